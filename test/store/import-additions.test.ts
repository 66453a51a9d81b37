import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mappingSchema } from '../../core/import/mapping.ts';
import { problemsOf } from '../../core/store/check-study.ts';
import { commitStaged } from '../../core/store/commit-staged.ts';
import { noteAddition } from '../../core/store/import-additions.ts';
import { importDetail } from '../../core/store/import-detail.ts';
import { findMapping, rememberMapping, shapeOf } from '../../core/store/mappings.ts';
import { saveProtocol } from '../../core/store/save-protocol.ts';
import { readStoredProtocol } from '../../core/store/stored-protocol.ts';
import type { StudyFile, WritableStudy } from '../../core/store/study-file.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { choices, folder, importInto, inMemory, type Line, stage } from './staged.ts';

const lines: Line[] = [
  ['P1', 0, 'NKG2A', 10],
  ['P1', 5, 'CD57', 12.5],
];
const roster = [{ subject: 'P1', arm: 'MSC-1', covariates: {} }];
const mapping = (analytes: Record<string, string>) =>
  mappingSchema.parse({ format: 'armtrace-mapping', version: 1, sheets: [], analytes });

/** Takes a file in with a spelling that a person matched, as the service does: each file of the commit with its own mapping. */
function matched(study: WritableStudy, name: string, more: readonly Line[] = lines): void {
  const files = [{ name, lines: more, roster }];
  const add = { arms: true, visits: true, analytes: true, subjects: true };
  commitStaged(study, stage(join(folder(), name), files), {
    ...choices,
    add,
    mappings: [mapping({ 'NKG2-A (Z199)': 'NKG2A' })],
  });
}

const synonyms = (study: StudyFile) =>
  readStoredProtocol(study).analytes.find(({ name }) => name === 'NKG2A')?.synonyms ?? [];
const added = (study: StudyFile, importId = 1) =>
  importDetail(study, importId).additions.map(({ kind, name, outcome }) => `${kind} ${name} ${outcome ?? 'stands'}`);

describe('what an import adds beside values', () => {
  it('is listed while the import stands', () => {
    const study = inMemory(nct02812121);
    matched(study, 'a.xlsx');
    expect(synonyms(study)).toContain('NKG2-A (Z199)');
    expect(added(study)).toEqual([
      'visit 5 stands',
      'analyte CD57 stands',
      'synonym NKG2-A (Z199) stands',
      'subject P1 stands',
    ]);
  });

  it('goes with the import where nothing else needs it', () => {
    const study = inMemory(nct02812121);
    const before = readStoredProtocol(study);
    matched(study, 'a.xlsx');
    undoImport(study, 1, 'Li');
    expect(added(study)).toEqual([
      'visit 5 reversed',
      'analyte CD57 reversed',
      'synonym NKG2-A (Z199) reversed',
      'subject P1 reversed',
    ]);
    expect(readStoredProtocol(study)).toEqual(before);
    expect(problemsOf(study)).toEqual([]);
  });

  it('is kept where a later import uses it', () => {
    const study = inMemory(nct02812121);
    matched(study, 'a.xlsx');
    matched(study, 'b.xlsx', [['P1', 5, 'CD57', 14, { population: 'NK' }]]);
    undoImport(study, 1, 'Li');
    expect(added(study)).toEqual([
      'visit 5 kept',
      'analyte CD57 kept',
      'synonym NKG2-A (Z199) kept',
      'subject P1 kept',
    ]);
    expect(synonyms(study)).toContain('NKG2-A (Z199)');
  });

  it('is kept where a person has saved the protocol with it, and cannot be taken back where they removed it', () => {
    const study = inMemory(nct02812121);
    matched(study, 'a.xlsx');
    const protocol = readStoredProtocol(study);
    const analytes = protocol.analytes.map((one) => (one.name === 'NKG2A' ? { ...one, synonyms: ['CD159a'] } : one));
    saveProtocol(study, { ...protocol, analytes }, 'Li');
    undoImport(study, 1, 'Li');
    expect(added(study)).toEqual([
      'visit 5 kept',
      'analyte CD57 kept',
      'synonym NKG2-A (Z199) could-not',
      'subject P1 reversed',
    ]);
  });

  it('holds the subjects of every file of one commit, and none that the study had before', () => {
    const study = inMemory(nct02812121);
    importInto(study, [{ name: 'a.xlsx', lines: [], roster }]);
    importInto(study, [
      { name: 'b.xlsx', lines: [['P1', 0, 'NKG2A', 1]], roster: [{ subject: 'P2', arm: 'MSC-2', covariates: {} }] },
      { name: 'c.xlsx', lines: [['P2', 0, 'NKG2A', 2]] },
    ]);
    expect([1, 2, 3].map((importId) => added(study, importId))).toEqual([
      ['subject P1 stands'],
      ['subject P2 stands'],
      ['subject P2 stands'],
    ]);
    undoImport(study, 3, 'Li');
    expect(added(study, 3)).toEqual(['subject P2 kept']);
  });

  it('holds the remembered mapping, so that a match that was regretted is asked again', () => {
    const study = inMemory(nct02812121);
    matched(study, 'a.xlsx');
    const wrong = mapping({ 'NKG2-A (Z199)': 'NKG2A' });
    const made = rememberMapping(study, wrong, 'a.xlsx');
    expect(made).toBe(shapeOf(wrong));
    expect(rememberMapping(study, wrong, 'again')).toBeNull();
    noteAddition(study.database, 1, 'mapping', made ?? '', 'a.xlsx');
    undoImport(study, 1, 'Li');
    expect(findMapping(study, shapeOf(wrong))).toBeNull();
    expect(added(study)).toContain(`mapping ${shapeOf(wrong)} reversed`);
  });
});
