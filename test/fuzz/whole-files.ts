import { readdirSync, readFileSync } from 'node:fs';
import { containers } from '../import/one-truth/containers.ts';
import type { Grid, GridCell } from '../import/one-truth/grid.ts';
import { below, oneOf, type Random } from './random.ts';

/** A file as a lab would send it, before anything is done to it. */
export interface WholeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const rows: readonly (readonly GridCell[])[] = [
  ['Subject', 'Group', 'Week', 'NKG2A (%)', 'Perforin (%)', 'ALB (g/L)', '总胆红素'],
  ['P001', 'MSC-1', 0, 41.5, '<0.3', 32, { value: 0.179, format: '0.0%' }],
  ['P001', 'MSC-1', 4, 40.2, 'n/a', 35.5, 171],
  ['P002', 'Control', 0, { value: 44_927, format: 'yyyy-mm-dd' }, 12, null, 88],
  ['P002', 'Control', '第4周', 38, '17.9 %', '28,4', 'ND'],
  ['Mean', null, null, 39.9, 9.1, 32, 140],
];

const oddCells: readonly GridCell[] = [
  '',
  ' ',
  '=1+1',
  '#DIV/0!',
  'n/a',
  '<',
  '<<3',
  '1,234,56',
  '1e309',
  -1e308,
  Number.MAX_SAFE_INTEGER,
  '٣',
  'P001\u0000',
  '\uFEFFP001',
  '__proto__',
  'constructor',
  'W4'.repeat(5000),
  '第'.repeat(200),
  '%',
  { value: 0.5, format: '0%' },
  { value: 60, format: '[h]:mm' },
  { value: -1, format: 'yyyy-mm-dd' },
];

/** The rows of a small study with some of the cells, columns and rows put in another place or given odd contents. */
function oddGrid(random: Random): Grid {
  const grid = rows.map((row) => [...row]);
  for (let change = below(6, random); change >= 0; change--) {
    const row = oneOf(grid, random);
    const place = below(row.length + 1, random);
    switch (below(5, random)) {
      case 0:
        row.splice(place, 1, oneOf(oddCells, random));
        break;
      case 1:
        row.splice(place, 0, oneOf(oddCells, random));
        break;
      case 2:
        grid.splice(below(grid.length, random), 0, [...row]);
        break;
      case 3:
        grid.splice(below(grid.length, random), 0, []);
        break;
      default:
        row.splice(place, 1, oneOf(oneOf(rows, random), random));
    }
  }
  return { name: oneOf(['Results', 'W4', 'NKG2A', '结果'], random), rows: grid };
}

const folders = ['../fixtures/', '../fixtures/pzfx/'].map((folder) => new URL(folder, import.meta.url));
const largest = 200_000;
const fixtures: readonly WholeFile[] = folders.flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map(({ name }) => ({ name, bytes: readFileSync(new URL(name, folder)) }))
    .filter(({ bytes }) => bytes.length < largest),
);

/** The containers in which the study can be written as it is. */
const fitting = containers.filter(({ holds }) => holds([{ name: 'Results', rows }]));

/** A real file of the fixtures, or a small study with odd cells in any container. */
export function wholeFile(random: Random): WholeFile {
  if (random() < 0.3) return oneOf(fixtures, random);
  const { name, ending, bytes } = oneOf(fitting, random);
  try {
    return { name: `${name}.${ending}`, bytes: bytes([oddGrid(random)]) };
  } catch {
    // A container that cannot be written with such a cell (GB18030 without the letter): the study as it is.
    return { name: `${name}.${ending}`, bytes: bytes([{ name: 'Results', rows }]) };
  }
}
