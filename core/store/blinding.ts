import { z } from 'zod';
import { mapTexts } from '../study/veil.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { record } from './audit.ts';
import { numberFrom, run } from './rows.ts';
import type { WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';
import { codedArms, drawCodes, isBlinded, stillNamedByCode } from './veil.ts';

/**
 * Hides the arms of a study behind codes, everywhere, until `unblind`. The codes are drawn the first time and stay the same ever after.
 * Throws `blinding.already` where it is blinded, `blinding.no-arms` where there is nothing to hide.
 */
export function blind(study: WritableStudy, by: string): void {
  if (isBlinded(study)) throw new ExplainedError('blinding.already');
  change(study, () => {
    drawCodes(study.database);
    const since = study.now().toISOString();
    const arms = numberFrom(study.database, 'SELECT count(*) FROM arm WHERE planned = 1');
    if (arms === 0) throw new ExplainedError('blinding.no-arms');
    run(
      study.database,
      'INSERT INTO blinding VALUES (1, 1, ?) ON CONFLICT (only) DO UPDATE SET blinded = 1, since = excluded.since',
      since,
    );
    record(study, by, 'blind', { arms });
  });
}

/** Shows the arms again and writes down why. Throws `blinding.not-blinded`, and `blinding.no-reason` for a reason without words. */
export function unblind(study: WritableStudy, reason: string, by: string): void {
  if (!isBlinded(study)) throw new ExplainedError('blinding.not-blinded');
  if (reason.trim() === '') throw new ExplainedError('blinding.no-reason');
  change(study, () => {
    run(study.database, 'UPDATE blinding SET blinded = 0');
    nameArms(study);
    record(study, by, 'unblind', { reason: reason.trim() });
  });
}

/** Gives the arms their names in what was kept while they were hidden: comparisons and recipes. */
function nameArms({ database }: WritableStudy): void {
  const names = new Map(codedArms(database).map(({ name, code }) => [code, name]));
  const named = (json: string) =>
    JSON.stringify(mapTexts(z.json().parse(JSON.parse(json)), (text) => names.get(text) ?? text));
  for (const { table, id, column, json } of stillNamedByCode(database)) {
    run(database, `UPDATE ${table} SET ${column} = ? WHERE id = ?`, named(json), id);
  }
}
