import type { CellDetail } from '../../core/import/grid.ts';
import { problemWords } from '../import-wizard/review/problem-words.ts';
import type { useSay } from '../language.tsx';

type Say = ReturnType<typeof useSay>;

/** What a cell was taken for, in words, a sentence each; what is wrong with it comes last. */
export function cellWords(say: Say, detail: CellDetail): readonly string[] {
  return [
    ...correctionWords(say, detail),
    takenFor(say, detail),
    ...(detail.note === null ? [] : [say('cells.note', { note: detail.note })]),
    ...(detail.standing === null ? [] : [say(detail.standing.code, detail.standing.values)]),
    ...(detail.hidden ? [say('cells.hidden')] : []),
    ...detail.problems
      .filter(({ code }) => code !== 'import.corrected-by-hand' && code !== 'import.left-out-by-hand')
      .map((problem) => problemWords(say, problem)),
  ].filter((words) => words !== '');
}

function correctionWords(say: Say, { correction, text }: CellDetail): readonly string[] {
  if (correction === null) return [];
  const { text: corrected, reason } = correction;
  return [
    corrected === null
      ? say('import.left-out-by-hand', { original: text, reason })
      : say('import.corrected-by-hand', { original: text, text: corrected, reason }),
  ];
}

function takenFor(say: Say, { kind, role, header, reading, text }: CellDetail): string {
  if (reading !== null) {
    const { subject, arm, week, analyte, population, metric, unit, value, qualifier } = reading;
    const number = say('window.number', { number: value });
    const signed = qualifier === null ? number : `${qualifier} ${number}`;
    return say('cells.is-reading', {
      value: unit === null ? signed : `${signed} ${unit}`,
      series: [analyte, population, metric].filter((part) => part !== null).join(', '),
      subject: arm === null ? subject : `${subject} (${arm})`,
      week,
    });
  }
  switch (kind) {
    case 'empty':
      return say('cells.is-empty');
    case 'reading':
      return say('cells.is-other-reading');
    case 'header':
      return role === null || role === 'ignored'
        ? say('cells.is-header')
        : say('cells.is-header-of', { role: say(`wizard.role-${role}`) });
    case 'covariate':
      return say('cells.is-covariate', { header });
    case 'left-out':
    case 'problem':
      return say(text === '' ? 'cells.is-not-kept' : 'cells.is-left-out');
    default:
      return role === null ? '' : say('cells.is-key', { role: say(`wizard.role-${role}`), header });
  }
}
