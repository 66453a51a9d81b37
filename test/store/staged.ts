import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { EventFound, FollowUpFound } from '../../core/import/interpret/found-outcomes.ts';
import type { Reading, RosterEntry } from '../../core/import/reading.ts';
import { type CommitChoices, commitStaged } from '../../core/store/commit-staged.ts';
import { createStudy, createStudyInMemory } from '../../core/store/create-study.ts';
import { stageEvent, stageFollowUp } from '../../core/store/staged-outcomes.ts';
import { createStaging, finishStaging, stageFile, stageReading, stageRosterEntry } from '../../core/store/staging.ts';
import { closeStudy, type WritableStudy } from '../../core/store/study-file.ts';
import type { Protocol } from '../../core/study/protocol.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';

/** A folder of its own for one test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'armtrace-store-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Anything that has these fields, whatever else it has. */
export function like(fields: Readonly<Record<string, unknown>>): unknown {
  return expect.objectContaining(fields);
}

/** A clock that a test can read: each look is a second later than the one before. */
export function clock(start = Date.UTC(2026, 0, 5, 8)): () => Date {
  let at = start;
  return () => {
    at += 1000;
    return new Date(at);
  };
}

export function inMemory(protocol: Protocol = blankProtocol('Pilot')): WritableStudy {
  const study = createStudyInMemory({ name: 'Pilot', protocol, by: 'Li', now: clock() });
  onTestFinished(() => closeStudy(study));
  return study;
}

export function inFile(path: string, protocol: Protocol = blankProtocol('Pilot')): WritableStudy {
  const study = createStudy(path, { name: 'Pilot', protocol, by: 'Li', now: clock() });
  onTestFinished(() => closeStudy(study));
  return study;
}

/** One line of a file: subject, week, analyte, value; what else a test needs to say after it. */
export type Line = readonly [subject: string, week: number, analyte: string, value: number, more?: Partial<Reading>];

export interface TestFile {
  readonly name?: string;
  readonly sha256?: string;
  readonly lines?: readonly Line[];
  readonly roster?: readonly Pick<RosterEntry, 'subject' | 'arm' | 'covariates'>[];
  readonly events?: readonly Omit<EventFound, 'source'>[];
  readonly followUps?: readonly Omit<FollowUpFound, 'source'>[];
}

/** Writes a staging file as the import process does: line n stands in row n, column D (values) or A (roster) of the sheet `Results`. */
export function stage(path: string, files: readonly TestFile[]): string {
  const staging = createStaging(path);
  for (const [i, file] of files.entries()) {
    const { name = `results ${i + 1}.xlsx`, sha256, lines = [], roster = [], events = [], followUps = [] } = file;
    const content = sha256 ?? JSON.stringify([name, lines, roster, events, followUps]);
    const sheets = [{ sheet: 0, name: 'Results', layout: 'long' }] as const;
    const id = stageFile(staging, { name, sha256: content, sheets, warnings: 0 });
    for (const [row, entry] of roster.entries()) {
      stageRosterEntry(staging, id, { ...entry, source: { sheet: 0, row, column: 0 } });
    }
    for (const [row, event] of events.entries()) {
      stageEvent(staging, id, { ...event, source: { sheet: 0, row, column: 1 } });
    }
    for (const [row, followUp] of followUps.entries()) {
      stageFollowUp(staging, id, { ...followUp, source: { sheet: 0, row, column: 2 } });
    }
    for (const [row, [subject, week, analyte, value, more]] of lines.entries()) {
      stageReading(staging, id, {
        subject,
        visitText: `W${week}`,
        week,
        analyte,
        population: null,
        metric: null,
        unit: '%',
        value,
        qualifier: null,
        text: String(value),
        source: { sheet: 0, row, column: 3 },
        note: null,
        ...more,
      });
    }
  }
  finishStaging(staging);
  return path;
}

export const choices: CommitChoices = {
  onConflict: 'stop',
  by: 'Li',
  add: { arms: false, visits: false, analytes: false, subjects: true },
  mapping: null,
};

/** Stages files and commits them at once. */
export function importInto(
  study: WritableStudy,
  files: readonly TestFile[],
  onConflict: CommitChoices['onConflict'] = 'stop',
) {
  return commitStaged(study, stage(join(folder(), 'staging.sqlite'), files), { ...choices, onConflict });
}
