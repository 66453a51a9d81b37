import path from 'node:path';
import { matrixOfStudy } from '../core/service/matrix-of-study.ts';
import { registryOfStudy } from '../core/service/registry-of-study.ts';
import { commitStaged } from '../core/store/commit-staged.ts';
import { createStudy } from '../core/store/create-study.ts';
import { receivedValues } from '../core/store/received-values.ts';
import { createStaging, finishStaging, stageFile, stageReading, stageRosterEntry } from '../core/store/staging.ts';
import { closeStudy, type WritableStudy } from '../core/store/study-file.ts';
import { nct02812121 } from '../core/study/templates/nct02812121.ts';
import { chanceFrom } from '../examples/synthetic/random.ts';
import { durationOf, type Measurement, timedInTurns } from './measure.ts';

const subjects = 261;
const weeks = [0, 1, 2, 3, 4, 8, 12, 24, 36, 52];
const inputs = ['CREA', 'PLT'];
const now = new Date(Date.UTC(2026, 0, 5));

/** A change that changes nothing: what was made before it is made anew. */
function touch({ database }: WritableStudy): void {
  database.exec('UPDATE study SET name = name');
}

/** The trial as registered: 261 subjects x 10 visits, every scheduled analyte and the inputs of the scores, one value in ten missing. */
function registeredStudy(folder: string): WritableStudy {
  const study = createStudy(path.join(folder, 'registered.armtrace'), {
    name: 'Registered',
    protocol: nct02812121,
    by: 'bench',
  });
  const stagingPath = path.join(folder, 'registered.staging');
  const staging = createStaging(stagingPath);
  const sheets = [{ sheet: 0, name: 'Results', layout: 'wide-by-analyte' as const }];
  const file = stageFile(staging, { name: 'all.xlsx', sha256: '1'.repeat(64), sheets, warnings: 0 });
  const scheduled = new Set(nct02812121.outcomes.flatMap(({ analytes }) => analytes));
  const measured = nct02812121.analytes.filter(({ name }) => scheduled.has(name) || inputs.includes(name));
  const chance = chanceFrom(26_110);
  for (let subject = 0; subject < subjects; subject += 1) {
    const name = `P${String(subject + 1).padStart(3, '0')}`;
    const arm = nct02812121.arms[subject % 3]?.name ?? '';
    const source = { sheet: 0, row: subject, column: 0 };
    stageRosterEntry(staging, file, { subject: name, arm, covariates: { Sex: subject % 2 === 0 ? 'F' : 'M' }, source });
    for (const [visit, week] of weeks.entries()) {
      for (const [column, analyte] of measured.entries()) {
        if (chance.uniform() < 0.1) continue;
        const value = 40 + 8 * chance.normal();
        stageReading(staging, file, {
          subject: name,
          visitText: `W${week}`,
          week,
          analyte: analyte.name,
          population: null,
          metric: null,
          unit: analyte.unit,
          value,
          qualifier: null,
          text: String(value),
          source: { sheet: 0, row: subject * weeks.length + visit, column },
          note: null,
        });
      }
    }
  }
  finishStaging(staging);
  const add = { arms: false, visits: false, analytes: false, subjects: true };
  commitStaged(study, stagingPath, { onConflict: 'stop', by: 'bench', add, mapping: null });
  return study;
}

/** Completeness with every query, and the registry page, of 261 subjects x 10 visits x 17 analytes, beside the bare SQL of what was received. */
export async function measureCompleteness(folder: string, runs: number): Promise<Measurement[]> {
  const study = registeredStudy(folder);
  try {
    const things = [
      {
        name: 'completeness and queries of 261 subjects x 10 visits x 17 analytes',
        work: () => matrixOfStudy(study, now),
      },
      { name: 'the registry page of the same', work: () => registryOfStudy(study, now) },
    ];
    const measured: Measurement[] = [];
    for (const { name, work } of things) {
      const [timing, baseline] = await timedInTurns(
        runs,
        () => {
          touch(study);
          return durationOf(work);
        },
        () => durationOf(() => receivedValues(study)),
      );
      measured.push({
        name,
        timing,
        baseline: { name: 'the bare SQL of which values there are', timing: baseline },
        ratio: timing.median / baseline.median,
        budget: '500 ms',
        met: timing.median <= 500,
      });
    }
    return measured;
  } finally {
    closeStudy(study);
  }
}
