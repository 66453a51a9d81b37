import { describe, expect, it } from 'vitest';
import { countBy, fixture, proposed, readingsOf } from './fixture.ts';
import { blank, importOf, importRows, importSheets, problemsInShort, type TestImport, trial } from './import-of.ts';
import { sheetOf } from './sheet-of.ts';

/** `P001 W4 NKG2A | CD56dim NK | % of parent 41.5` for every reading. */
const told = (imported: TestImport) =>
  readingsOf(imported).map(({ subject, week, analyte, population, metric, value }) =>
    [`${subject} W${week} ${analyte}`, population, `${metric} ${value}`].filter((part) => part !== null).join(' | '),
  );

/** Counted by a script in the file: 182 rows of two subjects and seven visits; 36 populations of PubID_028 were run twice. */
describe('a long table as flowWorkspace gives it', () => {
  const weeks = { V02: 0, V05: 4, V06: 8, V07: 10, V07A: 11, V08: 16, V10: 24 };

  it('is recognised, and asks for the week of every visit code', async () => {
    const imported = importOf([await fixture('SchiefLab__FHCRC_Flow_Results_by_PTID_Visit.csv')], blank);
    expect(proposed(imported)).toEqual({ layout: 'population-table', confidence: 0.97 });
    expect(readingsOf(imported)).toEqual([]);
    expect(Object.fromEntries(imported.interpretation.visits.map(({ text, count }) => [text, count]))).toEqual({
      V02: 36,
      V05: 18,
      V06: 36,
      V07: 36,
      V07A: 20,
      V08: 12,
      V10: 24,
    });
  });

  it('gives a count and a percentage for each of 146 populations, and tells each of the 36 that were run twice', async () => {
    const workbook = await fixture('SchiefLab__FHCRC_Flow_Results_by_PTID_Visit.csv');
    const stopped = importOf([workbook], blank, { visits: weeks });
    const repeated = stopped.interpretation.problems.filter(({ code }) => code === 'import.duplicate-stop');
    expect(repeated).toHaveLength(72);
    const readings = readingsOf(importOf([workbook], blank, { visits: weeks, duplicates: 'first' }));
    expect(countBy(readings, ({ metric }) => metric)).toEqual({ count: 146, '% of parent': 146 });
    expect(countBy(readings, ({ subject }) => subject)).toEqual({ PubID_185: 140, PubID_028: 152 });
  });

  it('keeps bars inside gate names and makes proportions percentages', async () => {
    const workbook = await fixture('SchiefLab__FHCRC_Flow_Results_by_PTID_Visit.csv');
    const readings = readingsOf(importOf([workbook], blank, { visits: weeks, duplicates: 'first' }));
    expect(readings.slice(6, 8)).toMatchObject([
      { analyte: 'CD19+CD20+', population: 'Live|Dump-', metric: 'count', unit: null, value: 2845852 },
      { analyte: 'CD19+CD20+', population: 'Live|Dump-', metric: '% of parent', unit: '%', value: 73.8764983418458 },
    ]);
  });

  it('lists the gates that stand for no one marker to a study with a plan, and asks about markers that it does not know', async () => {
    const workbook = await fixture('SchiefLab__FHCRC_Flow_Results_by_PTID_Visit.csv');
    const imported = importOf([workbook], trial);
    const left = imported.interpretation.problems.filter(({ code }) => code === 'import.gate-left-out');
    expect(left.map(({ values }) => values.gate)).toEqual(
      expect.arrayContaining(['Lymphocytes', 'CD19+CD20+', 'IgD-']),
    );
    const asked = imported.interpretation.problems.filter(({ code }) => code === 'import.unknown-analyte');
    expect(asked.map(({ values }) => String(values.analyte)).sort((a, b) => a.localeCompare(b))).toEqual([
      'CD45RO',
      'eODGT8Double',
    ]);
  });
});

/** Counted by hand: nine rows, four statistics each. */
it('a table that sets two programs side by side keeps their numbers apart', async () => {
  const imported = importOf([await fixture('SchiefLab__PubID_014_V02_Frozen_concordance.csv')], blank, {
    visits: { V02: 0 },
  });
  expect(countBy(readingsOf(imported), ({ metric }) => metric)).toEqual({
    count: 9,
    '% of parent': 9,
    'count (DIVA)': 9,
    '% of parent (DIVA)': 9,
  });
  expect(told(imported)).toContain('PubID_014 W0 IgD-IgG+ | CD19+CD20+ Live|Dump- | % of parent (DIVA) 18.3');
});

/** Counted by a script: 512 rows of two adults and two neonates, three statistics each, 32 of them NA. */
it("flowPlots' table asks for the visit that it does not have, and keeps stimuli and doses apart", async () => {
  const workbook = await fixture('bioc__adultsNeonates.csv');
  expect(problemsInShort(importOf([workbook], blank))).toContain('error import.no-visit A2 x5120');
  const imported = importOf([workbook], blank, { fixedWeek: 0 });
  expect(proposed(imported)).toEqual({ layout: 'population-table', confidence: 0.97 });
  expect(countBy(readingsOf(imported), ({ metric }) => metric)).toEqual({
    '% of parent': 512,
    count: 512,
    '% of reactive': 480,
  });
  expect(problemsInShort(imported)).toEqual([
    'info import.missing-mark D17 x32',
    'info import.column-left-out C2 x512',
  ]);
  expect(told(imported)).toContain('a2005 W0 TNFa+IL6-IL12+IFNa- | mDC, LPS, concGroup 3 | count 11');
  expect(countBy(imported.interpretation.subjects, ({ arm }) => arm)).toEqual({ adult: 2, neonate: 2 });
});

/** Counted by hand: 56 rows on the first sheet, 128 on the second, two statistics each. */
it("MACSQuant's tables give % of parent and cells per millilitre of the gates under each sample", async () => {
  const imported = importOf([await fixture('Peyronlab__drugs.xlsx')], blank, {
    fixedWeek: 0,
    samplePattern: '^(?<subject>.+)$',
  });
  expect(imported.interpretation.files[0]?.sheets.map(({ layout, readings }) => `${layout} ${readings}`)).toEqual([
    'population-table 112',
    'population-table 256',
  ]);
  expect(told(imported).slice(2, 4)).toEqual([
    'drug1_drug2.0001 W0 DAPI | P2 P1 | % of parent 0.19',
    'drug1_drug2.0001 W0 DAPI | P2 P1 | concentration 3162.5',
  ]);
});

describe('tables of populations that other programs write', () => {
  it("FlowJo's tree: the sample stands first in the path, the root row has no statistic", () => {
    const imported = importRows(
      [
        ['Depth', 'Name', 'Statistic', '#Cells'],
        ['', 'P001_W4_NK.fcs', null, 50000],
        ['> ', 'P001_W4_NK.fcs/Lymphocytes', 62.5, 31250],
        ['> > ', 'P001_W4_NK.fcs/Lymphocytes/NKG2A+', 0.4, 125],
        ['', 'P002_W0_NK.fcs', null, 40000],
        ['> ', 'P002_W0_NK.fcs/Lymphocytes', 50, 20000],
      ],
      blank,
    );
    expect(proposed(imported)).toEqual({ layout: 'population-table', confidence: 0.97 });
    expect(told(imported)).toEqual([
      'P001 W4 All Events | count 50000',
      'P001 W4 Lymphocytes | % of parent 62.5',
      'P001 W4 Lymphocytes | count 31250',
      'P001 W4 NKG2A | % of parent 0.4',
      'P001 W4 NKG2A | count 125',
      'P002 W0 All Events | count 40000',
      'P002 W0 Lymphocytes | % of parent 50',
      'P002 W0 Lymphocytes | count 20000',
    ]);
  });

  const diva = [
    ['Experiment Name', 'NK panel'],
    ['Specimen Name', 'P001'],
    ['Tube Name', 'W4'],
    ['Record Date', 'Mar 5, 2024 10:11:12 AM'],
    [],
    ['Population', 'Parent Name', '#Events', '%Parent', '%Total', 'NKG2A PE-A Mean', 'FSC-A Mean'],
    ['All Events', '', 20000, '####', 100, null, 51000],
    ['NK', 'All Events', 2000, 10, 10, 812, 49000],
    ['NKG2A+/KIR-', 'NK', 500, 25, 2.5, 2100, 48000],
  ];

  it("FACSDiva's tube: the specimen and the tube stand above, slashes stay inside gate names", () => {
    const imported = importRows(diva, blank);
    expect(proposed(imported)).toEqual({ layout: 'population-table', confidence: 0.82 });
    expect(told(imported).filter((reading) => !/FSC|total/.test(reading))).toEqual([
      'P001 W4 All Events | count 20000',
      'P001 W4 NK | count 2000',
      'P001 W4 NK | % of parent 10',
      'P001 W4 NKG2A | NK | mean 812',
      'P001 W4 NKG2A+/KIR- | NK | count 500',
      'P001 W4 NKG2A+/KIR- | NK | % of parent 25',
      'P001 W4 NKG2A | NKG2A+/KIR- NK | mean 2100',
    ]);
    expect(problemsInShort(imported)).toContain('info import.missing-mark D7 x1');
  });

  it("FACSDiva's tube in a study with a plan: intensities of its markers, the gates listed", () => {
    const imported = importRows(diva, trial, { arms: {} });
    expect(told(imported)).toEqual(['P001 W4 NKG2A | NK | mean 812', 'P001 W4 NKG2A | NKG2A+/KIR- NK | mean 2100']);
    expect(problemsInShort(imported)).toEqual(
      expect.arrayContaining(['info import.gate-left-out C7 x3', 'info import.column-left-out G7 x3']),
    );
  });

  it('FACSChorus: thousands and percent signs, the sample in the name of the file', () => {
    const imported = importSheets(
      [
        sheetOf(
          [
            ['Population', 'Events', '% Parent', '% Total', 'FSC-A Median', 'FSC-A %rCV'],
            ['All Events', '598,150', '100.00%', '100.00%', '51,000', '39.79%'],
            ['Lymphocytes', '238,003', '39.79%', '39.79%', '49,000', '12.5%'],
          ],
          'P001_W4',
        ),
      ],
      blank,
    );
    expect(told(imported)).toEqual(
      expect.arrayContaining([
        'P001 W4 All Events | count 598150',
        'P001 W4 Lymphocytes | count 238003',
        'P001 W4 Lymphocytes | % of parent 39.79',
        'P001 W4 FSC-A | Lymphocytes | median 49000',
      ]),
    );
  });

  it('FCS Express: a row for each gate of each file', () => {
    const imported = importRows(
      [
        ['Filename', 'Gate name', '# of Events', '% of parent', '% of grandparent', '% of all cells'],
        ['P001_W0.fcs', 'NK', 500, 12.5, 10, 5],
        ['P001_W4.fcs', 'NK', 600, 13.5, 11, 6],
      ],
      blank,
    );
    expect(proposed(imported)).toEqual({ layout: 'population-table', confidence: 0.97 });
    expect(told(imported)).toHaveLength(8);
    expect(told(imported)).toContain('P001 W4 NK | % of grandparent 11');
  });

  it('CytoExploreR: percentages beside their parents, the treatment of the cells left out and said', () => {
    const imported = importRows(
      [
        ['name', 'OVAConc', 'Treatment', 'Population', 'Parent', 'Frequency'],
        ['P001_W0.fcs', 0, 'Stim-A', 'CD4 T Cells', 'T Cells', 62.5],
        ['P001_W4.fcs', 5, 'Stim-B', 'CD4 T Cells', 'T Cells', 'NA'],
        ['P001_W8.fcs', 5, 'Stim-C', 'CD4 T Cells', 'T Cells', 0.5],
      ],
      blank,
    );
    expect(told(imported)).toEqual([
      'P001 W0 CD4 T Cells | T Cells | % of parent 62.5',
      'P001 W8 CD4 T Cells | T Cells | % of parent 0.5',
    ]);
  });

  it('frequencies that are all below one are asked about, proportions beside their counts are not', () => {
    const rows = [
      ['sample', 'pop', 'percent'],
      ['P001_W0.fcs', '/NK/NKG2A', 0.4],
      ['P001_W4.fcs', '/NK/NKG2A', 0.5],
    ];
    expect(problemsInShort(importRows(rows, blank))).toContain('error import.percent-scale-unknown C2 x2');
    expect(told(importRows(rows, blank, { percent: 'fraction' }))).toEqual([
      'P001 W0 NKG2A | NK | % of parent 40',
      'P001 W4 NKG2A | NK | % of parent 50',
    ]);
  });

  it('ImmPort: the arm, the time with its unit, and the statistic with its unit', () => {
    const imported = importRows(
      [
        [
          'subject_accession',
          'arm_accession',
          'study_time_collected',
          'study_time_collected_unit',
          'population_name_reported',
          'parent_population_reported',
          'population_statistic_reported',
          'population_stat_unit_reported',
          'comments',
        ],
        ['SUB1', 'ARM1', 0, 'Days', 'NK cells', 'Lymphocytes', 8.5, 'percent', ''],
        ['SUB1', 'ARM1', 7, 'Days', 'NK cells', 'Lymphocytes', 0.5, 'percent', 'rerun'],
        ['SUB2', 'ARM2', 2, 'Weeks', 'NK cells', 'Lymphocytes', 1200, 'cells', ''],
      ],
      blank,
    );
    expect(told(imported)).toEqual([
      'SUB1 W0 NK cells | % of parent 8.5',
      'SUB1 W1 NK cells | % of parent 0.5',
      'SUB2 W2 NK cells | count 1200',
    ]);
    expect(imported.interpretation.subjects.map(({ arm }) => arm)).toEqual(['ARM1', 'ARM2']);
  });
});

describe('tables with populations in their headers or columns', () => {
  const batch = [
    [
      'Specimen Name',
      'Tube Name',
      'Record Date',
      'All Events #Events',
      'NK #Events',
      'NK %Parent',
      'NK NKG2A PE-A Mean',
    ],
    ['P001', 'W0', '03/05/24', 20000, 2000, '10,5', '812'],
    ['P001', 'W4', '03/06/24', 21000, '2100', '9,25', ''],
  ];

  it("FACSDiva's batch: the specimen is the subject, the tube the visit, decimals with a comma", () => {
    const imported = importRows(batch, blank);
    expect(proposed(imported)).toEqual({ layout: 'diva-batch', confidence: 0.95 });
    expect(told(imported)).toEqual([
      'P001 W0 All Events | count 20000',
      'P001 W0 NK | count 2000',
      'P001 W0 NK | % of parent 10.5',
      'P001 W0 NKG2A | NK | mean 812',
      'P001 W4 All Events | count 21000',
      'P001 W4 NK | count 2100',
      'P001 W4 NK | % of parent 9.25',
    ]);
  });

  it("FACSDiva's batch gives a study with a plan its markers, and lists the rest", () => {
    const imported = importRows(batch, trial);
    expect(told(imported)).toEqual(['P001 W0 NKG2A | NK | mean 812']);
    expect(problemsInShort(imported)).toContain('info import.column-left-out D2 x2');
  });

  it('tubes that are no visits are names of samples', () => {
    const imported = importRows(
      [
        ['Specimen Name', 'Tube Name', 'NK %Parent'],
        ['Specimen_001', 'P001_W0', 10],
        ['Specimen_001', 'P002_W4', 12],
      ],
      blank,
    );
    expect(told(imported)).toEqual(['P001 W0 NK | % of parent 10', 'P002 W4 NK | % of parent 12']);
  });

  const cytobank = [
    ['FCS Filename', 'P001_W0_NK.fcs', 'P001_W4_NK.fcs', 'Unstained.fcs'],
    ['cd3_EventCounts', 56392, 40211, 100],
    ['NKG2A_EventCounts', 512, 'NA', 3],
    ['', 1, '', ''],
  ];

  it("Cytobank's table: a column for each file, a row for each population and statistic", () => {
    const imported = importRows(cytobank, blank);
    expect(proposed(imported)).toEqual({ layout: 'cytobank', confidence: 0.95 });
    expect(told(imported)).toEqual([
      'P001 W0 cd3 | count 56392',
      'P001 W0 NKG2A | count 512',
      'P001 W4 cd3 | count 40211',
    ]);
    expect(problemsInShort(imported)).toEqual([
      'warning import.row-without-analyte B4 x1',
      'info import.missing-mark C3 x1',
      'info import.control-row D2 x2',
    ]);
  });

  it("Cytobank's table in a study with a plan lists the gates that are none of its markers", () => {
    expect(problemsInShort(importRows(cytobank, trial))).toContain('info import.gate-left-out A2 x4');
  });
});
