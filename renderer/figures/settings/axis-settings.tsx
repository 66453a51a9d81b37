import { useState } from 'react';
import { useSay } from '../../language.tsx';
import { WeeksField } from '../../study/weeks-field.tsx';
import { Fold, NumberField, SelectField, TextField } from './fields.tsx';
import { ReferenceLines } from './reference-lines.tsx';
import type { Patch, SeriesRecipe } from './series-recipe.ts';

/** The axes: their titles, ends, steps and cuts, and lines across. */
export function AxisSettings({ recipe, patch }: { recipe: SeriesRecipe; patch: Patch }) {
  const say = useSay();
  const { axis, weeks } = recipe;
  const free = say('figures.automatic');
  const setAxis = (part: Partial<typeof axis>, merge: string) => patch({ axis: { ...axis, ...part } }, merge);
  const setWeeks = (part: Partial<typeof weeks>, merge?: string) => patch({ weeks: { ...weeks, ...part } }, merge);
  return (
    <Fold title={say('figures.fold-axes')}>
      <TextField
        label={say('figures.axis-title')}
        placeholder={free}
        value={axis.title}
        onChange={(title) => setAxis({ title }, 'axis-title')}
      />
      <div className="figure-triple">
        <NumberField
          label={say('figures.axis-low')}
          placeholder={free}
          value={axis.low}
          onChange={(low) => setAxis({ low }, 'axis-low')}
        />
        <NumberField
          label={say('figures.axis-high')}
          placeholder={free}
          value={axis.high}
          onChange={(high) => setAxis({ high }, 'axis-high')}
        />
        <NumberField
          label={say('figures.axis-step')}
          placeholder={free}
          value={axis.step}
          onChange={(step) => {
            if (step === null || step > 0) setAxis({ step }, 'axis-step');
          }}
        />
      </div>
      {recipe.scale === 'linear' ? (
        <CutFields name={say('figures.axis-cut')} cut={axis.cut} onChange={(cut) => setAxis({ cut }, 'axis-cut')} />
      ) : null}
      <TextField
        label={say('figures.weeks-title')}
        placeholder={free}
        value={weeks.title}
        onChange={(title) => setWeeks({ title }, 'weeks-title')}
      />
      <div className="figure-triple">
        <NumberField
          label={say('figures.weeks-first')}
          placeholder={free}
          value={weeks.first}
          onChange={(first) => setWeeks({ first }, 'weeks-first')}
        />
        <NumberField
          label={say('figures.weeks-last')}
          placeholder={free}
          value={weeks.last}
          onChange={(last) => setWeeks({ last }, 'weeks-last')}
        />
        <SelectField
          label={say('figures.weeks-spacing')}
          value={weeks.spacing}
          options={(['time', 'equal'] as const).map((value) => ({
            value,
            label: say(`figures.weeks-spacing-${value}`),
          }))}
          onChoose={(spacing) => setWeeks({ spacing })}
        />
      </div>
      <div>
        <span className="figure-field-name">{say('figures.weeks-labels')}</span>
        <WeeksField
          label={say('figures.weeks-labels')}
          weeks={weeks.labels ?? []}
          onChange={(labels) => setWeeks({ labels: labels.length === 0 ? null : labels }, 'weeks-labels')}
        />
      </div>
      {weeks.spacing === 'time' ? (
        <CutFields name={say('figures.weeks-cut')} cut={weeks.cut} onChange={(cut) => setWeeks({ cut }, 'weeks-cut')} />
      ) : null}
      <ReferenceLines references={recipe.references} onChange={(references, merge) => patch({ references }, merge)} />
    </Fold>
  );
}

/** A stretch that is cut out of an axis: both ends, or none. */
function CutFields({
  name,
  cut,
  onChange,
}: {
  name: string;
  cut: SeriesRecipe['axis']['cut'];
  onChange: (cut: SeriesRecipe['axis']['cut']) => void;
}) {
  const say = useSay();
  const [ends, setEnds] = useCutEnds(cut);
  const settle = (next: typeof ends) => {
    setEnds(next);
    const { from, to } = next;
    if (from !== null && to !== null && from < to) onChange({ from, to });
    else if (cut !== null) onChange(null);
  };
  return (
    <fieldset className="figure-cut">
      <legend>{name}</legend>
      <div className="figure-pair">
        <NumberField
          label={say('figures.cut-from')}
          placeholder={say('figures.title-none')}
          value={ends.from}
          onChange={(from) => settle({ ...ends, from })}
        />
        <NumberField
          label={say('figures.cut-to')}
          placeholder={say('figures.title-none')}
          value={ends.to}
          onChange={(to) => settle({ ...ends, to })}
        />
      </div>
    </fieldset>
  );
}

/** The ends as they are typed: one alone is no cut yet. A cut that came from elsewhere takes their place. */
function useCutEnds(cut: SeriesRecipe['axis']['cut']) {
  const [ends, setEnds] = useState<{ readonly from: number | null; readonly to: number | null }>(cut ?? noEnds);
  const [seen, setSeen] = useState(cut);
  if (cut !== seen) {
    setSeen(cut);
    if (cut !== null) setEnds(cut);
  }
  return [ends, setEnds] as const;
}

const noEnds = { from: null, to: null };
