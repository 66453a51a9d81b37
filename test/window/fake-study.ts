import type { AppState } from '../../core/api.ts';
import type { ArmWeekSummary, Change } from '../../core/statistics/summary.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import type { ImportRecord, SeriesEntry, StudyCourse, StudyOverview, SubjectEntry } from '../../core/study/overview.ts';
import { type Protocol, protocolSchema } from '../../core/study/protocol.ts';
import type { Qualifier, SeriesPoint } from '../../core/study/series.ts';
import { everySubject, letsEveryoneThrough, meetsFilter, type SubjectFilter } from '../../core/study/subject-filter.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';

export const weeks = [0, 2, 4, 8, 12, 24, 36, 52];
export const fakeSha = '9f2c41d7a05be3886f1c0d24b7e95a3310cc48de6f7712ab59e04d6c8b13fa92';

export const fakeProtocol: Protocol = protocolSchema.parse({
  format: 'armtrace-protocol',
  version: 1,
  title: 'UC-MSC infusion for HBV-related acute-on-chronic liver failure',
  registryId: 'NCT02812121',
  arms: [
    { name: 'Control', description: 'Standard medical treatment', colour: '#0072B2', infusionWeeksConfirmed: true },
    {
      name: 'MSC-1',
      description: 'Standard treatment and UC-MSC once a week',
      colour: '#D55E00',
      infusionWeeks: [0, 1, 2, 3, 4, 5, 6, 7],
    },
    {
      name: 'MSC-2',
      description: 'Standard treatment and UC-MSC once a week',
      colour: '#009E73',
      infusionWeeks: [0, 1, 2, 3],
    },
  ],
  visits: weeks.map((week) => ({ week, label: week === 0 ? 'Baseline' : `Week ${week}` })),
  analytes: [
    { name: 'KIR2DL1', kind: 'flow', unit: '%', synonyms: ['CD158a'] },
    { name: 'NKG2A', kind: 'flow', unit: '%', synonyms: ['CD159a', 'KLRC1'] },
    { name: 'NKG2D', kind: 'flow', unit: '%', synonyms: ['CD314'] },
    { name: 'NKp46', kind: 'flow', unit: '%', synonyms: ['CD335', 'NCR1'] },
    { name: 'Perforin', kind: 'flow', unit: '%', synonyms: ['PRF1'] },
    { name: 'Granzyme B', kind: 'flow', unit: '%', synonyms: ['GZMB', '颗粒酶B'] },
    { name: 'ALB', kind: 'lab', unit: 'g/L', synonyms: ['白蛋白'] },
    { name: 'ALT', kind: 'lab', unit: 'U/L', synonyms: ['SGPT'] },
  ],
  outcomes: [
    {
      name: 'NKG2A',
      rank: 'secondary',
      type: 'flow',
      analytes: ['NKG2A'],
      weeks: weeks.slice(1),
      comparedAmongArms: true,
    },
  ],
});

const populations = ['CD56dim', 'CD56bright'];

const perSeries = 3 * 60 * weeks.length - 61;

export const fakeSeries: readonly SeriesEntry[] = fakeProtocol.analytes.flatMap((analyte, index) => {
  const flow = analyte.kind === 'flow';
  return (flow ? populations : [null]).map((population, place) => ({
    id: index * 2 + place + 1,
    analyte: analyte.name,
    population,
    metric: flow ? 'percent of parent' : null,
    unit: analyte.unit,
    readings: perSeries,
    subjects: 180,
  }));
});

export const fakeSubjects: readonly SubjectEntry[] = fakeProtocol.arms.flatMap(({ name }, arm) =>
  Array.from({ length: 60 }, (_, index) => ({
    subject: `P${String(arm * 60 + index + 1).padStart(3, '0')}`,
    arm: name,
    covariates: { sex: index % 3 === 0 ? 'f' : 'm', age: String(24 + ((index * 7) % 40)) },
    readings: weeks.length * fakeSeries.length,
  })),
);

/** Who dies in the fake study: the first of the controls without a value at the last visit. */
const dead = fakeSubjects.find(
  ({ subject }) => !fakePoints(1).some((point) => point.subject === subject && point.week === 52),
);
export const fakeDead = dead?.subject ?? '';

/** One death, one transplant, one adverse event of grade 3; everyone else is alive at the end. */
export const fakeCourse: StudyCourse = {
  followUps: fakeSubjects.map(({ subject, arm }) => ({
    subject,
    arm,
    ...(subject === fakeDead
      ? { state: 'death' as const, day: 290 }
      : subject === 'P080'
        ? { state: 'transplant' as const, day: 120 }
        : { state: 'alive' as const, day: 364 }),
  })),
  events: [
    {
      subject: fakeDead,
      arm: 'Control',
      kind: 'adverse-event',
      term: 'Fever',
      grade: 3,
      related: 'possibly',
      fatal: false,
      day: 30,
    },
  ],
};

export const fakeImports: readonly ImportRecord[] = [
  ['labs, batch 2.csv', '2026-03-02T08:12:00Z', 2880, null],
  ['NK panel w0-w52.xlsx', '2026-03-01T15:40:00Z', 17268, null],
  ['NK panel w0-w24 (old).xlsx', '2026-02-20T10:05:00Z', 9120, '2026-03-01T15:31:00Z'],
].map(([file, importedAt, readings, undoneAt], index) => ({
  importId: 3 - index,
  file: String(file),
  sha256: fakeSha.slice(index * 3) + fakeSha.slice(0, index * 3),
  importedAt: String(importedAt),
  by: 'wen',
  readings: Number(readings),
  added: Number(readings) - 40 * index,
  replaced: 0,
  unchanged: 40 * index,
  warnings: 3 - index,
  subjects: 180,
  events: index === 0 ? 12 : 0,
  undoneAt: undoneAt === null ? null : String(undoneAt),
}));

/** A study of three arms of sixty, filled or still empty. */
export function fakeOverview(name: string, filled: boolean, protocol: Protocol = fakeProtocol): StudyOverview {
  return {
    name,
    file: `${name}.armtrace`,
    readOnly: false,
    protocol,
    series: filled ? fakeSeries : [],
    counts: filled
      ? { subjects: 180, readings: perSeries * fakeSeries.length, imports: 2 }
      : { subjects: 0, readings: 0, imports: 0 },
    lastImport: filled ? (fakeImports[0] ?? null) : null,
    fingerprint: filled ? '7c1e09aa' : '00000000',
    blinded: false,
    frozen: null,
    freezes: [],
    keeps: true,
  };
}

export const fakeRecent: AppState['recent'] = [
  { id: 'r1', name: 'MSC in ACLF, NK panel', place: 'Documents', openedAt: '2026-03-02T09:01:00Z' },
  { id: 'r2', name: 'Pilot', place: 'Desktop', openedAt: '2026-01-14T16:20:00Z' },
];

function valueAt(seriesId: number, arm: number, week: number, chance: () => number): number {
  const start = 18 + ((seriesId * 11) % 40);
  const effect = [0.02, 0.28, 0.16][arm] ?? 0;
  const noise = (chance() + chance() + chance() - 1.5) * start * 0.35;
  return Math.max(0.4, start * (1 + effect * (1 - Math.exp(-week / 10))) + noise);
}

/** The values of a series; a few are missing at the end and a few lie below a limit. */
export function fakePoints(seriesId: number): readonly SeriesPoint[] {
  const chance = chanceFrom(seriesId).uniform;
  return fakeSubjects.flatMap(({ subject, arm }, index) =>
    weeks.flatMap((week, visit) => {
      const value = valueAt(seriesId, Math.floor(index / 60), week, chance);
      const gone = chance() < 0.02 * visit;
      const qualifier: Qualifier | null = chance() < 0.004 ? '<' : null;
      const readingId = seriesId * 100_000 + index * 100 + visit;
      return gone ? [] : [{ readingId, subject, arm, week, value: Math.round(value * 10) / 10, qualifier }];
    }),
  );
}

const quantile = (sorted: readonly number[], share: number): number => {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? 0;
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at % 1);
};

function summarise(arm: string, week: number, points: readonly SeriesPoint[]): ArmWeekSummary {
  const sorted = points.map(({ value }) => value).sort((a, b) => a - b);
  const n = sorted.length;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const sem = sd / Math.sqrt(n);
  return {
    arm,
    week,
    n,
    mean,
    sd,
    sem,
    ci95: [mean - 2 * sem, mean + 2 * sem],
    median: quantile(sorted, 0.5),
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    geometricMean: mean,
    geometricSd: 1.2,
    min: sorted[0] ?? null,
    max: sorted.at(-1) ?? null,
    censored: points.filter(({ qualifier }) => qualifier !== null).length,
  };
}

export function fakeTrajectory(seriesId: number, change: Change, filter: SubjectFilter = everySubject): Trajectory {
  const people = fakeSubjects.filter((subject) => meetsFilter(filter, subject));
  const kept = new Set(people.map(({ subject }) => subject));
  const points = fakePoints(seriesId).filter(({ subject }) => kept.has(subject));
  const [first] = fakeSeries;
  const series = fakeSeries.find(({ id }) => id === seriesId) ?? first;
  if (series === undefined) throw new Error('the fake study has no series');
  return {
    series,
    change,
    detectionPolicy: fakeProtocol.detectionPolicy,
    arms: fakeProtocol.arms,
    visits: fakeProtocol.visits,
    weeks,
    scheduled: series.analyte === 'NKG2A' ? weeks.slice(1) : null,
    rows: fakeProtocol.arms.flatMap(({ name }) =>
      weeks.map((week) =>
        summarise(
          name,
          week,
          points.filter((point) => point.arm === name && point.week === week),
        ),
      ),
    ),
    ...(letsEveryoneThrough(filter) ? {} : { filtered: { kept: people.length, of: fakeSubjects.length } }),
    subjects: people.map(({ subject, arm }) => ({
      subject,
      arm,
      points: points.filter((point) => point.subject === subject),
    })),
    withoutBaseline: change === 'none' ? 0 : 2,
  };
}
