import { readFileSync } from 'node:fs';
import { ExplainedError } from '../words/explained-error.ts';
import { examplesFolder } from './task-files.ts';

const names = ['roster.xlsx', 'nk-panel-flowjo.xlsx', 'liver-labs.xlsx', 'ward-record.xlsx', 'follow-up.xlsx'] as const;

/** The example study's workbooks, as a lab would send them. Throws `service.example-missing` where the program came without them. */
export function exampleFiles(): { readonly name: string; readonly content: Uint8Array }[] {
  try {
    return names.map((name) => ({ name, content: readFileSync(new URL(name, examplesFolder())) }));
  } catch (error) {
    throw new ExplainedError('service.example-missing', {}, { cause: error });
  }
}
