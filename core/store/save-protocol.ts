import { isDeepStrictEqual } from 'node:util';
import type { Database } from 'better-sqlite3';
import type { Protocol } from '../study/protocol.ts';
import type { Veil } from '../study/veil.ts';
import { ExplainedError } from '../words/explained-error.ts';
import { subjectStands } from './arms-in-use.ts';
import { record } from './audit.ts';
import { numberFrom } from './rows.ts';
import { protocolOf } from './stored-protocol.ts';
import type { WritableStudy } from './study-file.ts';
import { change } from './transaction.ts';
import { veilOf } from './veil.ts';
import { writePlan } from './write-plan.ts';

/**
 * Which new names are old ones spelled anew (new to old). Only what leaves no doubt counts as a rename: one name gone and one new, or lists of
 * the same length in which every name that stayed kept its place. Anything else is a removal and an addition.
 */
export function renames(before: readonly string[], after: readonly string[]): Map<string, string> {
  const gone = before.filter((name) => !after.includes(name));
  const fresh = after.filter((name) => !before.includes(name));
  const [oldName] = gone;
  const [newName] = fresh;
  if (gone.length === 1 && fresh.length === 1 && oldName !== undefined && newName !== undefined) {
    return new Map([[newName, oldName]]);
  }
  const inPlace = before.length === after.length && before.every((name, i) => after[i] === name || gone.includes(name));
  const renamed = new Map<string, string>();
  if (!inPlace) return renamed;
  for (const [i, name] of after.entries()) {
    const old = before[i];
    if (old !== undefined && old !== name) renamed.set(name, old);
  }
  return renamed;
}

const names = (entries: readonly { readonly name: string }[]) => entries.map((entry) => entry.name);

const readingsOfAnalyte = `SELECT count(*) FROM reading JOIN series ON series.id = series_id
  JOIN analyte ON analyte.id = analyte_id WHERE analyte.name = ? AND status = 0`;
const readingsOfVisit = 'SELECT count(*) FROM reading JOIN visit ON visit.id = visit_id WHERE week = ? AND status = 0';
const subjectsOfArm = `SELECT count(*) FROM allocation x JOIN arm ON arm.id = x.arm_id
  WHERE arm.name = ? AND x.status = 0 AND ${subjectStands('x.subject_id')}`;

function refuseLoss(database: Database, before: Protocol, after: Protocol, renamed: ReadonlySet<string>): void {
  const lost = (mine: readonly { name: string }[], theirs: readonly { name: string }[]) =>
    names(mine).filter((name) => !names(theirs).includes(name) && !renamed.has(name));
  for (const name of lost(before.arms, after.arms)) {
    const count = numberFrom(database, subjectsOfArm, name);
    if (count > 0) throw new ExplainedError('store.arm-in-use', { name, count });
  }
  for (const name of lost(before.analytes, after.analytes)) {
    const count = numberFrom(database, readingsOfAnalyte, name);
    if (count > 0) throw new ExplainedError('store.analyte-in-use', { name, count });
  }
  for (const { week } of before.visits) {
    if (after.visits.some((visit) => visit.week === week)) continue;
    const count = numberFrom(database, readingsOfVisit, week);
    if (count > 0) throw new ExplainedError('store.visit-in-use', { name: week, count });
  }
}

/**
 * A protocol that was edited while the arms are hidden, with the arms as they are and with every text that the veil changed as it was.
 * Throws `blinding.arms-hidden` where the edit touches an arm.
 */
function behindTheVeil(veil: Veil, asked: Protocol, shown: Protocol, before: Protocol): Protocol {
  if (!isDeepStrictEqual(asked.arms, shown.arms)) throw new ExplainedError('blinding.arms-hidden');
  const note = asked.note === shown.note ? before.note : asked.note;
  return { ...veil.lift(asked, before), note, arms: before.arms };
}

/**
 * Makes `asked` the study's protocol. Subjects and readings stay attached to arms and analytes that are reordered or renamed (see `renames`).
 * Throws `store.arm-in-use`, `store.analyte-in-use` or `store.visit-in-use` when something would be removed that holds subjects or readings;
 * then nothing is changed. While the arms are hidden, throws `blinding.arms-hidden` for an edit of one.
 */
export function saveProtocol(study: WritableStudy, asked: Protocol, by: string): void {
  const shown = protocolOf(study.database);
  const veil = veilOf(study);
  change(study, () => {
    const before = protocolOf(study.database);
    const protocol = veil === null ? asked : behindTheVeil(veil, asked, shown, before);
    const renamedArms = renames(names(before.arms), names(protocol.arms));
    const renamedAnalytes = renames(names(before.analytes), names(protocol.analytes));
    refuseLoss(study.database, before, protocol, new Set([...renamedArms.values(), ...renamedAnalytes.values()]));
    writePlan(study.database, protocol, renamedArms, renamedAnalytes);
    record(study, by, 'protocol', { before, after: protocol });
  });
}
