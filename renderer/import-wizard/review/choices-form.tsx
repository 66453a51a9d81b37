import { Checkbox, NativeSelect } from '@mantine/core';
import {
  ambiguousMarks,
  conflictRules,
  decimalMarks,
  duplicateRules,
  type ImportChoices,
  percentScales,
  unscheduledRules,
} from '../../../core/import/mapping.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { monthRules } from '../../../core/study/months.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { withChoices } from './answers.ts';
import { CommittedText } from './committed-text.tsx';
import { ruleIds } from './rule-ids.ts';

/** What an import may add to the study unasked, in the order of its controls. */
export const additions = ['subjects', 'arms', 'visits', 'analytes'] as const;

/** The questions about visits that a day can answer. */
const undated = ['import.visit-unscheduled', 'import.visit-end', 'import.visit-before-baseline'] as const;

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
}

/** The rules that hold for all files of this import. */
export function ChoicesForm({ review, answered, revise }: Props) {
  const say = useSay();
  const { choices } = answered;
  const set = (change: Partial<ImportChoices>) => revise(withChoices(answered, change));
  const withMarks = review.problems.some(({ code }) => code === 'import.ambiguous-mark');
  const asked = (code: string) => review.problems.some((problem) => problem.code === code);
  const withoutVisit = review.problems.some(({ code }) => code === 'import.no-visit');
  return (
    <div className="rules">
      <NativeSelect
        size="xs"
        id={ruleIds.percent}
        label={say('wizard.percent')}
        description={say('wizard.percent-what')}
        value={choices.percent}
        data={percentScales.map((value) => ({ value, label: say(`wizard.percent-${value}`) }))}
        onChange={(event) => set({ percent: pick(percentScales, event.currentTarget.value, choices.percent) })}
      />
      <NativeSelect
        size="xs"
        id={ruleIds.duplicates}
        label={say('wizard.duplicates')}
        description={say('wizard.duplicates-what')}
        value={choices.duplicates}
        data={duplicateRules.map((value) => ({ value, label: say(`wizard.duplicates-${value}`) }))}
        onChange={(event) => set({ duplicates: pick(duplicateRules, event.currentTarget.value, choices.duplicates) })}
      />
      <NativeSelect
        size="xs"
        id={ruleIds.conflict}
        label={say('wizard.conflict')}
        description={say('wizard.conflict-what')}
        value={choices.onConflict}
        data={conflictRules.map((value) => ({ value, label: say(`wizard.conflict-${value}`) }))}
        onChange={(event) => set({ onConflict: pick(conflictRules, event.currentTarget.value, choices.onConflict) })}
      />
      {withMarks || choices.ambiguousMark !== 'ask' ? (
        <NativeSelect
          size="xs"
          id={ruleIds.marks}
          label={say('wizard.marks')}
          description={say('wizard.marks-what')}
          value={choices.ambiguousMark}
          data={ambiguousMarks.map((value) => ({ value, label: say(`wizard.marks-${value}`) }))}
          onChange={(event) =>
            set({ ambiguousMark: pick(ambiguousMarks, event.currentTarget.value, choices.ambiguousMark) })
          }
        />
      ) : null}
      {asked('import.visit-months') || choices.months !== 'ask' ? (
        <NativeSelect
          size="xs"
          id={ruleIds.months}
          label={say('wizard.months')}
          description={say('wizard.months-what')}
          value={choices.months}
          data={monthRules.map((value) => ({ value, label: say(`wizard.months-${value}`) }))}
          onChange={(event) => set({ months: pick(monthRules, event.currentTarget.value, choices.months) })}
        />
      ) : null}
      {undated.some(asked) || choices.unscheduled !== 'ask' ? (
        <NativeSelect
          size="xs"
          id={ruleIds.unscheduled}
          label={say('wizard.unscheduled')}
          description={say('wizard.unscheduled-what')}
          value={choices.unscheduled}
          data={unscheduledRules.map((value) => ({ value, label: say(`wizard.unscheduled-${value}`) }))}
          onChange={(event) =>
            set({ unscheduled: pick(unscheduledRules, event.currentTarget.value, choices.unscheduled) })
          }
        />
      ) : null}
      {asked('import.decimal-unknown') || choices.decimalMark !== 'ask' ? (
        <NativeSelect
          size="xs"
          id={ruleIds.decimal}
          label={say('wizard.decimal')}
          description={say('wizard.decimal-what')}
          value={choices.decimalMark}
          data={decimalMarks.map((value) => ({ value, label: say(`wizard.decimal-${value}`) }))}
          onChange={(event) => set({ decimalMark: pick(decimalMarks, event.currentTarget.value, choices.decimalMark) })}
        />
      ) : null}
      {withoutVisit || choices.fixedWeek !== null ? (
        <CommittedText
          id={ruleIds.week}
          label={say('wizard.fixed-week')}
          description={say('wizard.fixed-week-what')}
          value={choices.fixedWeek === null ? '' : String(choices.fixedWeek)}
          accept={(text) => text.trim() === '' || Number.isFinite(Number(text))}
          onCommit={(text) => set({ fixedWeek: text.trim() === '' ? null : Number(text) })}
        />
      ) : null}
      <fieldset className="rules-add">
        <legend>{say('wizard.add')}</legend>
        {additions.map((what) => (
          <Checkbox
            key={what}
            label={say(`wizard.adds-${what}`)}
            checked={choices.add[what]}
            onChange={(event) => set({ add: { ...choices.add, [what]: event.currentTarget.checked } })}
          />
        ))}
      </fieldset>
    </div>
  );
}

function pick<T extends string>(allowed: readonly T[], text: string, otherwise: T): T {
  return allowed.find((one) => one === text) ?? otherwise;
}
