import type { ImportChoices, SheetMapping } from '../../core/import/mapping.ts';
import type { Problem } from '../../core/import/problem.ts';
import type { ImportResult, ImportReview, ReadingPreview, SheetReview } from '../../core/import/review.ts';
import { columnLetters } from '../../core/workbook/address.ts';
import { fakeSha, weeks } from './fake-study.ts';

const headers = ['Subject ID', 'Group', 'Timepoint', 'KIR2DL1', 'NKG2A', 'NKG2D', 'NKp46', 'GZMB', 'CD57', 'Comment'];
const roles = [
  'subject',
  'arm',
  'visit',
  ...Array<'measurement'>(5).fill('measurement'),
  'ignored',
  'ignored',
] as const;
const planned = { planned: true, count: 60, question: null, arm: null, arms: [] };
const late = { planned: false, count: 12, question: 'end' as const, arm: null, arms: ['Control', 'MSC-1'] };
const analytes = ['KIR2DL1', 'NKG2A', 'NKG2D', 'NKp46', 'Granzyme B'];

export const fakeChoices: ImportChoices = {
  arms: {},
  visits: {},
  analytes: {},
  armsAdded: [],
  analytesAdded: [],
  analytesLeftOut: [],
  states: {},
  wordRanks: {},
  visitsByArm: {},
  visitsLeftOut: [],
  sampleTemplate: null,
  samplePattern: null,
  fixedWeek: null,
  pairAnonymous: false,
  percent: 'ask',
  ambiguousMark: 'ask',
  months: 'ask',
  unscheduled: 'ask',
  decimalMark: 'ask',
  duplicates: 'stop',
  withinWindow: 'nearest',
  onConflict: 'stop',
  onGone: 'keep',
  add: { arms: false, visits: false, analytes: false, subjects: true },
};

const panelMapping: SheetMapping = {
  sheet: 'NK panel',
  layout: 'wide-by-analyte',
  headerRow: 1,
  headerRows: 1,
  named: null,
  columns: headers.map((header, column) => ({
    column,
    header,
    role: roles[column] ?? 'ignored',
    analyte: roles[column] === 'measurement' ? (analytes[column - 3] ?? null) : null,
    population: roles[column] === 'measurement' ? 'CD56dim' : null,
    metric: roles[column] === 'measurement' ? 'percent of parent' : null,
    unit: roles[column] === 'measurement' ? '%' : null,
    percent: null,
    visit: null,
    subject: null,
    arm: null,
    anonymous: null,
    of: null,
  })),
};

const rosterMapping: SheetMapping = {
  sheet: 'Roster',
  layout: 'roster',
  headerRow: 0,
  headerRows: 1,
  named: null,
  columns: ['Subject', 'Arm', 'Sex', 'Age'].map((header, column) => ({
    column,
    header,
    role: column === 0 ? 'subject' : column === 1 ? 'arm' : 'covariate',
    analyte: column > 1 ? header.toLowerCase() : null,
    population: null,
    metric: null,
    unit: null,
    percent: null,
    visit: null,
    subject: null,
    arm: null,
    anonymous: null,
    of: null,
  })),
};

const notesMapping: SheetMapping = {
  sheet: 'Notes',
  layout: 'none',
  headerRow: 0,
  headerRows: 1,
  named: null,
  columns: [],
};

const firstReadings: readonly ReadingPreview[] = analytes.map((analyte, index) => ({
  cell: `${columnLetters(3 + index)}3`,
  text: ['18.4', '41.2', '62.0', '55.7', '<0.5'][index] ?? '',
  subject: 'P001',
  arm: 'Control',
  week: 0,
  visitText: 'BL',
  analyte,
  population: 'CD56dim',
  metric: 'percent of parent',
  unit: '%',
  value: [18.4, 41.2, 62, 55.7, 0.5][index] ?? 0,
  qualifier: index === 4 ? '<' : null,
}));

function samples(column: number): readonly string[] {
  const texts: readonly (readonly string[])[] = [
    ['P001', 'P001', 'P001'],
    ['Ctrl', 'Ctrl', 'Ctrl'],
    ['BL', '2 wk', 'W4'],
  ];
  return texts[column] ?? (column === 9 ? ['', 'hemolysed', ''] : ['18.4', '21.0', '19.7']);
}

function sheetsOf(mapping: readonly SheetMapping[]): readonly SheetReview[] {
  const why = [
    [
      { code: 'import.why-subject', values: { header: 'Subject ID' } },
      { code: 'import.why-visit', values: { header: 'Timepoint' } },
      { code: 'import.why-analyte-columns', values: { count: 5, known: 5 } },
    ],
    [{ code: 'import.why-one-row-per-subject', values: { header: 'Subject' } }],
    [{ code: 'import.why-no-table', values: {} }],
  ] as const;
  return mapping.map((sheet, index) => ({
    sheet: sheet.sheet,
    hidden: index === 2,
    rows: [482, 61, 4][index] ?? 0,
    columns: sheet.columns.map(({ column, header }) => ({
      column,
      letters: columnLetters(column),
      header,
      samples: samples(column),
    })),
    layout: sheet.layout,
    why: why[index] ?? [],
    confidence: [0.96, 0.91, 0.6][index] ?? 0,
    events: 0,
    readings: sheet.layout === 'wide-by-analyte' ? 2400 : 0,
    subjects: sheet.layout === 'none' ? 0 : 60,
    firstReadings: sheet.layout === 'wide-by-analyte' ? firstReadings : [],
  }));
}

function problems(clean: boolean, choices: ImportChoices): readonly Problem[] {
  const at = { file: 'NK panel.xlsx', sheet: 'NK panel', count: 1 };
  const left: Problem[] = Array.from({ length: 140 }, (_, index) => ({
    ...at,
    severity: 'info',
    code: 'import.missing-mark',
    values: { text: 'n/a', column: 'CD57', count: 1 },
    cell: `I${index + 3}`,
  }));
  if (clean) return left.slice(0, 1);
  const duplicate = { subject: 'P004', week: 8, series: 'NKG2A (CD56dim)', count: 2, cells: 'E19, E20' };
  const asked: Problem[] = [
    ...(choices.duplicates === 'stop'
      ? [{ ...at, severity: 'error', code: 'import.duplicate-stop', values: duplicate, cell: 'E19', count: 2 } as const]
      : []),
    ...(choices.arms['MSC 2'] === undefined && !choices.add.arms
      ? [{ ...at, severity: 'error', code: 'import.unknown-arm', values: { arm: 'MSC 2' }, cell: 'B163' } as const]
      : []),
  ];
  const doubt = { text: '41.2↓', column: 'NKp46', count: 1 };
  const warned: Problem = { ...at, severity: 'warning', code: 'import.flag-set-aside', values: doubt, cell: 'G40' };
  return [...asked, warned, ...left];
}

/** A review as the engine would give it: of a clean workbook, or of one with questions; `choices` answers them. */
export function fakeReview(
  session: string,
  file: string,
  options: {
    readonly clean: boolean;
    readonly already: boolean;
    readonly choices?: ImportChoices;
    readonly mapping?: readonly SheetMapping[];
  },
): ImportReview {
  const choices = options.choices ?? fakeChoices;
  const mapping = options.mapping ?? [panelMapping, rosterMapping, notesMapping];
  const found = problems(options.clean, choices);
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const arm = (text: string, name: string | null) => ({ text, name: choices.arms[text] ?? name, count: 160 });
  const missing = options.clean ? 'MSC-2' : null;
  return {
    session,
    files: [
      {
        fileId: 'fake-file',
        file,
        sha256: fakeSha,
        container: 'xlsx',
        alreadyImported: options.already ? { importId: 2, importedAt: '2026-03-01T15:40:00Z' } : null,
        sheets: sheetsOf(mapping),
        mapping,
        corrections: [],
      },
    ],
    choices,
    arms: [arm('Ctrl', 'Control'), arm('MSC-1', 'MSC-1'), arm('MSC 2', missing)],
    visits: [
      ...weeks.map((week) => ({ text: week === 0 ? 'BL' : `${week} wk`, week, ...planned })),
      { text: 'EOT', week: choices.visits.EOT ?? (options.clean ? 52 : null), ...late },
    ],
    sampleNames: [],
    analytes: analytes.map((name) => ({ text: name === 'Granzyme B' ? 'GZMB' : name, name, count: 480 })),
    words: [],
    problems: found,
    problemsCut: false,
    counts: { readings: 2400, events: 0, subjects: 60, errors, warnings: options.clean ? 0 : 1 },
    difference: {
      added: options.already ? 0 : 2340,
      unchanged: options.already ? 2400 : 48,
      changed: 12,
      conflicting: 0,
      gone: 2,
      newSubjects: 60,
      events: { added: 0, unchanged: 0, changed: 0 },
    },
    settled: {},
    canCommit: errors === 0,
  };
}

export function fakeResult(review: ImportReview): ImportResult {
  return {
    files: review.files.map(({ file, sha256, alreadyImported }) => ({
      file,
      sha256,
      alreadyImported: alreadyImported !== null,
      importId: alreadyImported === null ? 4 : null,
      sheets: [],
    })),
    added: { arms: [], visits: [], analytes: [] },
    totals: {
      readings: review.counts.readings,
      added: review.difference.added,
      unchanged: review.difference.unchanged,
      replaced: review.difference.changed,
      conflicts: 0,
      subjects: review.counts.subjects,
      events: 0,
      errors: 0,
      warnings: review.counts.warnings,
    },
  };
}
