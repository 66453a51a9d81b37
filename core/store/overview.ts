import type { SeriesEntry, StudyOverview } from '../study/overview.ts';
import { subjectStands } from './arms-in-use.ts';
import { fingerprintOf } from './fingerprint.ts';
import { listFreezes } from './freeze.ts';
import { listImports } from './imports.ts';
import { firstRow, numberFrom, rows } from './rows.ts';
import { listSeries } from './series.ts';
import { readStoredProtocol } from './stored-protocol.ts';
import { fileNameOf, keeperOf, read, type StudyFile } from './study-file.ts';
import { isBlinded } from './veil.ts';

interface SeriesCount {
  readonly id: number;
  readonly readings: number;
  readonly subjects: number;
}

/** Counting a million readings takes a moment; the counts of one state of the readings are kept. */
const counted = new WeakMap<StudyFile, { fingerprint: string; series: readonly SeriesCount[] }>();

function countSeries(study: StudyFile, fingerprint: string): readonly SeriesCount[] {
  const kept = counted.get(study);
  if (kept?.fingerprint === fingerprint) return kept.series;
  const series = rows<SeriesCount>(
    study.database,
    `SELECT series_id AS id, sum(n) AS readings, count(*) AS subjects
      FROM (SELECT series_id, count(*) AS n FROM reading WHERE status = 0 GROUP BY series_id, subject_id) GROUP BY series_id`,
  );
  counted.set(study, { fingerprint, series });
  return series;
}

/** The study at a glance: name, protocol, series with their counts, imports, fingerprint of the readings. */
export function overviewOf(study: StudyFile): StudyOverview {
  return read(study, () => {
    const { database } = study;
    const fingerprint = fingerprintOf(study);
    const counts = new Map(countSeries(study, fingerprint).map((entry) => [entry.id, entry]));
    const series: SeriesEntry[] = listSeries(study).map((one) => ({
      ...one,
      readings: counts.get(one.id)?.readings ?? 0,
      subjects: counts.get(one.id)?.subjects ?? 0,
    }));
    const standing = listImports(study).filter((record) => record.undoneAt === null);
    return {
      name: firstRow<{ name: string }>(database, 'SELECT name FROM study')?.name ?? '',
      file: fileNameOf(study),
      readOnly: study.readOnly,
      protocol: readStoredProtocol(study),
      series,
      counts: {
        subjects: numberFrom(database, `SELECT count(*) FROM subject s WHERE ${subjectStands('s.id')}`),
        readings: series.reduce((sum, one) => sum + one.readings, 0),
        imports: standing.length,
      },
      lastImport: standing[0] ?? null,
      fingerprint,
      blinded: isBlinded(study),
      frozen: study.frozen ?? null,
      freezes: listFreezes(keeperOf(study)).map(({ name }) => name),
      keeps: !keeperOf(study).readOnly,
    };
  });
}
