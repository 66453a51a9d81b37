import type { ExportedReading } from '../export/readings-csv.ts';
import { cellAddress } from '../workbook/address.ts';
import { rows } from './rows.ts';
import { listSeries } from './series.ts';
import { read, type StudyFile } from './study-file.ts';

const select = `SELECT u.name AS subject, coalesce(m.name, '') AS arm, v.week, v.label AS visit, r.value, r.qualifier,
    i.file, coalesce(h.name, '') AS sheet, r.row, r.column
  FROM reading r
  JOIN subject u ON u.id = r.subject_id
  JOIN visit v ON v.id = r.visit_id
  JOIN import i ON i.id = r.import_id
  LEFT JOIN import_sheet h ON h.import_id = r.import_id AND h.sheet = r.sheet
  LEFT JOIN allocation x ON x.subject_id = u.id AND x.status = 0
  LEFT JOIN arm m ON m.id = x.arm_id
  WHERE r.series_id = ? AND r.status = 0
  ORDER BY m.position IS NULL, m.position, v.week, u.name, r.replicate`;

type FoundRow = Omit<ExportedReading, 'analyte' | 'population' | 'metric' | 'unit' | 'cell'> & {
  row: number;
  column: number;
};

/** Every value that counts: analytes and arms in the protocol's order, then by week and subject. One series at a time is held in memory. */
export function* exportRows(study: StudyFile): Generator<ExportedReading> {
  for (const { id, analyte, population, metric, unit } of listSeries(study)) {
    const ofSeries = { analyte, population: population ?? '', metric: metric ?? '', unit: unit ?? '' };
    for (const { row, column, ...found } of read(study, () => rows<FoundRow>(study.database, select, id))) {
      yield { ...found, ...ofSeries, cell: cellAddress(row, column) };
    }
  }
}
