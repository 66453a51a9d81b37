import { trajectoryRecipeSchema } from '../../core/figure/recipe.ts';
import { figure, type GalleryFigure, infusedArms, styled } from './gallery-figure.ts';

const { axis, weeks } = trajectoryRecipeSchema.parse({ format: 'armtrace-recipe', version: 1, app: '', analyte: '' });
const twoArms = { arms: ['MSC-1', 'MSC-2'], weeks: [0, 4, 8, 12, 24] };

/** Figures with every setting that a person can turn. */
export const settingFigures: readonly GalleryFigure[] = [
  figure('ribbon', { arms: infusedArms }, { spreadAs: 'ribbon' }),
  figure(
    'ribbon-gap-single',
    {
      arms: ['MSC-1', 'MSC-2'],
      weeks: [0, 4, 8, 12, 24],
      came: (arm, week, subject) => arm === 1 || (week !== 8 && (week !== 24 || subject === 0)),
    },
    { spreadAs: 'ribbon', spread: 'sd' },
  ),
  figure('legend-direct', { arms: infusedArms }, { style: styled({ legend: 'direct' }) }),
  figure(
    'legend-direct-close',
    {
      arms: ['Placebo', '5 mg', '10 mg', '20 mg', '40 mg'],
      subjects: 12,
      value: (arm, _week, s) => 40 - arm * 0.2 + s,
    },
    { style: styled({ legend: 'direct' }), spread: 'sem' },
  ),
  figure('legend-beside', { arms: infusedArms }, { style: styled({ legend: 'beside' }), preset: 'cell-onehalf' }),
  figure('legend-below', { arms: infusedArms }, { style: styled({ legend: 'below' }) }),
  figure(
    'legend-inside',
    { arms: ['MSC-1', 'Control'], weeks: [0, 4, 8, 12, 24, 52] },
    { style: styled({ legend: 'inside' }), spread: 'sem', axis: { ...axis, low: 20, high: 60 } },
  ),
  figure('legend-inside-no-room', { arms: infusedArms }, { style: styled({ legend: 'inside' }), individuals: true }),
  figure('legend-none', { arms: infusedArms }, { style: styled({ legend: 'none', notes: 'legend' }) }),
  figure(
    'letter-and-title',
    { arms: infusedArms },
    { style: styled({ letter: 'b' }), title: 'NKG2A on dim natural killer cells' },
  ),
  figure('letter-cell', twoArms, { style: styled({ letter: 'c' }), preset: 'cell-single' }),
  figure('own-size', twoArms, {
    style: styled({ widthMm: 120, heightMm: 60, footnote: 'Week 0 is the day before the first infusion.' }),
  }),
  figure('own-type-and-lines', twoArms, {
    style: styled({
      type: { title: 9, axisTitle: 9, label: 8, footnote: 7 },
      lines: { axis: 0.75, center: 1.5, bar: 1, subject: 0.5 },
    }),
    preset: 'elsevier-onehalf',
    title: 'Larger type and heavier lines',
  }),
  figure('arm-looks', twoArms, {
    style: styled({
      arms: [
        { arm: 'MSC-1', colour: '#000000', shape: 'diamond', hollow: true, dash: 'dot' },
        { arm: 'MSC-2', colour: '#CC79A7', shape: 'square', hollow: false, dash: 'solid' },
      ],
    }),
  }),
  figure('no-table', { arms: infusedArms }, { style: styled({ table: false }) }),
  figure('limits', twoArms, { axis: { ...axis, low: 25, high: 40, step: 2.5 }, spread: 'sd', individuals: true }),
  figure(
    'limits-log',
    { ...twoArms, value: (arm, week, s) => 100 * 2 ** (s - week / 8 - arm) },
    { axis: { ...axis, low: 5, high: 500 }, scale: 'log10', center: 'geometric-mean', spread: 'gsd' },
  ),
  figure(
    'value-cut',
    { ...twoArms, value: (arm, _week, s) => (arm === 0 ? 12 : 160) + 2 * s },
    { axis: { ...axis, low: 0, high: 180, cut: { from: 20, to: 140 }, title: 'ALT (U/L)' }, spread: 'sd' },
  ),
  figure(
    'week-cut',
    { arms: ['MSC-1', 'MSC-2'], weeks: [0, 1, 2, 3, 4, 48, 52], visits: [0, 1, 2, 3, 4, 48, 52] },
    { weeks: { ...weeks, cut: { from: 6, to: 46 } } },
  ),
  figure('equal-visits', { arms: infusedArms }, { weeks: { ...weeks, spacing: 'equal' } }),
  figure(
    'week-window',
    { arms: infusedArms },
    { weeks: { ...weeks, first: 0, last: 12, title: 'Weeks since the first infusion' } },
  ),
  figure('week-labels', { arms: infusedArms }, { weeks: { ...weeks, labels: [0, 4, 12, 24, 52] } }),
  figure(
    'reference-range',
    {
      ...twoArms,
      analyte: 'ALT',
      population: null,
      metric: null,
      unit: 'U/L',
      value: (arm, week, s) => 30 + 90 * Math.exp(-week / (5 + 4 * arm)) + 8 * s,
    },
    {
      references: [
        { value: 40, label: 'ULN' },
        { value: 120, label: '3 × ULN' },
        { value: 38, label: 'ULN, women' },
      ],
    },
  ),
  figure(
    'change-ribbon',
    { arms: infusedArms, change: 'log2ratio' },
    { change: 'log2ratio', spreadAs: 'ribbon', references: [{ value: -1, label: 'half' }] },
  ),
  figure('arm-ends-early', { arms: infusedArms, came: (arm, week) => arm !== 1 || week <= 8 }),
  figure(
    'five-arms-double',
    { arms: ['A', 'B', 'C', 'D', 'E'], subjects: 15 },
    { preset: 'nature-double', spread: 'sem', style: styled({ legend: 'direct' }) },
  ),
  figure('thousands', { arms: infusedArms, subjects: 1667 }, { individuals: true, spread: 'sd' }),
  figure('negative-values', {
    arms: ['MSC-1', 'MSC-2'],
    unit: 'z',
    metric: null,
    population: null,
    analyte: 'Score',
    value: (arm, week, s) => -3 + arm + week / 26 + 0.5 * s,
  }),
  figure('tiny-values', {
    arms: ['MSC-1', 'MSC-2'],
    unit: 'ng/mL',
    metric: null,
    population: null,
    value: (arm, _w, s) => 0.00021 * (1 + 0.2 * s + arm),
  }),
  figure('huge-values', {
    arms: ['MSC-1', 'MSC-2'],
    unit: 'IU/mL',
    metric: null,
    population: null,
    value: (arm, _w, s) => 4.2e7 * (1 + 0.2 * s + arm),
  }),
];
