import { expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { queriesXlsx } from '../../core/export/queries-xlsx.ts';
import { completenessOfStudy } from '../../core/service/completeness-of-study.ts';
import { askedQueries } from '../../core/service/matrix-of-study.ts';
import { listAudit } from '../../core/store/audit.ts';
import { answerQuery, sendQueries } from '../../core/store/query-answers.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory } from './staged.ts';

function study() {
  const one = inMemory(nct02812121);
  const roster = [{ subject: 'P1', arm: 'MSC-1', covariates: {} }];
  importInto(one, [{ roster, lines: [2, 4].map((week) => ['P1', week, 'NKG2A', 140 + week] as const) }]);
  return one;
}
const asked = (of: ReturnType<typeof study>) =>
  askedQueries(of, completenessOfStudy(of, new Date(Date.UTC(2026, 0, 5))).queries).filter(
    ({ kind }) => kind === 'out-of-range',
  );

it('keeps of a query that it was sent, then its answer, and opens it again', () => {
  const one = study();
  const [first, second] = asked(one).map(({ key }) => key);
  if (first === undefined || second === undefined) throw new Error('two queries were to be found');
  answerQuery(one, first, 'a typing error', 'Wang');
  expect(sendQueries(one, [first, second], 'Li')).toBe(1);
  expect(sendQueries(one, [first, second], 'Li')).toBe(0);
  expect(asked(one)).toMatchObject([
    { state: 'answered', sent: null, answer: { note: 'a typing error', by: 'Wang' } },
    { state: 'sent', sent: { by: 'Li' }, answer: null },
  ]);
  answerQuery(one, second, 'repeated: 41', 'Wang');
  answerQuery(one, first, null, 'Wang');
  expect(asked(one).map(({ state }) => state)).toEqual(['open', 'answered']);
  expect(
    listAudit(one)
      .map(({ action }) => action)
      .slice(-4),
  ).toEqual(['answer query', 'send queries', 'answer query', 'reopen query']);
});

it('gives the state of each query in the workbook for the laboratory', async () => {
  const one = study();
  const [first, second] = asked(one).map(({ key }) => key);
  if (first === undefined || second === undefined) throw new Error('two queries were to be found');
  sendQueries(one, [second], 'Li');
  answerQuery(one, first, '=41', 'Wang');
  const book = read(await queriesXlsx(asked(one), 'en'), { type: 'buffer' });
  const sheet = book.Sheets.Queries ?? {};
  const lines = utils.sheet_to_json<Record<string, unknown>>(sheet);
  expect(lines.map(({ State, By, Answer }) => [State, By, Answer])).toEqual([
    ['answered', 'Wang', '=41'],
    ['sent', 'Li', undefined],
  ]);
  expect(Object.values(sheet).some((cell: unknown) => typeof cell === 'object' && cell !== null && 'f' in cell)).toBe(
    false,
  );
});
