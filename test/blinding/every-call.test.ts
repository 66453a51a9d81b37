import JSZip from 'jszip';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Call, calls, inputs, isCall } from '../../core/api.ts';
import { type RunningService, startService } from '../service/running-service.ts';

/** The arms' names, and what the plan says of them beside; R's own argument of that name is none. */
const names =
  /MSC[\s_-]?[12](?!\d)|(?<!coxph\.|control = )\bcontrols?\b(?! = | <-)|对照|umbilical|standard medical|infusionWeeks":\[\d/i;

let service: RunningService;
/** What an input's field may be, by its name: calls that come later are asked with these too. */
let pool: Record<string, unknown>;

/** Calls that open, close or uncover: they are asked last, in this order, or not at all. */
const apart: readonly string[] = [
  'study.unblind',
  'study.close',
  'study.create',
  'study.pick',
  'study.openRecent',
  'study.openHeld',
  'study.openExample',
  'study.blind',
];
/** Where a call stands among those about an import: the review first, its end last. */
function rank(call: string): number {
  const place = ['import.begin', '', 'import.commit', 'import.cancel'].indexOf(call);
  return place < 0 ? 1 : place;
}

const roster = `subject,arm,week,NKG2A %
N1,MSC-1,0,40
N2,msc 2,0,41
N3,Control,0,42
`;

beforeAll(async () => {
  service = startService();
  const overview = await service.ask('study.openExample', {});
  const series = overview.series[0];
  if (series === undefined) throw new Error('the example has no series');
  await service.ask('freeze.make', { name: 'before' });
  await service.ask('freeze.make', { name: 'MSC-1 complete' });
  const { queries } = await service.ask('completeness.get', {});
  await service.ask('queries.answer', { key: queries[0]?.key ?? '', note: 'asked of the Control group too' });
  const [first] = await service.ask('study.subjects', {});
  const subject = first?.subject ?? '';
  const { subjects } = await service.ask('trajectory.get', { seriesId: series.id });
  const { analyte, population, metric, unit } = series;
  const recipe = {
    format: 'armtrace-recipe',
    version: 1,
    app: '0',
    kind: 'trajectory',
    analyte,
    population,
    metric,
    unit,
    title: 'MSC-1 against Control',
  };
  const blinded = await service.ask('study.blind', {});
  const content = new TextEncoder().encode(roster);
  const { fileId } = await service.ask('file.hold', { name: 'MSC-1 and others.csv', content });
  pool = {
    language: 'en',
    name: 'a name',
    content,
    fileId,
    session: 's',
    fileIds: [fileId],
    protocol: blinded.protocol,
    importId: 9999,
    seriesId: series.id,
    seriesIds: [series.id],
    subject,
    readingId: subjects[0]?.points[0]?.readingId,
    change: 'none',
    recipe,
    format: 'svg',
    key: 'k',
    note: 'a note',
    reason: 'a reason',
    question: { seriesIds: [series.id] },
    id: 1,
    removed: false,
    keys: [queries[1]?.key ?? ''],
    week: 0,
    analyte,
    kind: 'adverse-event',
    events: ['death'],
    score: 'meld',
    dpi: 300,
    filter: null,
    arms: ['A'],
    sheet: 0,
    row: 1,
    column: 1,
    range: { row: 0, column: 0, rows: 4, columns: 4 },
    search: { row: 0, column: 0, kind: 'arm', forward: true },
    horizon: 52,
    fingerprint: '0000000000000000',
    fileName: 'figures.pdf',
    value: 40,
    qualifier: null,
    files: [],
    choices: {},
  };
});
afterAll(() => service.close());

function inputOf(call: Call): unknown {
  const schema = inputs[call];
  const fields: Record<string, z.ZodType> = schema instanceof z.ZodObject ? { ...schema.shape } : {};
  const given = Object.keys(fields).filter((field) => pool[field] !== undefined);
  const full = Object.fromEntries(given.map((field) => [field, pool[field]]));
  if (schema.safeParse(full).success) return full;
  // A field that may be left out is left out where what the pool has for it is something else.
  const needed = given.filter((field) => fields[field]?.safeParse(undefined).success !== true);
  return Object.fromEntries(needed.map((field) => [field, pool[field]]));
}

/** All that an answer holds as text: its JSON, its bytes as they are, and the parts of a zip. */
async function textOf(answer: unknown): Promise<string> {
  const found: Uint8Array[] = [];
  const json = JSON.stringify(answer, (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    found.push(value);
    return '';
  });
  const texts = await Promise.all(
    found.map(async (bytes) => {
      if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
      const zip = await JSZip.loadAsync(bytes);
      const parts = await Promise.all(Object.values(zip.files).map((part) => part.async('string')));
      return parts.join('\n');
    }),
  );
  return [json, ...texts].join('\n');
}

function leakOf(text: string): string | null {
  const found = names.exec(text);
  return found === null ? null : text.slice(Math.max(0, found.index - 80), found.index + 60);
}

it('names no arm in the answer to any call of the contract while the study is blinded', {
  timeout: 120_000,
}, async () => {
  const others = calls.filter((call) => !apart.includes(call) && !call.startsWith('import.'));
  const leaks: string[] = [];
  const refused: string[] = [];
  const imports = calls.filter((call) => call.startsWith('import.')).sort((a, b) => rank(a) - rank(b));
  for (const call of [...others.filter((one) => one !== 'file.release'), ...imports, 'file.release', 'study.blind']) {
    if (!isCall(call)) throw new Error(call);
    const outcome = await service.dispatch(call, inputOf(call));
    if (!outcome.ok && outcome.code === 'shell.bad-input') refused.push(`${call}: ${outcome.message}`);
    const leak = leakOf(await textOf(outcome));
    if (leak !== null) leaks.push(`${call}: ${leak}`);
    if (call === 'freeze.look') {
      const looking = await textOf(await service.dispatch('study.subjects', {}));
      if (leakOf(looking) !== null) leaks.push(`a freeze: ${leakOf(looking)}`);
      await service.ask('freeze.look', { name: null });
    }
  }
  for (const format of ['csv', 'xlsx', 'r'] as const) {
    for (const freeze of [null, 'before']) {
      const leak = leakOf(await textOf(await service.ask('study.export', { format, freeze })));
      if (leak !== null) leaks.push(`study.export ${format}: ${leak}`);
    }
  }
  expect(leaks).toEqual([]);
  // Nearly every call was really asked: the pool above has what its input needs. One that is new and needs more belongs there.
  expect(refused.length, refused.join('\n')).toBeLessThan(calls.length / 10);
  const told = await textOf(service.told.slice(service.told.findIndex(({ event }) => event === 'study-changed')));
  expect(leakOf(told)).toBeNull();
});

it('takes what the window sends back of a veiled review for what it was', async () => {
  const content = new TextEncoder().encode(roster.replaceAll('msc 2', 'MSC2').replaceAll(/N(?=\d,)/g, 'M'));
  const { fileId } = await service.ask('file.hold', { name: 'more of it.csv', content });
  const review = await service.ask('import.begin', { session: 'r', fileIds: [fileId] });
  expect(new Set(review.arms.map(({ name }) => name))).toEqual(new Set(['A', 'B', 'C']));
  const [file] = review.files;
  const revised = await service.ask('import.revise', {
    session: 'r',
    files: file === undefined ? [] : [{ fileId: file.fileId, sheets: [...file.mapping] }],
    choices: review.choices,
  });
  expect(revised.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(revised.canCommit).toBe(true);
  await service.ask('import.commit', { session: 'r' });
  await service.ask('study.unblind', { reason: 'end of the trial' });
  const arms = new Map((await service.ask('study.subjects', {})).map(({ subject, arm }) => [subject, arm]));
  expect(['M1', 'M2', 'M3'].map((subject) => arms.get(subject))).toEqual(['MSC-1', 'MSC-2', 'Control']);
});
