import type { FreezeChange, FreezeChanges } from '../study/freeze.ts';
import { cellAddress } from '../workbook/address.ts';
import { freezeNamed, type StandingPart } from './freeze.ts';
import { numberFrom, rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface ChangedRow {
  readonly key: string;
  readonly subject: string;
  readonly week: number;
  readonly analyte: string;
  readonly population: string;
  readonly metric: string;
  readonly unit: string;
  readonly value: number;
  readonly qualifier: string;
  readonly text: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
}

/** True where a row (its id) stood at the freeze that is bound: the last run that begins before it reaches it. */
const stood = (part: StandingPart) => `coalesce((SELECT f.last FROM freeze_run f
  WHERE f.freeze_id = ? AND f.part = '${part}' AND f.first <= r.id ORDER BY f.first DESC LIMIT 1), -1) >= r.id`;

const select = `SELECT r.series_id || ' ' || r.subject_id || ' ' || r.visit_id || ' ' || r.replicate AS key, u.name AS subject, v.week,
    a.name AS analyte, s.population, s.metric, s.unit, r.value, r.qualifier, r.text, i.file, h.name AS sheet, r.row, r.column
  FROM reading r
  JOIN series s ON s.id = r.series_id JOIN analyte a ON a.id = s.analyte_id
  JOIN subject u ON u.id = r.subject_id JOIN visit v ON v.id = r.visit_id
  JOIN import i ON i.id = r.import_id
  LEFT JOIN import_sheet h ON h.import_id = r.import_id AND h.sheet = r.sheet`;

const order = 'ORDER BY a.position, s.id, u.name, v.week';

function toChange(
  kind: FreezeChange['kind'],
  from: ChangedRow | null,
  to: ChangedRow | null,
  of: ChangedRow,
): FreezeChange {
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    kind,
    subject: of.subject,
    week: of.week,
    analyte: of.analyte,
    population: orNull(of.population),
    metric: orNull(of.metric),
    unit: orNull(of.unit),
    from: from?.text ?? null,
    to: to?.text ?? null,
    file: of.file,
    sheet: of.sheet ?? '',
    cell: cellAddress(of.row, of.column),
  };
}

const shown = 5000;

/** Every value that is not what it was at a freeze, with its cell, and how many other rows are not. Throws `freeze.none`. */
export function changesSince(study: StudyFile, name: string): FreezeChanges {
  const { id, entry: _entry, ends: _ends, plan: _plan, ...freeze } = freezeNamed(study, name);
  return read(study, () => {
    const { database } = study;
    const now = rows<ChangedRow>(database, `${select} WHERE r.status = 0 AND NOT (${stood('reading')}) ${order}`, id);
    const then = rows<ChangedRow>(database, `${select} WHERE r.status <> 0 AND ${stood('reading')} ${order}`, id);
    const before = new Map(then.map((row) => [row.key, row]));
    const changes = now.flatMap((row): FreezeChange[] => {
      const old = before.get(row.key);
      before.delete(row.key);
      if (old === undefined) return [toChange('added', null, row, row)];
      // The same value by another file is no change.
      if (old.value === row.value && old.qualifier === row.qualifier) return [];
      return [toChange('changed', old, row, row)];
    });
    for (const row of before.values()) changes.push(toChange('gone', row, null, row));
    const count = (kind: FreezeChange['kind']) => changes.filter((one) => one.kind === kind).length;
    const differing = (part: StandingPart) =>
      numberFrom(database, `SELECT count(*) FROM ${part} r WHERE (r.status = 0) <> (${stood(part)})`, id);
    return {
      freeze: { ...freeze },
      counts: { added: count('added'), changed: count('changed'), gone: count('gone') },
      values: changes.slice(0, shown),
      others: {
        arms: differing('allocation'),
        covariates: differing('covariate'),
        events: differing('event'),
        followUps: differing('follow_up'),
      },
    };
  });
}
