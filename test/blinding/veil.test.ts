import { expect, it } from 'vitest';
import { codeOf, makeVeil } from '../../core/study/veil.ts';

const veil = makeVeil([
  { name: 'MSC-1', code: 'B' },
  { name: 'MSC-10', code: 'D' },
  { name: 'Control', code: 'A' },
  { name: '对照组', code: 'C' },
  { name: '1', code: 'E' },
]);

it('hides an arm’s name in every spelling that a file may have of it, and leaves other words alone', () => {
  const spellings = ['MSC-1', 'msc 1', 'MSC1', 'MSC_1', 'ＭＳＣ－１', 'MSC – 1'];
  expect(spellings.map((text) => veil.text(text))).toEqual(spellings.map(() => 'B'));
  expect(veil.text('MSC-10, week 4')).toBe('D, week 4');
  expect(veil.text('NK panel CONTROL.xlsx')).toBe('NK panel A.xlsx');
  expect(veil.text('controls')).toBe('A');
  expect(veil.text('第4周对照组患者')).toBe('第4周C患者');
  for (const other of ['UC-MSC Infusion', 'MSC-12', 'uncontrolled', '41.2', '1', 'P001', ''])
    expect(veil.text(other)).toBe(other);
});

it('hides it in all of a document, keys too, and leaves numbers and bytes as they are', () => {
  const bytes = new Uint8Array([1, 2]);
  const document = { arms: { 'MSC-1': ['Control', 4, null] }, bytes };
  expect(veil.over(document)).toEqual({ arms: { B: ['A', 4, null] }, bytes });
  expect(veil.over(document).bytes).toBe(bytes);
});

it('gives back what it hid', () => {
  const original = { note: 'Compare MSC-1 with Control', label: 'Week 4' };
  const edited = { note: veil.text(original.note), label: 'Week 5' };
  expect(veil.prose(original.note)).toBe('');
  expect(veil.prose(original.label)).toBe('Week 4');
  expect(veil.lift(edited, original)).toEqual({ note: original.note, label: 'Week 5' });
  expect([veil.armOf('D'), veil.armOf('X')]).toEqual(['MSC-10', null]);
});

it('has a code for every place', () => {
  expect([0, 1, 25, 26, 27, 52].map(codeOf)).toEqual(['A', 'B', 'Z', 'AA', 'AB', 'BA']);
});
