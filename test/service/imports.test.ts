import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportReview } from '../../core/import/review.ts';
import { type RunningService, startService } from './running-service.ts';

let service: RunningService;
beforeEach(() => {
  service = startService();
});
afterEach(() => service.close());

async function hold(name: string, text: string): Promise<string> {
  return (await service.ask('file.hold', { name, content: new TextEncoder().encode(text) })).fileId;
}

const panel = `Patient,Patient name,Week,NKG2A %
P1,Zhang San,0,41.5
P1,Zhang San,4,4l.5
P2,Li Si,0,38
P2,Li Si,4,37
P3,Wang Wu,0,36
P3,Wang Wu,4,35
`;

/** Imports the panel with its misprint corrected; gives the review before the import. */
async function importCorrected(): Promise<ImportReview> {
  await service.ask('study.create', { name: 'Kept', protocol: 'blank' });
  const fileId = await hold('panel.csv', panel);
  const review = await service.ask('import.begin', { session: 'one', fileIds: [fileId] });
  const sheet = review.files[0]?.sheets[0]?.sheet ?? '';
  const correction = { sheet, row: 2, column: 3, text: '41.5', reason: 'Typing error' };
  const corrected = await service.ask('import.revise', {
    session: 'one',
    files: [{ fileId, sheets: [...(review.files[0]?.mapping ?? [])], corrections: [correction] }],
    choices: review.choices,
  });
  expect(corrected.files[0]?.corrections).toEqual([correction]);
  await service.ask('import.commit', { session: 'one' });
  return corrected;
}

describe('an import that is opened again', () => {
  it('has its cells as they were understood, but for those that identify people', async () => {
    await importCorrected();
    const detail = await service.ask('imports.detail', { importId: 1 });
    expect(detail.sheets).toMatchObject([{ sheet: 0, rows: 7, columns: 4 }]);
    const range = { row: 0, column: 0, rows: 3, columns: 4 };
    const { rows } = await service.ask('imports.cells', { importId: 1, sheet: 0, range });
    expect(rows.map(({ texts }) => texts)).toEqual([
      ['Patient', 'Patient name', 'Week', 'NKG2A %'],
      ['P1', '', '0', '41.5'],
      ['P1', '', '4', '41.5'],
    ]);
    expect(rows.map(({ kinds }) => kinds)).toEqual(['hhhh', 'slvr', 'slvr']);
    expect(rows[2]?.changed).toEqual([3]);
  });

  it('tells its problems, its corrections and its mapping', async () => {
    await importCorrected();
    const detail = await service.ask('imports.detail', { importId: 1 });
    expect(detail.record).toMatchObject({ file: 'panel.csv', readings: 6 });
    expect(detail.problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['import.identity-left-out', 'import.corrected-by-hand']),
    );
    expect(detail.corrections).toEqual([
      expect.objectContaining({ cell: 'D3', original: '4l.5', corrected: '41.5', reason: 'Typing error' }),
    ]);
    expect(detail.mapping?.sheets[0]?.columns.map(({ role }) => role)).toEqual([
      'subject',
      'ignored',
      'visit',
      'measurement',
    ]);
  });

  it('says of a cell what it became and whether its value still counts', async () => {
    await importCorrected();
    const at = { importId: 1, sheet: 0, row: 2, column: 3 };
    expect(await service.ask('imports.cell', at)).toMatchObject({
      cell: 'D3',
      text: '4l.5',
      reading: { subject: 'P1', week: 4, value: 41.5, text: '4l.5' },
      correction: { text: '41.5', reason: 'Typing error' },
      standing: { code: 'imports-view.cell-counts' },
    });
    await service.ask('imports.undo', { importId: 1 });
    expect((await service.ask('imports.cell', at)).standing?.code).toBe('imports-view.cell-undone');
  });

  it('keeps in the trace of a value what the file says and why it was corrected', async () => {
    await importCorrected();
    const { series } = await service.ask('study.overview', {});
    const { values } = await service.ask('subject.detail', { subject: 'P1', seriesId: series[0]?.id ?? 0 });
    const [, second] = values;
    expect(second).toMatchObject({ value: 41.5, source: { cell: 'D3', text: '4l.5' } });
    expect(second?.history.map(({ action, to, reason }) => [action, to, reason])).toEqual([
      ['imported', 41.5, 'panel.csv'],
      ['corrected', 41.5, '4l.5 → 41.5: Typing error'],
    ]);
  });

  it('keeps the mapping of each of several files', async () => {
    await service.ask('study.create', { name: 'Two files', protocol: 'blank' });
    const fileIds = [
      await hold('a.csv', 'subject,week,NKG2A %\nP1,0,1\nP2,0,2\n'),
      await hold('b.csv', 'subject,week,ALT (U/L)\nP1,0,31\nP2,0,40\n'),
    ];
    await service.ask('import.begin', { session: 'two', fileIds });
    await service.ask('import.commit', { session: 'two' });
    const headers = async (importId: number) =>
      (await service.ask('imports.detail', { importId })).mapping?.sheets.map(({ columns }) =>
        columns.map(({ header }) => header),
      );
    expect(await headers(1)).toEqual([['subject', 'week', 'NKG2A %']]);
    expect(await headers(2)).toEqual([['subject', 'week', 'ALT (U/L)']]);
  });
});

describe('remembered mappings', () => {
  it('are called by their file, renamed, and forgotten', async () => {
    await importCorrected();
    const [mapping] = await service.ask('mappings.list', {});
    expect(mapping).toMatchObject({ name: 'panel.csv', mapping: { format: 'armtrace-mapping' } });
    const { fingerprint } = mapping ?? { fingerprint: '' };
    const renamed = await service.ask('mappings.rename', { fingerprint, name: 'Flow core' });
    expect(renamed.map(({ name }) => name)).toEqual(['Flow core']);
    expect(await service.ask('mappings.forget', { fingerprint })).toEqual([]);
    const again = await hold('panel.csv', panel);
    const review = await service.ask('import.begin', { session: 'again', fileIds: [again] });
    expect(review.files[0]?.sheets[0]?.why.map(({ code }) => code)).not.toContain('import.why-remembered');
  });

  it('keep the name that a person gave them when they are used again', async () => {
    await importCorrected();
    const [mapping] = await service.ask('mappings.list', {});
    await service.ask('mappings.rename', { fingerprint: mapping?.fingerprint ?? '', name: 'Flow core' });
    const next = await hold('april.csv', panel.replaceAll('P3', 'P4').replace('4l.5', '41.5'));
    await service.ask('import.begin', { session: 'next', fileIds: [next] });
    await service.ask('import.commit', { session: 'next' });
    expect((await service.ask('mappings.list', {})).map(({ name }) => name)).toEqual(['Flow core']);
  });
});
