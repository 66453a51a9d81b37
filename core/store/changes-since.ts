import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DataChange } from '../figure/named-figure.ts';
import { dataActions } from './fingerprint.ts';
import { rows } from './rows.ts';
import { read, type StudyFile } from './study-file.ts';

interface Entry {
  readonly at: string;
  readonly by: string;
  readonly action: (typeof dataActions)[number];
  readonly detail: string;
}

const imported = z.object({ file: z.string(), added: z.number(), replaced: z.number() });
const undone = z.object({ importId: z.number(), removed: z.number(), restored: z.number() });
const byHand = z.object({ subject: z.string(), week: z.number(), analyte: z.string() });

/**
 * What has changed in the readings since a figure was drawn: every step after the one that its fingerprint stands for, the first first. Null where the study
 * never was in that state: the figure was drawn from other data.
 */
export function changesSince(study: StudyFile, fingerprint: string): readonly DataChange[] | null {
  const actions = dataActions.map((action) => `'${action}'`).join(', ');
  const sql = `SELECT at, by, action, detail FROM main.audit WHERE action IN (${actions}) ORDER BY id`;
  const entries = read(study, () => rows<Entry>(study.database, sql));
  const hash = createHash('sha256');
  const isHere = () => hash.copy().digest('hex').slice(0, 16) === fingerprint;
  let from = isHere() ? 0 : -1;
  for (const [index, { action, detail }] of entries.entries()) {
    hash.update(`${action}\0${detail}\0`);
    if (isHere()) from = index + 1;
  }
  return from < 0 ? null : entries.slice(from).map(changeOf);
}

function changeOf({ at, by, action, detail }: Entry): DataChange {
  const json: unknown = JSON.parse(detail);
  const head = { at, by, action };
  if (action === 'import') {
    const { file, added, replaced } = imported.parse(json);
    return { ...head, values: { file, added, replaced } };
  }
  if (action === 'undo') {
    const { importId, removed, restored } = undone.parse(json);
    return { ...head, values: { import: importId, removed, restored } };
  }
  const { subject, week, analyte } = byHand.parse(json);
  return { ...head, values: { subject, week, analyte } };
}
