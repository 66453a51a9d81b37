import path from 'node:path';
import { openStudy } from '../../core/store/open-study.ts';
import { closeStudy, type StudyFile } from '../../core/store/study-file.ts';
import { armtrace, emptyFolder, exampleWorkbooks } from '../cli/armtrace.ts';

/** Makes the example study as a file, by the command; gives its path. */
export async function exampleFile(): Promise<string> {
  const file = path.join(emptyFolder(), 'example.armtrace');
  for (const words of [
    ['init', file, '--protocol', 'nct02812121'],
    ['import', ...exampleWorkbooks, '--study', file],
  ]) {
    const { status, stderr } = await armtrace(...words);
    if (status !== 0) throw new Error(stderr);
  }
  return file;
}

/** The example study, open for reading. */
export async function exampleStudy(): Promise<{ readonly study: StudyFile; readonly close: () => void }> {
  const study = openStudy(await exampleFile(), { readOnly: true });
  return { study, close: () => closeStudy(study) };
}
