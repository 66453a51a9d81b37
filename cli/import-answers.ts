import path from 'node:path';
import { goneRules } from '../core/import/differences.ts';
import {
  conflictRules,
  decimalMarks,
  duplicateRules,
  type ImportChoices,
  type Mapping,
  mappingSchema,
  percentScales,
  unscheduledRules,
} from '../core/import/mapping.ts';
import { monthRules } from '../core/study/months.ts';
import { type DetectionPolicy, detectionPolicies } from '../core/study/protocol.ts';
import type { Call } from './call.ts';
import { readDocument } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** What the options of a call answer beforehand; null where the call does not say. */
export interface ImportAnswers {
  readonly mapping: Mapping | null;
  readonly add: ImportChoices['add'] | null;
  readonly duplicates: ImportChoices['duplicates'] | null;
  readonly onConflict: ImportChoices['onConflict'] | null;
  readonly percent: ImportChoices['percent'] | null;
  readonly months: ImportChoices['months'] | null;
  readonly unscheduled: ImportChoices['unscheduled'] | null;
  readonly decimalMark: ImportChoices['decimalMark'] | null;
  readonly onGone: ImportChoices['onGone'] | null;
  readonly detectionPolicy: DetectionPolicy | null;
}

const addable = ['arms', 'visits', 'analytes', 'subjects'] as const;

/** Reads the options of an import. Throws `command.bad-choice`, `command.mapping-unreadable`, `command.file-not-found`. */
export function importAnswers(call: Call): ImportAnswers {
  const mapping = call.text('mapping');
  return {
    add: addChoice(call.text('add')),
    duplicates: call.choice('duplicates', duplicateRules),
    onConflict: call.choice('on-conflict', conflictRules),
    percent: call.choice('percent', percentScales),
    months: call.choice('months', monthRules),
    unscheduled: call.choice('unscheduled', unscheduledRules),
    decimalMark: call.choice('decimal', decimalMarks),
    onGone: call.choice('gone', goneRules),
    detectionPolicy: call.choice('lod', detectionPolicies),
    mapping:
      mapping === null
        ? null
        : readDocument(path.resolve(mapping), mappingSchema, 'command.mapping-unreadable', call.language),
  };
}

function addChoice(text: string | null): ImportChoices['add'] | null {
  if (text === null) return null;
  const names = text.split(',').map((name) => name.trim());
  const unknown = names.find((name) => name !== 'all' && name !== 'none' && !addable.some((known) => known === name));
  const alone = names.length === 1 || !names.some((name) => name === 'all' || name === 'none');
  if (unknown !== undefined || !alone) {
    const choices = `${addable.join(', ')}, all, none`;
    throw new UsageError('command.bad-choice', { option: 'add', value: unknown ?? text, choices });
  }
  const may = (name: (typeof addable)[number]) => names.includes(name) || names.includes('all');
  return { arms: may('arms'), visits: may('visits'), analytes: may('analytes'), subjects: may('subjects') };
}

/** The choices of an import with the call's answers laid over them: the mapping's first, then the options. */
export function answered(choices: ImportChoices, answers: ImportAnswers): ImportChoices {
  const { mapping } = answers;
  return {
    arms: { ...choices.arms, ...mapping?.arms },
    visits: { ...choices.visits, ...mapping?.visits },
    visitsByArm: { ...choices.visitsByArm, ...mapping?.visitsByArm },
    visitsLeftOut: both(choices.visitsLeftOut, mapping?.visitsLeftOut),
    analytes: { ...choices.analytes, ...mapping?.analytes },
    armsAdded: both(choices.armsAdded, mapping?.armsAdded),
    analytesAdded: both(choices.analytesAdded, mapping?.analytesAdded),
    analytesLeftOut: both(choices.analytesLeftOut, mapping?.analytesLeftOut),
    wordRanks: { ...choices.wordRanks, ...mapping?.wordRanks },
    states: { ...choices.states, ...mapping?.states },
    sampleTemplate: mapping?.sampleTemplate ?? choices.sampleTemplate,
    samplePattern: mapping?.samplePattern ?? choices.samplePattern,
    fixedWeek: mapping?.fixedWeek ?? choices.fixedWeek,
    pairAnonymous: mapping?.pairAnonymous ?? choices.pairAnonymous,
    percent: answers.percent ?? mapping?.percent ?? choices.percent,
    ambiguousMark: mapping?.ambiguousMark ?? choices.ambiguousMark,
    months: answers.months ?? mapping?.months ?? choices.months,
    unscheduled: answers.unscheduled ?? mapping?.unscheduled ?? choices.unscheduled,
    decimalMark: answers.decimalMark ?? mapping?.decimalMark ?? choices.decimalMark,
    duplicates: answers.duplicates ?? mapping?.duplicates ?? choices.duplicates,
    withinWindow: mapping?.withinWindow ?? choices.withinWindow,
    onConflict: answers.onConflict ?? mapping?.onConflict ?? choices.onConflict,
    onGone: answers.onGone ?? mapping?.onGone ?? choices.onGone,
    add: answers.add ?? (mapping === null ? choices.add : eitherAdds(choices.add, mapping.add)),
  };
}

function both(held: readonly string[], given: readonly string[] = []): string[] {
  return [...new Set([...held, ...given])];
}

/** A mapping may allow more than the study does by itself; what it leaves out it does not forbid. */
function eitherAdds(a: ImportChoices['add'], b: ImportChoices['add']): ImportChoices['add'] {
  return {
    arms: a.arms || b.arms,
    visits: a.visits || b.visits,
    analytes: a.analytes || b.analytes,
    subjects: a.subjects || b.subjects,
  };
}
