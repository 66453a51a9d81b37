import type { MergedRange } from '../../../core/workbook/workbook.ts';
import { cellOf, type Grid, type GridCell, type NumberStyle } from './grid.ts';
import type { Truth, TruthAnalyte, TruthSubject } from './truth.ts';

type Writer = (truth: Truth, style: NumberStyle) => readonly Grid[];

const chineseDigits: Readonly<Record<number, string>> = { 0: '基线', 2: '第2周', 4: '第四周', 8: '8周' };
const visit = (week: number) => (week === 0 ? 'BL' : `W${week}`);
const headed = ({ name, unit }: TruthAnalyte) => (unit === '%' ? name : `${name} (${unit})`);
const one = (rows: Grid['rows'], merged: readonly MergedRange[] = []): readonly Grid[] => [
  { name: 'Sheet1', rows, merged },
];

/** A row for each subject: what stands before the values, and a value for each column of weeks and analytes. */
function subjectRows(
  truth: Truth,
  style: NumberStyle,
  columns: readonly (readonly [number, TruthAnalyte])[],
  before: (subject: TruthSubject) => readonly GridCell[] = ({ id, arm }) => [id, arm],
): GridCell[][] {
  return truth.subjects.map((subject) => [
    ...before(subject),
    ...columns.map(([week, analyte]) => cellOf(truth.of(subject, week, analyte), analyte, style)),
  ]);
}

/** A row for each subject and visit. */
function visitRows(
  truth: Truth,
  style: NumberStyle,
  before: (subject: TruthSubject, week: number) => readonly GridCell[],
  subjects = truth.subjects,
  weeks = truth.weeks,
): GridCell[][] {
  return subjects.flatMap((subject) =>
    weeks.map((week) => [
      ...before(subject, week),
      ...truth.analytes.map((analyte) => cellOf(truth.of(subject, week, analyte), analyte, style)),
    ]),
  );
}

const byWeekWithin = ({ weeks, analytes }: Truth) =>
  analytes.flatMap((analyte) => weeks.map((week) => [week, analyte] as const));
const byAnalyteWithin = ({ weeks, analytes }: Truth) =>
  weeks.flatMap((week) => analytes.map((analyte) => [week, analyte] as const));

/** Two cells at the left of a header of two rows, then groups of merged cells over their labels. */
function twoRows(
  keys: readonly [string, string],
  groups: readonly string[],
  labels: readonly string[],
): { readonly rows: GridCell[][]; readonly merged: MergedRange[] } {
  const size = labels.length;
  return {
    rows: [
      [...keys, ...groups.flatMap((group) => [group, ...Array.from({ length: size - 1 }, () => null)])],
      [null, null, ...groups.flatMap(() => labels)],
    ],
    merged: [
      ...[0, 1].map((column) => ({ top: 0, left: column, bottom: 1, right: column })),
      ...groups.map((_, at) => ({ top: 0, left: 2 + at * size, bottom: 0, right: 1 + (at + 1) * size })),
    ],
  };
}

const long =
  (header: readonly string[], label: (week: number) => string, name: (analyte: TruthAnalyte) => string): Writer =>
  (truth, style) =>
    one([
      [...header],
      ...truth.subjects.flatMap((subject) =>
        truth.weeks.flatMap((week) =>
          truth.analytes.map((analyte) => [
            subject.id,
            subject.arm,
            label(week),
            name(analyte),
            cellOf(truth.of(subject, week, analyte), analyte, style),
            analyte.unit,
          ]),
        ),
      ),
    ]);

const wideByVisit =
  (header: (week: number, analyte: TruthAnalyte) => string): Writer =>
  (truth, style) => {
    const columns = byWeekWithin(truth);
    return one([
      ['Subject', 'Arm', ...columns.map(([week, analyte]) => header(week, analyte))],
      ...subjectRows(truth, style, columns),
    ]);
  };

const roster = (truth: Truth): Grid => ({
  name: 'Roster',
  rows: [
    ['Subject', 'Group', 'Sex', 'Age'],
    ...truth.subjects.map(({ id, arm }, at) => [id, arm, at % 3 === 0 ? 'F' : 'M', 40 + at]),
  ],
});

/** Every layout that is read, by what a person would call it. A new layout is one more line. */
export const layouts: Readonly<Record<string, Writer>> = {
  long: long(['Subject', 'Group', 'Visit', 'Marker', 'Value', 'Unit'], visit, ({ name }) => name),
  'long in Chinese': long(
    ['受试者编号', '组别', '访视', '检测项目', '结果', '单位'],
    (week) => chineseDigits[week] ?? '',
    ({ chinese }) => chinese,
  ),
  'wide by analyte': (truth, style) =>
    one([
      ['Subject', 'Group', 'Week', ...truth.analytes.map(headed)],
      ...visitRows(truth, style, ({ id, arm }, week) => [id, arm, week]),
    ]),
  'a row of units under the header': (truth, style) =>
    one([
      ['Subject', 'Group', 'Week', ...truth.analytes.map(({ name }) => name)],
      [null, null, null, ...truth.analytes.map(({ unit }) => (unit === '%' ? null : unit))],
      ...visitRows(truth, style, ({ id, arm }, week) => [id, arm, week]),
    ]),
  'wide by analyte in Spanish': (truth, style) =>
    one([
      ['Código', 'Grupo', 'Semana', ...truth.analytes.map((analyte) => headed(analyte).replace('umol', 'µmol'))],
      ...visitRows(truth, style, ({ id, arm }, week) => [id, arm, week]),
    ]),
  'wide by analyte, visits with their number and window': (truth, style) =>
    one([
      ['Pt. No.', 'Treatment group', 'Visit', ...truth.analytes.map(headed)],
      ...visitRows(truth, style, ({ id, arm }, week) => [
        id,
        `Group ${arm}`,
        week === 0 ? 'V1 (Baseline)' : `V${week}-W${week} (±3d)`,
      ]),
    ]),
  'subjects under a header that names nothing, known by the roster': (truth, style) => [
    {
      name: 'Flow',
      rows: [
        ['Fall', 'Visit', ...truth.analytes.map(headed)],
        ...visitRows(truth, style, ({ id }, week) => [id, visit(week)]),
      ],
    },
    roster(truth),
  ],
  'arms with the Chinese word for group, subtotals and a sheet of notes beside': (truth, style) => [
    { name: '说明', rows: [['数据字典'], ['NKG2A：CD159a'], ['请勿外传']] },
    {
      name: '流式',
      rows: [
        ['患者编号', '治疗分组', '访视', ...truth.analytes.map(({ chinese }) => chinese)],
        ...visitRows(truth, style, ({ id, arm }, week) => [id, `${arm}组`, week === 0 ? '基线' : `第${week}周访视`]),
        ['小计', null, null, ...truth.analytes.map(() => 10)],
        ['均数±标准差', null, null, ...truth.analytes.map(() => '10±1')],
      ],
    },
  ],
  'a stimulus in a column of its own, the same everywhere': (truth, style) =>
    one([
      ['PTID', 'Group', 'TimePoint', 'STIM', 'Tissue', ...truth.analytes.map(headed)],
      ...visitRows(truth, style, ({ id, arm }, week) => [id, arm, visit(week), 'unstim', 'PBMC']),
    ]),
  'dates that lost their format beside others, in one column': (truth, style) => {
    const start = (id: string) => 45_000 + Number(id.slice(1)) * 3;
    const iso = (serial: number) => new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
    const day = (serial: number): GridCell => ({ value: serial, format: 'yyyy-mm-dd' });
    const written = (serial: number, week: number) => (week === 4 ? serial : week === 8 ? iso(serial) : day(serial));
    return [
      {
        name: 'Results',
        rows: [
          ['Subject', 'Date of visit', ...truth.analytes.map(headed)],
          ...visitRows(truth, style, ({ id }, week) => [id, written(start(id) + week * 7, week)]),
        ],
      },
      {
        name: 'Roster',
        rows: [
          ['Subject', 'Group', 'Baseline date'],
          ...truth.subjects.map(({ id, arm }) => [id, arm, day(start(id))]),
        ],
      },
    ];
  },
  'sample names that begin with a date': (truth, style) => [
    {
      name: 'Samples',
      rows: [
        ['Sample', ...truth.analytes.map(headed)],
        ...visitRows(truth, style, ({ id }, week) => [`2019_09_${week + 10}_${id}_${visit(week)}_NK_A1.fcs`]),
      ],
    },
    roster(truth),
  ],
  'wide by analyte, arms on another sheet': (truth, style) => [
    {
      name: 'Flow',
      rows: [
        ['PTID', 'Visit', ...truth.analytes.map(headed)],
        ...visitRows(truth, style, ({ id }, week) => [id, visit(week)]),
      ],
    },
    roster(truth),
  ],
  'wide by visit, NKG2A_W4': wideByVisit((week, { name }) => `${name}_${visit(week)}`),
  'wide by visit, W4 NKG2A': wideByVisit((week, analyte) => `${visit(week)} ${headed(analyte)}`),
  'wide by visit, 4周 NKG2A': wideByVisit((week, { chinese }) =>
    week === 0 ? `基线 ${chinese}` : `${week}周 ${chinese}`,
  ),
  'wide by visit, NKG2A第4周': wideByVisit((week, { chinese }) => `${chinese}${week === 0 ? '基线' : `第${week}周`}`),
  'analytes over weeks': (truth, style) => {
    const { rows, merged } = twoRows(['Subject', 'Arm'], truth.analytes.map(headed), truth.weeks.map(visit));
    return one([...rows, ...subjectRows(truth, style, byWeekWithin(truth))], merged);
  },
  'weeks over analytes': (truth, style) => {
    const { rows, merged } = twoRows(
      ['Subject', 'Arm'],
      truth.weeks.map((week) => `Week ${week}`),
      truth.analytes.map(headed),
    );
    return one([...rows, ...subjectRows(truth, style, byAnalyteWithin(truth))], merged);
  },
  'analytes over weeks in Chinese, under a title': (truth, style) => {
    const names = truth.analytes.map(({ chinese, unit }) => (unit === '%' ? chinese : `${chinese}（${unit}）`));
    const { rows, merged } = twoRows(
      ['受试者编号', '组别'],
      names,
      truth.weeks.map((week) => chineseDigits[week] ?? ''),
    );
    const lower = merged.map(({ top, left, bottom, right }) => ({ top: top + 1, left, bottom: bottom + 1, right }));
    return one(
      [['慢加急性肝衰竭研究检测结果'], ...rows, ...subjectRows(truth, style, byWeekWithin(truth))],
      [{ top: 0, left: 0, bottom: 0, right: 17 }, ...lower],
    );
  },
  'weeks over analytes in Chinese': (truth, style) => {
    const weeks = truth.weeks.map((week) => chineseDigits[week] ?? '');
    const { rows, merged } = twoRows(
      ['受试者编号', '组别'],
      weeks,
      truth.analytes.map(({ chinese }) => chinese),
    );
    return one([...rows, ...subjectRows(truth, style, byAnalyteWithin(truth))], merged);
  },
  'analytes over the word Week over numbers': (truth, style) => {
    const { weeks, analytes } = truth;
    const blanks = Array.from({ length: weeks.length - 1 }, () => null);
    const groups = analytes.map((_, at) => ({ left: 2 + at * weeks.length, right: 1 + (at + 1) * weeks.length }));
    return one(
      [
        ['Subject', 'Arm', ...analytes.flatMap((analyte) => [headed(analyte), ...blanks])],
        [null, null, ...analytes.flatMap(() => ['Week', ...blanks])],
        [null, null, ...analytes.flatMap(() => weeks)],
        ...subjectRows(truth, style, byWeekWithin(truth)),
      ],
      [
        ...[0, 1].map((column) => ({ top: 0, left: column, bottom: 2, right: column })),
        ...groups.flatMap(({ left, right }) => [0, 1].map((row) => ({ top: row, left, bottom: row, right }))),
      ],
    );
  },
  'a sheet for each analyte, weeks as columns': (truth, style) =>
    truth.analytes.map((analyte) => ({
      name: analyte.name,
      rows: [
        ['ID', 'Group', ...truth.weeks.map(visit)],
        ...subjectRows(
          truth,
          style,
          truth.weeks.map((week) => [week, analyte] as const),
        ),
      ],
    })),
  'a sheet for each analyte, a visit a row': (truth, style) =>
    truth.analytes.map((analyte) => ({
      name: analyte.name,
      rows: [
        ['Subject', 'Group', 'Week', 'Result'],
        ...truth.subjects.flatMap((subject) =>
          truth.weeks.map((week) => [
            subject.id,
            subject.arm,
            week,
            cellOf(truth.of(subject, week, analyte), analyte, style),
          ]),
        ),
      ],
    })),
  'a sheet for each visit': (truth, style) =>
    truth.weeks.map((week) => ({
      name: week === 0 ? 'Baseline' : `Week ${week}`,
      rows: [
        ['Subject', 'Group', ...truth.analytes.map(headed)],
        ...visitRows(truth, style, ({ id, arm }) => [id, arm], truth.subjects, [week]),
      ],
    })),
  'a sheet for each arm': (truth, style) =>
    ['MSC-1', 'MSC-2'].map((arm) => ({
      name: arm,
      rows: [
        ['Subject', 'Week', ...truth.analytes.map(headed)],
        ...visitRows(
          truth,
          style,
          ({ id }, week) => [id, week],
          truth.subjects.filter((subject) => subject.arm === arm),
        ),
      ],
    })),
  'laboratory values in other units': (truth, style) => {
    const other = (subject: TruthSubject, week: number, analyte: TruthAnalyte): GridCell => {
      const factor = { 'umol/L': 17.1, 'g/L': 10, '%': 1 }[analyte.unit];
      const held = truth.of(subject, week, analyte);
      return cellOf(held.kind === 'missing' ? held : { ...held, value: held.value / factor }, analyte, style);
    };
    const units = { 'umol/L': ' (mg/dL)', 'g/L': ' (g/dL)', '%': '' };
    return one([
      ['Subject', 'Group', 'Week', ...truth.analytes.map(({ name, unit }) => `${name}${units[unit]}`)],
      ...truth.subjects.flatMap((subject) =>
        truth.weeks.map((week) => [
          subject.id,
          subject.arm,
          week,
          ...truth.analytes.map((analyte) => other(subject, week, analyte)),
        ]),
      ),
    ]);
  },
  'dates as visits, baseline dates on another sheet': (truth, style) => {
    const start = (id: string) => 45_000 + Number(id.slice(1)) * 3;
    const day = (serial: number): GridCell => ({ value: serial, format: 'yyyy-mm-dd' });
    const early = (week: number) => (week === 0 ? 0 : (week % 3) - 1);
    return [
      {
        name: 'Results',
        rows: [
          ['Subject', 'Visit date', ...truth.analytes.map(headed)],
          ...visitRows(truth, style, ({ id }, week) => [id, day(start(id) + week * 7 + early(week))]),
        ],
      },
      {
        name: 'Roster',
        rows: [
          ['Subject', 'Group', 'Baseline date'],
          ...truth.subjects.map(({ id, arm }) => [id, arm, day(start(id))]),
        ],
      },
    ];
  },
  'under a header in two languages': (truth, style) =>
    one([
      ['受试者编号', '组别', '周', ...truth.analytes.map(({ chinese }) => chinese)],
      ['Subject', 'Group', 'Week', ...truth.analytes.map(headed)],
      ...visitRows(truth, style, ({ id, arm }, week) => [id, arm, week]),
    ]),
  'a label in the first cell, headers beside it': (truth, style) =>
    one([
      ['Figure 1', 'Subject', 'Group', 'Week', ...truth.analytes.map(headed)],
      ...visitRows(truth, style, ({ id, arm }, week) => [null, id, arm, week]),
    ]),
  'wide by analyte, dyes beside the markers': (truth, style) =>
    one([
      [
        'Subject',
        'Group',
        'Week',
        ...truth.analytes.map((analyte) => (analyte.unit === '%' ? `BV421 ${analyte.name}` : headed(analyte))),
      ],
      ...visitRows(truth, style, ({ id, arm }, week) => [id, arm, week]),
    ]),
  'subject and visit in one word of a sample name': (truth, style) => [
    {
      name: 'Samples',
      rows: [
        ['Sample', ...truth.analytes.map(headed)],
        ...visitRows(truth, style, ({ id }, week) => [`${id}${visit(week)}_NK.fcs`]),
      ],
    },
    roster(truth),
  ],
  'laboratory results as ImmPort has them': (truth, style) =>
    one([
      [
        'Subject Accession',
        'ARM Accession',
        'Study Time Collected',
        'Study Time Collected Unit',
        'Name Reported',
        'Result Value Reported',
        'Result Unit Reported',
      ],
      ...truth.subjects.flatMap(({ id, arm }) =>
        truth.weeks.flatMap((week) =>
          truth.analytes.map((analyte) => [
            id,
            arm,
            week * 7,
            'Days',
            analyte.name,
            cellOf(truth.of({ id, arm }, week, analyte), analyte, style),
            analyte.unit,
          ]),
        ),
      ),
    ]),
  'beside what identifies people': (truth, style) =>
    one([
      [
        '姓名',
        '身份证号',
        '受试者编号',
        '组别',
        '访视',
        '联系电话',
        ...truth.analytes.map(({ chinese }) => chinese),
        '出生日期',
      ],
      ...visitRows(truth, style, ({ id, arm }, week) => [
        '某某',
        '11010519491231002X',
        id,
        arm,
        visit(week),
        '13800138000',
      ]).map((row) => [...row, '1949-12-31']),
    ]),
  'a subject written once above its visits': (truth, style) =>
    one([
      ['Subject', 'Group', 'Week', ...truth.analytes.map(headed)],
      ...visitRows(truth, style, ({ id, arm }, week) => [week === 0 ? id : null, week === 0 ? arm : null, week]),
    ]),
  'a visit written once above its subjects': (truth, style) =>
    one([
      ['Visit', 'Subject', 'Group', ...truth.analytes.map(headed)],
      ...truth.weeks.flatMap((week) =>
        visitRows(truth, style, ({ id, arm }) => [id === 'P001' ? visit(week) : null, id, arm], truth.subjects, [week]),
      ),
    ]),
  'a subject merged over its visits, under titles and above notes': (truth, style) => {
    const rows = visitRows(truth, style, ({ id, arm }, week) => [
      week === 0 ? id : null,
      week === 0 ? arm : null,
      week,
    ]);
    const size = truth.weeks.length;
    const merged = truth.subjects.flatMap((_, at) =>
      [0, 1].map((column) => ({ top: 4 + at * size, left: column, bottom: 3 + (at + 1) * size, right: column })),
    );
    const header = ['Subject', 'Group', 'Week', ...truth.analytes.map(headed)];
    const titles = [['NK panel of the trial'], ['Exported by the core facility'], []];
    return one([...titles, header, ...rows, [], ['* measured after thawing'], ['n/a: no sample was taken']], merged);
  },
  'several tables under each other': (truth, style) =>
    one(
      truth.analytes.flatMap((analyte) => [
        [analyte.name],
        ['Subject', 'Group', ...truth.weeks.map(visit)],
        ...subjectRows(
          truth,
          style,
          truth.weeks.map((week) => [week, analyte] as const),
        ),
        [],
      ]),
    ),
  'two tables beside each other': (truth, style) => {
    const [left = [], right = []] = ['MSC-1', 'MSC-2'].map((arm) => [
      ['Subject', 'Group', 'Week', ...truth.analytes.map(headed)],
      ...visitRows(
        truth,
        style,
        (subject, week) => [subject.id, arm, week],
        truth.subjects.filter((subject) => subject.arm === arm),
      ),
    ]);
    return one(left.map((row, at) => [...row, null, ...(right[at] ?? [])]));
  },
  'transposed as for Prism, arms merged above': (truth, style) =>
    truth.analytes.map((analyte) => {
      const arms = ['MSC-1', 'MSC-2'].map((arm) => truth.subjects.filter((subject) => subject.arm === arm));
      const subjects = arms.flat();
      const [first = []] = arms;
      return {
        name: analyte.name,
        rows: [
          [null, ...arms.flatMap((group) => group.map(({ arm }, at) => (at === 0 ? arm : null)))],
          ['Week', ...subjects.map(({ id }) => id)],
          ...truth.weeks.map((week) => [
            week,
            ...subjects.map((subject) => cellOf(truth.of(subject, week, analyte), analyte, style)),
          ]),
        ],
        merged: [
          { top: 0, left: 1, bottom: 0, right: first.length },
          { top: 0, left: first.length + 1, bottom: 0, right: subjects.length },
        ],
      };
    }),
};
