import { presetNames } from '../../core/figure/recipe.ts';
import { figure, type GalleryFigure, infusedArms } from './gallery-figure.ts';
import { markFigures } from './gallery-marks.ts';
import { outcomeFigures } from './gallery-outcomes.ts';
import { panelFigures } from './gallery-panels.ts';
import { settingFigures } from './gallery-settings.ts';
import { significanceFigures } from './gallery-significance.ts';
import { registryWeeks } from './seeded-study.ts';

const markerSchedule = [2, 4, 8, 12, 24, 36, 52];

/** The awkward figures: each is a snapshot that a change must not pass unseen, and a page to look at. */
export const gallery: readonly GalleryFigure[] = [
  figure('registry-three-arms', { arms: infusedArms }),
  figure('marker-schedule', {
    arms: infusedArms.slice(0, 2).map((arm) => ({ ...arm, infusionWeeksConfirmed: true })),
    weeks: [0, ...markerSchedule],
    scheduled: markerSchedule,
  }),
  figure(
    'individuals-median',
    { arms: ['MSC-1', 'MSC-2'], weeks: [0, 4, 8, 12, 24] },
    { center: 'median', spread: 'iqr', individuals: true },
  ),
  figure(
    'one-arm',
    { arms: ['All'], weeks: [0, 4, 12, 24] },
    { spread: 'sd', title: 'NKG2A over the first half year' },
  ),
  figure(
    'six-arms',
    { arms: ['Placebo', '5 mg', '10 mg', '20 mg', '40 mg', '80 mg'], subjects: 12 },
    { spread: 'sem' },
  ),
  figure('one-visit', { arms: infusedArms, weeks: [4] }),
  figure('single-subjects', {
    arms: ['MSC-1', 'MSC-2'],
    weeks: [0, 4, 8, 12],
    subjects: 8,
    came: (arm, week, subject) => arm === 1 || week < 8 || subject === 0,
  }),
  figure('all-equal', { arms: ['MSC-1', 'MSC-2'], weeks: [0, 4, 8], value: () => 5 }),
  figure(
    'zeros-on-log',
    {
      arms: ['MSC-1', 'MSC-2'],
      weeks: [0, 4, 8, 12],
      analyte: 'CMV load',
      population: null,
      metric: null,
      unit: 'IU/mL',
      value: (arm, week, ofSubject) =>
        arm === 1 && week >= 8 ? 0 : Math.max(0, 900 * Math.exp(-week / 3 + 1.6 * ofSubject)),
    },
    { scale: 'log10', spread: 'sd', individuals: true },
  ),
  figure(
    'geometric-log2',
    {
      arms: ['MSC-1', 'MSC-2', 'Control'],
      weeks: [0, 4, 8, 12, 24, 36, 52],
      analyte: 'Granzyme B',
      metric: 'Median',
      unit: 'AU',
      value: (arm, week, ofSubject, ofVisit) => 400 * 2 ** (arm + week / 20 + 0.6 * ofSubject + 0.3 * ofVisit),
    },
    { center: 'geometric-mean', spread: 'gsd', scale: 'log2' },
  ),
  figure('change-negative', { arms: ['MSC-1', 'MSC-2'], change: 'absolute' }, {}),
  figure(
    'change-percent-slide',
    { arms: infusedArms, change: 'percent' },
    { preset: 'slide', title: 'NKG2A falls in both infused arms' },
  ),
  figure(
    'gap',
    {
      arms: ['MSC-1', 'MSC-2'],
      weeks: [0, 4, 8, 12, 24],
      came: (arm, week) => arm === 1 || (week !== 8 && week !== 12),
    },
    { individuals: true },
  ),
  figure(
    'below-detection',
    {
      arms: ['MSC-1', 'MSC-2'],
      weeks: [0, 4, 8, 12, 24],
      analyte: 'FasL',
      population: null,
      metric: null,
      unit: 'pg/mL',
      value: (_arm, week, ofSubject, ofVisit) => Math.max(4, 12 - week / 3 + 4 * ofSubject + ofVisit),
      qualifier: (value) => (value === 4 ? '<' : null),
    },
    { individuals: true, spread: 'sd' },
  ),
  figure('long-names', {
    arms: [
      'Umbilical-cord mesenchymal stem cells, eight weekly infusions through a peripheral vein',
      'Umbilical-cord mesenchymal stem cells, four weekly infusions',
      'Standard medical treatment',
    ],
    analyte: 'KIR2DL1+ and KIR2DL3+ double positive',
    population: 'CD3− CD56dim CD16+ NKG2C+ CD57+ adaptive natural killer cells',
  }),
  figure(
    'chinese',
    {
      arms: [{ name: '干细胞组一（八周输注）', infusionWeeks: [0, 1, 2, 3, 4, 5, 6, 7] }, { name: '对照组' }],
      analyte: '颗粒酶B',
      population: 'CD56dim NK细胞',
    },
    { language: 'zh', title: '颗粒酶B随访视周的变化' },
  ),
  figure('many-visits', {
    arms: ['MSC-1', 'MSC-2'],
    weeks: Array.from({ length: 53 }, (_, week) => week),
    visits: Array.from({ length: 53 }, (_, week) => week),
  }),
  figure('screening-weeks', {
    arms: ['Vaccine', 'Placebo'],
    weeks: [-5, -1, 0, 2, 4, 8, 24],
    visits: [-5, 0, 8, 24],
    unit: 'cells/µL',
    metric: null,
    population: null,
    analyte: 'CD4',
  }),
  ...presetNames
    .filter((preset) => preset !== 'nature-single' && preset !== 'slide')
    .map((preset) => figure(`preset-${preset}`, { arms: infusedArms }, { preset })),
  ...settingFigures,
  ...significanceFigures,
  ...panelFigures,
  ...markFigures,
  ...outcomeFigures,
  figure('empty', { arms: ['MSC-1', 'MSC-2'], weeks: [] }),
  figure('crowded-slide', { arms: infusedArms, weeks: registryWeeks }, { preset: 'slide', individuals: true }),
];
