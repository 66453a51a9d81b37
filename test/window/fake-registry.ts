import type { SavableFile } from '../../core/api.ts';
import { completenessCells, countCells } from '../../core/completeness/completeness.ts';
import { type CompletenessMatrix, matrixBlocks } from '../../core/completeness/matrix.ts';
import type { Query } from '../../core/completeness/query.ts';
import type { EligibilityTable } from '../../core/eligibility/eligibility-table.ts';
import type { RegistryRow, RegistryWeek } from '../../core/registry/registry.ts';
import type { FreezeChanges, FreezeRecord } from '../../core/study/freeze.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import type { Outcome } from '../../core/study/protocol.ts';
import { chanceFrom } from '../../examples/synthetic/random.ts';
import { fakeProtocol, fakeSubjects, weeks } from './fake-study.ts';

function outcome(name: string, rank: Outcome['rank'], type: Outcome['type'], analytes: string[]): Outcome {
  const measured = analytes.length > 0;
  const schedule = measured ? weeks.slice(1) : [];
  return { name, rank, type, analytes, weeks: schedule, toWeek: measured ? null : 52, comparedAmongArms: measured };
}

const week = (number: number, received: number): RegistryWeek => ({
  week: number,
  expected: 180,
  received,
  due: 0,
  missed: 180 - received,
  outOfWindow: 0,
  diedBefore: 0,
});
const event = { analyte: null, seriesId: null, unit: null, series: 0 } as const;
const arms = ['Control', 'MSC-1', 'MSC-2'];

/** One line of each kind that the registry page shows. */
export const fakeRegistryRows: readonly RegistryRow[] = [
  {
    outcome: outcome('Survival time', 'primary', 'survival', []),
    parts: [
      {
        ...event,
        weeks: [week(52, 171)],
        result: {
          kind: 'survival',
          arms: arms.map((arm, i) => ({ arm, n: 60, events: 21 - 4 * i })),
          p: 0.0421,
          reason: null,
        },
      },
    ],
  },
  {
    outcome: outcome('Incidence of adverse reactions', 'primary', 'incidence', []),
    parts: [{ ...event, weeks: [], result: { kind: 'none', reason: 'registry.no-events' } }],
  },
  {
    outcome: outcome('NKG2A', 'secondary', 'flow', ['NKG2A']),
    parts: [
      {
        analyte: 'NKG2A',
        seriesId: 3,
        unit: '%',
        series: 2,
        weeks: weeks.slice(1).map((number, i) => week(number, 176 - 9 * i)),
        result: {
          kind: 'comparison',
          week: 12,
          test: 'welch-anova',
          adjust: 'holm',
          tests: 7,
          weeks: 7,
          p: 0.00012,
          pAdjusted: 0.00084,
          effect: { kind: 'mean-difference', a: 'Control', b: 'MSC-1', estimate: -12.837, ci95: [-19.26, -6.411] },
          pairPAdjusted: 0.0021,
        },
      },
    ],
  },
];

/** Nearly all of what the outcomes ask for, some of it missed, some of it after a death; and a question of two kinds. */
function fakeMatrix(answered: ReadonlyMap<string, string>): CompletenessMatrix {
  const chance = chanceFrom(11).uniform;
  const outcomes = [outcome('NKG2A', 'secondary', 'flow', ['NKG2A']), outcome('ALB', 'secondary', 'lab', ['ALB'])];
  const received = fakeSubjects.flatMap(({ subject }) =>
    ['NKG2A', 'ALB'].flatMap((analyte) =>
      weeks.filter(() => chance() > 0.08).map((number) => ({ subject, week: number, analyte })),
    ),
  );
  const cells = completenessCells({
    protocol: { ...fakeProtocol, outcomes },
    subjects: fakeSubjects,
    received,
    deathDays: new Map([[fakeSubjects[3]?.subject ?? '', 100]]),
    followedUp: new Set(),
    today: 20_000,
  });
  const about = { subject: fakeSubjects[0]?.subject ?? '', arm: 'Control' };
  const queries: Query[] = [
    {
      kind: 'out-of-range',
      ...about,
      week: 4,
      analytes: ['NKG2A'],
      text: '131.2',
      unit: '%',
      source: { file: 'NK panel w0-w52.xlsx', sheet: 'W4', cell: 'D19' },
      code: 'completeness.not-a-percentage',
      values: {},
    },
    {
      kind: 'missing',
      ...about,
      week: 8,
      analytes: ['ALB'],
      text: null,
      unit: null,
      source: null,
      code: 'completeness.missing',
      values: { what: 'ALB' },
    },
  ];
  return {
    asOf: '2026-03-02',
    subjects: fakeSubjects.map(({ subject, arm }) => ({ subject, arm })),
    blocks: matrixBlocks(cells, fakeSubjects),
    rows: countCells(cells, arms),
    uncounted: ['Incidence of adverse reactions'],
    queries: queries.map((query, i) => {
      const key = `q${i + 1}`;
      const note = answered.get(key);
      const mark = { at: '2026-03-02T10:00:00Z', by: 'wen' };
      if (note === undefined) return { ...query, key, state: 'open', sent: null, answer: null };
      if (note === '') return { ...query, key, state: 'sent', sent: mark, answer: null };
      return { ...query, key, state: 'answered', sent: null, answer: { ...mark, note } };
    }),
  };
}

const fakeEligibility: EligibilityTable = {
  criteria: [
    { id: 'bilirubin', kind: 'inclusion', about: 'eligibility.bilirubin' },
    { id: 'age', kind: 'inclusion', about: 'eligibility.age' },
    { id: 'no-malignancy', kind: 'exclusion', about: 'eligibility.no-malignancy' },
  ],
  subjects: fakeSubjects.map(({ subject, arm }, i) => ({
    subject,
    arm,
    overall: i % 9 === 0 ? 'does-not-meet' : 'cannot-tell',
    findings: [
      {
        criterion: 'bilirubin',
        verdict: 'meets',
        missing: [],
        evidence: [
          {
            fact: 'bilirubin',
            text: '342',
            unit: 'umol/L',
            week: 0,
            source: { file: 'labs.csv', sheet: 'labs', cell: 'F2' },
          },
        ],
      },
      { criterion: 'age', verdict: i % 9 === 0 ? 'does-not-meet' : 'meets', missing: [], evidence: [] },
      { criterion: 'no-malignancy', verdict: 'cannot-tell', missing: ['malignancy'], evidence: [] },
    ],
  })),
};

/** The study that is open, and a way to show another in its place. */
interface FakeStudy {
  readonly open: () => StudyOverview;
  readonly show: (next: StudyOverview) => StudyOverview;
}

/** The calls about the study as a whole, from memory. */
export function fakeRegistry({ open, show }: FakeStudy) {
  const answered = new Map<string, string>();
  let freezes: FreezeRecord[] = [];
  return {
    'registry.get': (): readonly RegistryRow[] => (open().counts.subjects > 0 ? fakeRegistryRows : []),
    'completeness.get': () => fakeMatrix(answered),
    'queries.answer': ({ key, note }: { key: string; note: string | null }) => {
      if (note === null) answered.delete(key);
      else answered.set(key, note);
      return fakeMatrix(answered);
    },
    'queries.send': ({ keys }: { keys: readonly string[] }) => {
      for (const key of keys) answered.set(key, '');
      return fakeMatrix(answered);
    },
    'queries.xlsx': () => ({
      fileName: 'queries.xlsx',
      mediaType: 'application/octet-stream',
      bytes: new Uint8Array([80, 75]),
    }),
    'eligibility.get': () => (open().protocol.registryId === null ? { criteria: [], subjects: [] } : fakeEligibility),
    'study.blind': () => {
      const { protocol } = open();
      const hidden = protocol.arms.map((arm, i) => ({
        ...arm,
        name: 'ABC'.charAt(i),
        description: '',
        infusionWeeks: [],
      }));
      return show({ ...open(), blinded: true, protocol: { ...protocol, arms: hidden } });
    },
    'study.unblind': () => show({ ...open(), blinded: false, protocol: fakeProtocol }),
    'freeze.list': (): readonly FreezeRecord[] => freezes,
    'freeze.make': ({ name }: { name: string }): readonly FreezeRecord[] => {
      const { fingerprint, counts } = open();
      const at = '2026-03-02T10:00:00Z';
      freezes = [
        { name, at, by: 'wen', fingerprint, subjects: counts.subjects, readings: counts.readings, events: 0 },
        ...freezes,
      ];
      show({ ...open(), freezes: freezes.map((freeze) => freeze.name) });
      return freezes;
    },
    'study.export': (): SavableFile => ({ fileName: 'a.csv', mediaType: 'text/csv', bytes: new Uint8Array() }),
    'freeze.look': ({ name }: { name: string | null }) => {
      const frozen = freezes.find((freeze) => freeze.name === name) ?? null;
      return show({ ...open(), frozen, readOnly: frozen !== null });
    },
    'freeze.changes': ({ name }: { name: string }): FreezeChanges => ({
      freeze: freezes.find((freeze) => freeze.name === name) ?? {
        name,
        at: '2026-03-02T10:00:00Z',
        by: 'wen',
        fingerprint: '7c1e09aa',
        subjects: 180,
        readings: 17_268,
        events: 0,
      },
      counts: { added: 0, changed: 1, gone: 0 },
      values: [
        {
          kind: 'changed',
          subject: fakeSubjects[0]?.subject ?? '',
          week: 4,
          analyte: 'NKG2A',
          population: 'CD56dim',
          metric: 'percent of parent',
          unit: '%',
          from: '41.2',
          to: '42.1',
          file: 'NK panel w0-w52.xlsx',
          sheet: 'W4',
          cell: 'D19',
        },
      ],
      others: { arms: 0, covariates: 0, events: 0, followUps: 0 },
    }),
  };
}
