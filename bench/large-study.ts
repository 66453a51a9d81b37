import path from 'node:path';
import { commitStaged } from '../core/store/commit-staged.ts';
import { createStudy } from '../core/store/create-study.ts';
import { createStaging, finishStaging, stageFile, stageReading, stageRosterEntry } from '../core/store/staging.ts';
import type { WritableStudy } from '../core/store/study-file.ts';
import { blankProtocol } from '../core/study/templates/blank.ts';
import { chanceFrom } from '../examples/synthetic/random.ts';

const weeks = [0, 1, 2, 3, 4, 8, 12, 24, 36, 52];
const arms = ['MSC-1', 'MSC-2', 'MSC-3', 'Control'];

/** A study file of some subjects x 10 visits x some analytes, written through the store as an import does. */
export function makeLargeStudy(folder: string, subjects: number, analytes: number): WritableStudy {
  const protocol = blankProtocol('Large');
  const study = createStudy(path.join(folder, `${subjects}-${analytes}.armtrace`), {
    name: 'Large',
    protocol,
    by: 'bench',
  });
  const stagingPath = path.join(folder, `${subjects}-${analytes}.staging`);
  const staging = createStaging(stagingPath);
  const sheets = [{ sheet: 0, name: 'Results', layout: 'wide-by-analyte' as const }];
  const file = stageFile(staging, { name: 'large.xlsx', sha256: '0'.repeat(64), sheets, warnings: 0 });
  const chance = chanceFrom(1_000_000);
  for (let subject = 0; subject < subjects; subject += 1) {
    const name = `P${String(subject + 1).padStart(5, '0')}`;
    const arm = arms[subject % arms.length] ?? '';
    stageRosterEntry(staging, file, {
      subject: name,
      arm,
      covariates: {},
      source: { sheet: 0, row: subject, column: 0 },
    });
    weeks.forEach((week, visit) => {
      for (let analyte = 0; analyte < analytes; analyte += 1) {
        const value = 40 + analyte + 8 * chance.normal();
        stageReading(staging, file, {
          subject: name,
          visitText: `W${week}`,
          week,
          analyte: `A${String(analyte + 1).padStart(2, '0')}`,
          population: null,
          metric: null,
          unit: '%',
          value,
          qualifier: null,
          text: String(value),
          source: { sheet: 0, row: subject * weeks.length + visit, column: analyte },
          note: null,
        });
      }
    });
  }
  finishStaging(staging);
  const add = { arms: true, visits: true, analytes: true, subjects: true };
  commitStaged(study, stagingPath, { onConflict: 'stop', by: 'bench', add, mapping: null });
  return study;
}
