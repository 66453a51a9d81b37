import type { UndoneList, UndoneReading } from '../study/overview.ts';
import { cellAddress } from '../workbook/address.ts';
import { rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface Row {
  readonly outcome: UndoneReading['outcome'];
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly standing: string | null;
}

/**
 * What became of each reading of an import that was taken back: removed; the earlier value restored; kept, because a later import had changed it
 * or another file says the same; or not restored, because the value that it had replaced was taken back itself meanwhile. The first of each, and all
 * counted. Empty for an import that stands.
 */
export function undoneReadings(study: StudyFile, importId: number, limit = 500): UndoneList {
  return read(study, () => {
    const { database } = study;
    const found = rows<Row>(
      database,
      `SELECT CASE
          WHEN c.action = 'restored' AND c.from_value IS c.to_value THEN 'kept'
          WHEN c.action = 'restored' THEN 'restored'
          WHEN c.action = 'undone' AND EXISTS
            (SELECT 1 FROM change p WHERE p.reading_id = r.id AND p.action = 'replaced') THEN 'could-not'
          WHEN c.action = 'undone' THEN 'removed'
          ELSE 'kept' END AS outcome,
        u.name AS subject, v.week, a.name AS analyte, s.population, r.text, r.row, r.column,
        (SELECT x.text FROM reading x WHERE x.series_id = r.series_id AND x.subject_id = r.subject_id
          AND x.visit_id = r.visit_id AND x.replicate = r.replicate AND x.status = 0) AS standing
      FROM import i
      JOIN reading r ON r.id BETWEEN i.first_reading AND i.last_reading AND r.import_id = i.id AND r.status = 2
      LEFT JOIN change c ON c.reading_id = r.id AND c.action IN ('undone', 'restored')
      JOIN subject u ON u.id = r.subject_id JOIN visit v ON v.id = r.visit_id
      JOIN series s ON s.id = r.series_id JOIN analyte a ON a.id = s.analyte_id
      WHERE i.id = ? ORDER BY r.id`,
      importId,
    );
    const of = (outcome: UndoneReading['outcome']) => {
      const all = found.filter((one) => one.outcome === outcome);
      return {
        count: all.length,
        first: all.slice(0, limit).map(
          ({ row, column, population, ...one }): UndoneReading => ({
            ...one,
            population: population === '' ? null : population,
            cell: cellAddress(row, column),
          }),
        ),
      };
    };
    return { removed: of('removed'), restored: of('restored'), kept: of('kept'), couldNot: of('could-not') };
  });
}
