import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visitInName } from '../../../core/import/names/visit-in-name.ts';
import { monthsIn, weekOfMonths } from '../../../core/study/months.ts';
import { blankProtocol } from '../../../core/study/templates/blank.ts';
import { nct02812121 } from '../../../core/study/templates/nct02812121.ts';
import { visitQuestions, weekOfVisit } from '../../../core/study/visit-text.ts';
import { labText, rewrittenOf } from './texts.ts';

const { visits: _visits, ...rest } = blankProtocol('Blank');
const blank = { ...rest, visits: [] };
const week = fc.integer({ min: 0, max: 520 });

it('a visit is a finite week or one of the declared questions, whatever the text', () => {
  fc.assert(
    fc.property(labText, fc.constantFrom('week', 'day', 'ask'), (text, bare) => {
      const understood = weekOfVisit(text, blank, bare);
      if ('week' in understood) expect(Number.isFinite(understood.week)).toBe(true);
      else expect(visitQuestions).toContain(understood.ask);
    }),
    { numRuns: 3000 },
  );
});

const spellings: ReadonlyArray<(week: number) => string> = [
  (at) => `W${at}`,
  (at) => `${at}wk`,
  (at) => `${at} Wks`,
  (at) => `Week ${at}`,
  (at) => `week no. ${at}`,
  (at) => `第${at}周`,
  (at) => `${at}周`,
  (at) => `第${at}周访视`,
  (at) => `W${at}±3d`,
  (at) => `Week ${at} (±7 days)`,
  (at) => `V3-W${at}`,
  (at) => `Visit 5 (Week ${at})`,
  (at) => `W${at}/EOT`,
  (at) => `D${at * 7}`,
  (at) => `Day ${at * 7}`,
  (at) => `第${at * 7}天`,
  (at) => `Week ${at} (Day ${at * 7 + 1})`,
];

it('every spelling of a week, by whatever hand, gives that very week', () => {
  const written = fc
    .tuple(week, fc.constantFrom(...spellings))
    .chain(([at, spell]) => fc.tuple(fc.constant(at), rewrittenOf(spell(at))));
  fc.assert(
    fc.property(written, ([at, text]) => {
      expect(weekOfVisit(text, blank)).toEqual({ week: at });
    }),
    { numRuns: 2000 },
  );
});

it('a later week is never read as an earlier one', () => {
  fc.assert(
    fc.property(week, week, fc.constantFrom(...spellings), (one, other, spell) => {
      const weeks = [one, other].map((at) => weekOfVisit(spell(at), blank));
      const [first, second] = weeks.map((read) => ('week' in read ? read.week : Number.NaN));
      expect(Math.sign((first ?? 0) - (second ?? 0))).toBe(Math.sign(one - other));
    }),
  );
});

it('the label of a planned visit names its own week, and what a study prints of its visits is read back', () => {
  for (const { week: planned, label } of nct02812121.visits) {
    expect(weekOfVisit(label, nct02812121)).toEqual({ week: planned });
    expect(weekOfVisit(`Week ${planned}`, nct02812121)).toEqual({ week: planned });
  }
});

it('months grow with their number under either rule, and the calendar is never more than half a week off', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 240 }), (months) => {
      expect(monthsIn(`m${months}`)).toBe(months);
      expect(weekOfMonths(months, 'four-weeks')).toBe(months * 4);
      expect(Math.abs(weekOfMonths(months, 'calendar') - (months * 30.4375) / 7)).toBeLessThanOrEqual(0.5);
      expect(weekOfMonths(months + 1, 'calendar')).toBeGreaterThan(weekOfMonths(months, 'calendar'));
    }),
  );
});

it('a visit that a name carries is part of the name, and taken off it leaves no visit to take off twice the same', () => {
  fc.assert(
    fc.property(labText, (name) => {
      const carried = visitInName(name, blank);
      if (carried === null) return;
      const plain = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
      expect(plain).toContain(carried.visit);
      expect(plain).toContain(carried.rest);
      expect(carried.visit.length + carried.rest.length).toBeLessThanOrEqual(plain.length);
    }),
    { numRuns: 3000 },
  );
});

it('an analyte and a visit that are written together come apart as they were', () => {
  fc.assert(
    fc.property(week, fc.constantFrom('NKG2A', 'Granzyme B', '穿孔素', 'TBil (umol/L)'), (at, name) => {
      for (const header of [`${name}_W${at}`, `W${at} ${name}`, `${at}周 ${name}`, `${name} Week ${at}`]) {
        const carried = visitInName(header, blank);
        expect(carried?.rest).toBe(name);
        expect(weekOfVisit(carried?.visit ?? '', blank)).toEqual({ week: at });
      }
    }),
  );
});
