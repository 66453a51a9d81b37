import {
  type Answers,
  type AppState,
  type Bridge,
  type Call,
  type EventName,
  type Events,
  type Input,
  inputs,
  type ParsedInput,
  type SavableFile,
} from '../../core/api.ts';
import { columnLetters } from '../../core/import/grid.ts';
import type { ImportReview } from '../../core/import/review.ts';
import type { StudyOverview, Trace } from '../../core/study/overview.ts';
import { type Protocol, protocolSchema } from '../../core/study/protocol.ts';
import { ExplainedError } from '../../core/words/explained-error.ts';
import type { Language } from '../../core/words/say.ts';
import { fakeCell, fakeCells } from './fake-cells.ts';
import { fakeComparisons } from './fake-comparisons.ts';
import { fakeDifferences, fakeStatistics } from './fake-differences.ts';
import { fakeFigures } from './fake-figures.ts';
import { fakeImportDetail, fakeMappings, fakeUndone } from './fake-kept.ts';
import { fakeOutcomes } from './fake-outcomes.ts';
import { fakeRegistry } from './fake-registry.ts';
import { fakeResult, fakeReview } from './fake-review.ts';
import {
  fakeCourse,
  fakeImports,
  fakeOverview,
  fakePoints,
  fakeProtocol,
  fakeRecent,
  fakeSeries,
  fakeSha,
  fakeSubjects,
  fakeTrajectory,
} from './fake-study.ts';

export interface FakeOptions {
  /** What is open at the start: nothing, a study without readings, or one of three arms of sixty. */
  readonly study: 'none' | 'empty' | 'full';
  readonly language: Language;
  /** What a dropped workbook turns out to be. */
  readonly workbook: 'clean' | 'questions' | 'already' | 'refused' | 'large';
  /** How long every answer takes, in milliseconds. */
  readonly delay: number;
}

/** What the window asked and was given to keep, for tests to look at. */
export interface FakeBridge extends Bridge {
  readonly asked: { readonly call: Call; readonly input: unknown }[];
  readonly saved: SavableFile[];
  emit<E extends EventName>(event: E, payload: Events[E]): void;
}

const handChange = { fromQualifier: null, at: '2026-03-02T09:30:00Z', by: 'wen' } as const;

type Handlers = { readonly [C in Call]: (input: ParsedInput<C>) => Answers[C] | Promise<Answers[C]> };

class Refused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="89mm" height="60mm" viewBox="0 0 89 60"><rect width="89" height="60" fill="#fff"/><path d="M10 50 H84 M10 50 V6" stroke="#000" stroke-width="0.3" fill="none"/><path d="M10 42 L24 30 L40 24 L84 18" stroke="#D55E00" stroke-width="0.5" fill="none"/><path d="M10 42 L24 38 L40 36 L84 35" stroke="#0072B2" stroke-width="0.5" fill="none"/><text x="10" y="4.5" font-family="Arimo" font-size="2.8">NKG2A, % of CD56dim</text></svg>`;

const blank: Protocol = protocolSchema.parse({
  format: 'armtrace-protocol',
  version: 1,
  title: 'Study',
  arms: [],
  visits: [],
  analytes: [],
  open: true,
});

function textFile(fileName: string, mediaType: string, text: string): SavableFile {
  return { fileName, mediaType, bytes: new TextEncoder().encode(text) };
}

/** An engine of plain answers from memory, to look at the window and to test it without a study file. */
export function createFakeBridge(options: FakeOptions): FakeBridge {
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const asked: FakeBridge['asked'] = [];
  const saved: SavableFile[] = [];
  let language = options.language;
  let study: StudyOverview | null =
    options.study === 'none' ? null : fakeOverview('MSC in ACLF, NK panel', options.study === 'full');
  let imports = options.study === 'full' ? fakeImports : [];
  let review: ImportReview | null = null;
  const held = new Map<string, string>();

  const emit = <E extends EventName>(event: E, payload: Events[E]) => {
    for (const listener of listeners.get(event) ?? []) (listener as (payload: Events[E]) => void)(payload);
  };
  const state = (): AppState => ({ version: '0.1.0', host: 'browser', language, recent: fakeRecent, study });
  const show = (next: StudyOverview): StudyOverview => {
    study = next;
    return next;
  };
  const open = (): StudyOverview => {
    if (study === null) throw new Refused('shell.no-study');
    return study;
  };
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const reviewed = (): ImportReview => {
    if (review === null) throw new Refused('shell.internal');
    return review;
  };
  const corrected = new Map<number, Partial<Trace>>();
  const trace = (readingId: number, subject: string, seriesId: number): Trace => {
    const point = fakePoints(seriesId).find((one) => one.readingId === readingId);
    const series = fakeSeries.find(({ id }) => id === seriesId);
    return {
      readingId,
      byHand: null,
      subject,
      week: point?.week ?? 0,
      analyte: series?.analyte ?? '',
      population: series?.population ?? null,
      metric: series?.metric ?? null,
      value: point?.value ?? null,
      qualifier: point?.qualifier ?? null,
      unit: series?.unit ?? null,
      source: {
        file: 'NK panel w0-w52.xlsx',
        sha256: fakeSha,
        sheet: 'NK panel',
        cell: `D${(readingId % 100_000) + 2}`,
        text: String(point?.value ?? ''),
        importId: 2,
        importedAt: '2026-03-01T15:40:00Z',
      },
      history: [
        {
          at: '2026-03-01T15:40:00Z',
          by: 'wen',
          action: 'imported',
          from: null,
          to: point?.value ?? null,
          fromQualifier: null,
          toQualifier: null,
          reason: null,
        },
      ],
      ...corrected.get(readingId),
    };
  };

  const traceOf = (readingId: number): Trace => {
    const seriesId = Math.floor(readingId / 100_000);
    const point = fakePoints(seriesId).find((one) => one.readingId === readingId);
    return trace(readingId, point?.subject ?? '', seriesId);
  };

  let mappings = fakeMappings;
  /** The readings are others now: the study says so, as the engine's does. */
  const handChanged = () => {
    show({ ...open(), fingerprint: `${open().fingerprint}1`.slice(-8) });
    setTimeout(() => emit('study-changed', { study: open().name }), 0);
  };

  const handlers: Handlers = {
    'app.state': state,
    'app.setLanguage': (input) => {
      language = input.language;
      return state();
    },
    'file.hold': ({ name, content }) => {
      const fileId = `held-${held.size + 1}`;
      held.set(fileId, name);
      return { fileId, name, bytes: content.byteLength };
    },
    'file.release': () => null,
    'study.create': ({ name, protocol }) =>
      show(fakeOverview(name, false, protocol === 'blank' ? { ...blank, title: name } : fakeProtocol)),
    'study.pick': () => show(fakeOverview('Pilot', true)),
    'study.openRecent': ({ id }) => show(fakeOverview(fakeRecent.find((one) => one.id === id)?.name ?? 'Pilot', true)),
    'study.openHeld': () => show(fakeOverview('Pilot', true)),
    'study.openExample': () => {
      imports = fakeImports;
      return show(fakeOverview('Example study', true));
    },
    'study.close': () => {
      study = null;
      return null;
    },
    'study.overview': open,
    'study.subjects': () => (open().counts.subjects === 0 ? [] : fakeSubjects),
    ...fakeRegistry({ open, show }),
    'protocol.save': ({ protocol }) => show({ ...open(), protocol }),
    'protocol.export': () => textFile('protocol.json', 'application/json', JSON.stringify(open().protocol, null, 2)),
    'protocol.read': () => fakeProtocol,
    'import.begin': async ({ session, fileIds }) => {
      open();
      const file = held.get(fileIds[0] ?? '') ?? 'workbook.xlsx';
      for (let done = 1; done <= 4; done += 1) {
        emit('progress', { session, stage: 'reading', file, done: done * 600, total: 2400 });
        await pause(options.delay);
      }
      if (options.workbook === 'refused') throw new Refused('shell.internal');
      review = fakeReview(session, file, {
        clean: options.workbook !== 'questions',
        already: options.workbook === 'already',
      });
      if (options.workbook === 'large') review = withLargeSheet(review);
      return review;
    },
    'import.revise': ({ session, files, choices }) => {
      const before = reviewed();
      review = fakeReview(session, before.files[0]?.file ?? '', {
        clean: options.workbook !== 'questions',
        already: options.workbook === 'already',
        choices: fullChoices(before, choices),
        mapping: fullMapping(before, files),
      });
      return review;
    },
    'import.differences': () => fakeDifferences,
    'import.statistics': () => fakeStatistics,
    'import.cells': ({ range }) => fakeCells(range),
    'import.cell': ({ row, column }) => fakeCell(row, column),
    'import.nextCell': () => null,
    'import.commit': () => {
      const done = fakeResult(reviewed());
      imports = fakeImports;
      show(fakeOverview(open().name, true, open().protocol));
      return done;
    },
    'import.cancel': () => null,
    'imports.list': () => imports,
    'imports.undone': () => fakeUndone,
    'imports.detail': ({ importId }) => {
      const record = imports.find((one) => one.importId === importId);
      if (record === undefined) throw new Refused('store.no-import');
      return fakeImportDetail(record);
    },
    'imports.cells': ({ range }) => fakeCells(range),
    'imports.cell': ({ row, column }) => fakeCell(row, column),
    'mappings.list': () => mappings,
    'mappings.rename': ({ fingerprint, name }) => {
      mappings = mappings.map((one) => (one.fingerprint === fingerprint ? { ...one, name } : one));
      return mappings;
    },
    'mappings.keep': ({ mapping, name }) => {
      const known = mappings.find((one) => one.mapping.sheets.length === mapping.sheets.length);
      const kept = { fingerprint: known?.fingerprint ?? 'f3', name, usedAt: '2026-03-02T08:00:00Z', mapping };
      mappings = [kept, ...mappings.filter(({ fingerprint }) => fingerprint !== kept.fingerprint)];
      return mappings;
    },
    'mappings.forget': ({ fingerprint }) => {
      mappings = mappings.filter((one) => one.fingerprint !== fingerprint);
      return mappings;
    },
    'imports.undo': ({ importId }) => {
      imports = imports.map((one) => (one.importId === importId ? { ...one, undoneAt: '2026-03-02T11:00:00Z' } : one));
      return { importId, removed: 17268, restored: 0, kept: 2, events: 0 };
    },
    'trajectory.get': ({ seriesId, change, filter }) => fakeTrajectory(seriesId, change, filter),
    ...fakeComparisons(open, (progress) => emit('comparing', progress)),
    ...fakeOutcomes(open),
    ...fakeFigures(),
    'subject.detail': ({ subject, seriesId }) => {
      const entry = fakeSubjects.find((one) => one.subject === subject);
      const { series } = fakeTrajectory(seriesId, 'none');
      const values = fakePoints(seriesId).filter((point) => point.subject === subject);
      return {
        subject,
        arm: entry?.arm ?? '',
        covariates: entry?.covariates ?? {},
        series,
        values: values.map(({ readingId }) => trace(readingId, subject, seriesId)),
      };
    },
    'trajectories.get': ({ seriesIds, change, filter }) =>
      seriesIds.map((id) => ({ ...fakeTrajectory(id, change, filter), subjects: [] })),
    'subject.record': ({ subject }) => {
      const entry = fakeSubjects.find((one) => one.subject === subject);
      return {
        subject,
        arm: entry?.arm ?? '',
        covariates: entry?.covariates ?? {},
        followUp: fakeCourse.followUps.find((one) => one.subject === subject) ?? null,
        events: fakeCourse.events.filter((one) => one.subject === subject),
        series: fakeSeries.map((series) => ({
          series,
          values: fakePoints(series.id)
            .filter((point) => point.subject === subject)
            .map(({ readingId }) => trace(readingId, subject, series.id)),
        })),
      };
    },
    'study.course': () => fakeCourse,
    'reading.correct': ({ readingId, value, qualifier, reason }) => {
      const before = traceOf(readingId);
      handChanged();
      corrected.set(readingId, {
        value,
        qualifier,
        byHand: { ...handChange, kind: 'corrected', from: before.value ?? 0, reason },
      });
      return traceOf(readingId);
    },
    'reading.exclude': ({ readingId, reason }) => {
      const before = traceOf(readingId);
      handChanged();
      corrected.set(readingId, { byHand: { ...handChange, kind: 'excluded', from: before.value ?? 0, reason } });
      return traceOf(readingId);
    },
    'reading.takeBack': ({ readingId }) => {
      handChanged();
      corrected.delete(readingId);
      return traceOf(readingId);
    },
    'readings.byHand': () => [...corrected.keys()].map(traceOf),
    'reading.trace': ({ readingId }) => {
      return traceOf(readingId);
    },
    'figure.preflight': ({ format }) => [
      { code: 'preflight.format', passes: true, values: { format: format.toUpperCase() } },
      { code: 'preflight.size', passes: true, values: { width: 89, height: 60 } },
      { code: 'preflight.other-typeface', passes: false, values: { asked: 'Times New Roman', names: 'Arimo' } },
    ],
    'figure.render': ({ format }) => ({
      ...textFile(`NKG2A.${format}`, format === 'svg' ? 'image/svg+xml' : 'text/plain', svg),
      legend: 'Mean (95 % CI) of NKG2A by arm over the weeks of the study.',
      methods: 'Points are means of the values at each visit.',
    }),
    'figure.readRecipes': () => {
      throw new Refused('shell.internal');
    },
    'summary.csv': () => textFile('summary.csv', 'text/csv', 'arm,week,n,mean\n'),
  };

  async function answer<C extends Call>(name: C, input: Input<C>): Promise<Answers[C]> {
    // The same schemas as in the engine: a window that asks for something impossible fails here too.
    const parsed = inputs[name].parse(input) as ParsedInput<C>;
    asked.push({ call: name, input: parsed });
    if (options.delay > 0) await pause(options.delay);
    return handlers[name](parsed);
  }

  return {
    host: 'browser',
    asked,
    saved,
    emit,
    async call(name, input) {
      try {
        return { ok: true, value: await answer(name, input) };
      } catch (error) {
        const code = error instanceof Refused || error instanceof ExplainedError ? error.code : 'shell.internal';
        const detail = error instanceof Error ? error.message : String(error);
        return { ok: false, code, message: detail, values: { detail } };
      }
    },
    on(event, listener) {
      const all = listeners.get(event) ?? new Set();
      listeners.set(event, all);
      all.add(listener);
      return () => all.delete(listener);
    },
    save: async (file) => {
      saved.push(file);
      return true;
    },
  };
}

/** The first sheet with 100,000 rows and 50 columns. */
function withLargeSheet(review: ImportReview): ImportReview {
  const columns = Array.from({ length: 50 }, (_, column) => ({
    column,
    letters: columnLetters(column),
    header: `Column ${column + 1}`,
    samples: [],
  }));
  const files = review.files.map((file) => ({
    ...file,
    sheets: file.sheets.map((sheet, at) => (at === 0 ? { ...sheet, rows: 100_000, columns } : sheet)),
  }));
  return { ...review, files };
}

function fullChoices(before: ImportReview, given: Input<'import.revise'>['choices']): ImportReview['choices'] {
  return inputs['import.revise'].shape.choices.parse({ ...before.choices, ...given });
}

function fullMapping(before: ImportReview, given: Input<'import.revise'>['files']) {
  const parsed = inputs['import.revise'].shape.files.parse(given);
  return parsed[0]?.sheets ?? before.files[0]?.mapping ?? [];
}
