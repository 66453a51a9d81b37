import { describe, expect, it } from 'vitest';
import { analysisOfStudy } from '../../core/service/analysis-of-study.ts';
import { comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import { listSeries } from '../../core/store/series.ts';
import type { WritableStudy } from '../../core/store/study-file.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory, type Line } from '../store/staged.ts';
import { storeComparison } from '../store/store-comparison.ts';

const subjects = ['P "1"', 'P2', 'P3', 'Q1', 'Q2', 'Q\\3'];
const armOf = (subject: string) => (subject.startsWith('P') ? 'MSC-1' : 'Control');

function study(): WritableStudy {
  const one = inMemory(nct02812121);
  const lines = [0, 4, 8].flatMap((week) =>
    subjects.map((subject, i): Line => [subject, week, 'NKG2A', 40 + ((i * 7 + week * 3) % 11) / 2]),
  );
  importInto(one, [
    {
      roster: subjects.map((subject) => ({ subject, arm: armOf(subject), covariates: {} })),
      lines,
      followUps: subjects.map((subject, i) => ({
        subject,
        state: i % 2 === 0 ? 'death' : 'alive',
        day: 30 + ((i * 50) % 120),
      })),
      events: [{ subject: 'P2', kind: 'adverse-event', term: 'Fever', grade: 1, related: null, fatal: null, day: 3 }],
    },
  ]);
  return one;
}

function asked(one: WritableStudy, question: object) {
  const seriesIds = listSeries(one).map(({ id }) => id);
  return storeComparison(one, comparisonQuestionSchema.parse({ seriesIds, ...question }), 'Main "result"');
}

/** The rows of a CSV file without quoted commas. */
function rowsOf(text: string | undefined): string[][] {
  return (text ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split(','));
}

describe('the analysis as an R script', () => {
  it('gives R every value that was compared, and every number that was found', () => {
    const one = study();
    const kept = asked(one, { weeks: [4, 8] });
    const files = new Map(analysisOfStudy(one, 'apart').map(({ name, text }) => [name, text]));
    expect([...files.keys()]).toEqual([
      'analysis.R',
      'values.csv',
      'subjects.csv',
      'follow_up.csv',
      'events.csv',
      'expected.csv',
    ]);
    const values = rowsOf(files.get('values.csv'));
    expect(values[0]).toEqual(['set', 'subject', 'arm', 'week', 'value']);
    expect(values).toHaveLength(1 + 3 * subjects.length);
    expect(values).toContainEqual(['1000', '"P ""1"""', '"MSC-1"', '4', '40.5']);
    const expected = rowsOf(files.get('expected.csv'));
    const found = (week: number, what: string) =>
      Number(expected.find((row) => row[2] === String(week) && row[5] === `"${what}"`)?.[6]);
    for (const week of kept.weeks) {
      expect(found(week.week, 'p')).toBe(week.p);
      expect(found(week.week, 'adjusted p')).toBe(week.pAdjusted);
      expect(found(week.week, 'estimate')).toBe(week.contrasts[0]?.estimate);
    }
    expect(expected.some((row) => row[0] === '"survival"' && row[5] === '"hazard ratio"')).toBe(true);
    expect(expected.some((row) => row[0] === '"adverse-event"' && row[1] === '"Fever"')).toBe(true);
    expect([...files.values()].join('')).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is one file with the same data inside, and the same text from the same study', () => {
    const one = study();
    asked(one, { method: 'random-intercept' });
    const files = analysisOfStudy(one, 'inside');
    expect(files.map(({ name }) => name)).toEqual(['analysis.R']);
    expect(files).toEqual(analysisOfStudy(one, 'inside'));
    const text = files[0]?.text ?? '';
    expect(text).not.toContain('read.csv("');
    expect(text).toContain(String.raw`"P \"1\""`);
    expect(text).toContain(String.raw`"Q\\3"`);
    expect(text).toContain(String.raw`name = "Main \"result\""`);
  });

  it('stands without comparisons, follow-up or events', () => {
    const one = inMemory(nct02812121);
    const [script] = analysisOfStudy(one, 'inside');
    expect(script?.text).toContain('questions <- list()');
    expect(script?.text).not.toContain('\nsurvived(');
    expect(script?.text).not.toContain('\ncounted(');
  });
});
