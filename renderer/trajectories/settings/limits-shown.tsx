import type { Trajectory } from '../../../core/statistics/trajectory.ts';
import { everySubject, type SubjectCondition, type SubjectFilter } from '../../../core/study/subject-filter.ts';
import { useSay } from '../../language.tsx';
import type { Domain } from '../axis-ticks.ts';
import { allWeeks, type ChartSettings, filterText } from '../chart-settings.ts';
import { weekText } from '../number-format.ts';
import { type ZoomStep, zoomed } from '../week-zoom.ts';
import { withoutCondition } from './filter-change.ts';

/** What is left out of the picture by the person's own choice, always in sight, each with the way to undo it: the filter, and the weeks. */
export function LimitsShown({
  filtered,
  settings,
  weeks,
  ends,
  onChange,
}: {
  filtered: Trajectory['filtered'];
  settings: Pick<ChartSettings, 'filter' | 'from' | 'to'>;
  /** The weeks of all visits. */
  weeks: readonly number[];
  ends: Domain;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  const { filter } = settings;
  const zoom = settings.from !== null || settings.to !== null;
  if (filter.conditions.length === 0 && !zoom) return null;
  const step = (by: ZoomStep) => {
    const next = zoomed(weeks, ends, by, ends[0]);
    onChange(next === null ? allWeeks : { from: String(next[0]), to: String(next[1]) });
  };
  return (
    <fieldset className="limits">
      <legend className="unseen">{say('explore.limits')}</legend>
      <FilterLimits filtered={filtered} filter={filter} onChange={onChange} />
      {zoom ? (
        <>
          <button type="button" className="limit-step" aria-label={say('explore.earlier')} onClick={() => step('back')}>
            ‹
          </button>
          <Limit
            text={say('explore.weeks-shown', { first: weekText(ends[0]), last: weekText(ends[1]) })}
            undo={say('explore.all-weeks')}
            onUndo={() => onChange(allWeeks)}
          />
          <button type="button" className="limit-step" aria-label={say('explore.later')} onClick={() => step('on')}>
            ›
          </button>
        </>
      ) : null}
    </fieldset>
  );
}

/** The conditions on the subjects, and how many meet them; nothing where everyone counts. */
export function FilterShown(props: Parameters<typeof FilterLimits>[0]) {
  const say = useSay();
  if (props.filter.conditions.length === 0) return null;
  return (
    <fieldset className="limits">
      <legend className="unseen">{say('explore.limits')}</legend>
      <FilterLimits {...props} />
    </fieldset>
  );
}

function FilterLimits({
  filtered,
  filter,
  onChange,
}: {
  filtered: Trajectory['filtered'];
  filter: SubjectFilter;
  onChange: (settings: Readonly<Record<string, string | null>>) => void;
}) {
  const say = useSay();
  return (
    <>
      {filter.conditions.map((condition) => (
        <Limit
          key={condition.covariate}
          text={conditionText(condition, say)}
          undo={say('explore.undo-filter', { name: condition.covariate })}
          onUndo={() => onChange({ filter: filterText(withoutCondition(filter, condition.covariate)) })}
        />
      ))}
      {filtered === undefined ? null : (
        <span className="small" aria-live="polite">
          {say('explore.kept-subjects', { kept: filtered.kept, count: filtered.of })}
        </span>
      )}
      {filter.conditions.length < 2 ? null : (
        <button type="button" className="limit-all" onClick={() => onChange({ filter: filterText(everySubject) })}>
          {say('explore.all-subjects')}
        </button>
      )}
    </>
  );
}

function conditionText(condition: SubjectCondition, say: ReturnType<typeof useSay>): string {
  const { covariate } = condition;
  if ('oneOf' in condition) {
    const texts = condition.oneOf.map((text) => (text === '' ? say('explore.not-given') : text));
    return say('explore.condition-texts', { covariate, texts: texts.length === 0 ? '–' : texts.join(', ') });
  }
  const { from, to } = condition;
  if (from === null) return say('explore.condition-most', { covariate, to: String(to) });
  if (to === null) return say('explore.condition-least', { covariate, from: String(from) });
  return say('explore.condition-range', { covariate, from: String(from), to: String(to) });
}

function Limit({ text, undo, onUndo }: { text: string; undo: string; onUndo: () => void }) {
  return (
    <span className="limit">
      <span>{text}</span>
      <button type="button" aria-label={undo} title={undo} onClick={onUndo}>
        ×
      </button>
    </span>
  );
}
