import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { beforeAll, expect, it } from 'vitest';
import { commandNames } from '../../cli/commands.ts';
import { armtrace, emptyFolder } from '../cli/armtrace.ts';
import { exampleFile } from '../registry/example-study.ts';

/** The arms' names, and what the plan says of them beside; R's own argument of that name is none. */
const names = /MSC[\s_-]?[12](?!\d)|(?<!coxph\.|control = )\bcontrols?\b(?! = | <-)|对照|umbilical|standard medical/i;
const out = path.join(emptyFolder(), 'out');
const sheet = path.join(emptyFolder(), 'more.csv');
let study: string;

beforeAll(async () => {
  study = await exampleFile();
  mkdirSync(out);
  writeFileSync(sheet, 'subject,arm,week,NKG2A %\nN1,MSC-1,0,40\nN2,msc 2,0,41\nP001,Control,0,42\n');
  const made = await armtrace('freeze', 'before', '--study', study);
  if (made.status !== 0) throw new Error(made.stderr);
  const named = await armtrace('freeze', 'MSC-1 complete', '--study', study);
  if (named.status !== 0) throw new Error(named.stderr);
  const hidden = await armtrace('blind', '--study', study);
  if (hidden.status !== 0) throw new Error(hidden.stderr);
}, 60_000);

const value = (of: string) => ['--study', of, '--subject', 'P001', '--week', '0', '--analyte', 'NKG2A'];

/** How each command is called on a blinded study: not at all where there is none, with the study alone where it is not here. */
const callsOf = (of: string): Readonly<Record<string, readonly (readonly string[])[]>> => ({
  plot: [[sheet, '--study', of, '--out', path.join(out, 'plots'), '--format', 'svg']],
  init: [],
  import: [
    [sheet, '--study', of, '--dry-run'],
    [sheet, '--study', of],
  ],
  inspect: [[sheet, '--study', of]],
  imports: [['--study', of]],
  undo: [['9999', '--study', of]],
  trace: [value(of)],
  summary: [
    ['--study', of],
    ['--study', of, '--freeze', 'before'],
  ],
  correct: [
    [...value(of), '--exclude', '--reason', 'a broken tube'],
    [...value(of), '--take-back'],
  ],
  compare: [
    ['--study', of, '--analyte', 'NKG2A'],
    ['--study', of, '--analyte', 'NKG2A', '--arms', 'X,Y'],
  ],
  model: [['--study', of, '--analyte', 'NKG2A']],
  survival: [['--study', of]],
  incidence: [['--study', of]],
  scores: [['--study', of, '--score', 'meld']],
  eligibility: [['--study', of]],
  completeness: [['--study', of]],
  freeze: [['after', '--study', of]],
  freezes: [['--study', of]],
  changes: [['--study', of, '--freeze', 'before']],
  blind: [['--study', of]],
  unblind: [],
  figure: [['--study', of, '--analyte', 'NKG2A', '--out', path.join(out, 'NKG2A.svg'), '--title', 'MSC-1 and Control']],
  export: [
    ['--study', of, '--format', 'csv', '--out', path.join(out, 'readings.csv')],
    ['--study', of, '--format', 'xlsx', '--out', path.join(out, 'readings.xlsx')],
    ['--study', of, '--format', 'pzfx', '--out', path.join(out, 'readings.pzfx')],
    ['--study', of, '--format', 'r', '--out', path.join(out, 'analysis')],
    ['--study', of, '--format', 'csv', '--out', path.join(out, 'frozen.csv'), '--freeze', 'before'],
  ],
  check: [[of]],
});

async function fileText(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  const zip = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(zip.files).map((part) => part.async('string')));
  return parts.join('\n');
}

function leakOf(text: string): string | null {
  const found = names.exec(text);
  return found === null ? null : text.slice(Math.max(0, found.index - 80), found.index + 60);
}

it('names no arm in what any command prints or writes while the study is blinded', { timeout: 400_000 }, async () => {
  const leaks: string[] = [];
  const unknown: string[] = [];
  for (const name of commandNames) {
    for (const words of callsOf(study)[name] ?? [['--study', study]]) {
      for (const more of [[], ['--json']]) {
        const { stdout, stderr, status } = await armtrace(name, ...words, ...more);
        // Of a command that is not above only the study is known: it may want more words, in which case it says nothing of the study.
        const isKnown = callsOf(study)[name] !== undefined;
        if (status < 0 || (status === 2 && isKnown)) unknown.push(`${name}: ${stdout}${stderr}`);
        const leak = leakOf(`${stdout}\n${stderr}`);
        if (leak !== null) leaks.push(`${name} ${more.join(' ')}: ${leak}`);
      }
    }
  }
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const leak = leakOf(await fileText(path.join(entry.parentPath, entry.name)));
    if (leak !== null) leaks.push(`${entry.name}: ${leak}`);
  }
  expect(unknown).toEqual([]);
  expect(leaks).toEqual([]);
});
