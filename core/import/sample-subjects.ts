import type { SampleSubjects } from './identify-columns.ts';
import type { ImportChoices } from './mapping.ts';
import { proposeSampleTemplate } from './propose-sample-template.ts';
import { templateReader } from './sample-template.ts';
import type { StudyContext } from './study-context.ts';

/** Reads the subjects and visits that sample names carry by the template that was answered, else by the one that would be proposed for them. */
export function sampleSubjects(context: StudyContext, choices: ImportChoices): SampleSubjects {
  return ({ distinct }) => {
    const template = choices.sampleTemplate ?? proposeSampleTemplate([...distinct], context);
    if (template === null) return null;
    const read = templateReader(template);
    return (name) => {
      const parts = read(name);
      return { subject: parts?.subject ?? '', visit: parts?.visit ?? '' };
    };
  };
}
