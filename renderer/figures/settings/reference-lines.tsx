import { Button } from '@mantine/core';
import { useSay } from '../../language.tsx';
import { NumberField, TextField } from './fields.tsx';
import type { SeriesRecipe } from './series-recipe.ts';

type References = SeriesRecipe['references'];

/** Lines across the plot, each at a value with what it stands for. */
export function ReferenceLines({
  references,
  onChange,
}: {
  references: References;
  onChange: (references: References, merge?: string) => void;
}) {
  const say = useSay();
  const set = (index: number, part: Partial<References[number]>, merge: string) =>
    onChange(
      references.map((one, at) => (at === index ? { ...one, ...part } : one)),
      `${merge} ${index}`,
    );
  return (
    <fieldset className="figure-cut">
      <legend>{say('figures.references')}</legend>
      {references.map((reference, index) => (
        // Lines have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <div className="figure-reference" key={index}>
          <NumberField
            label={say('figures.reference-value')}
            placeholder=""
            value={reference.value}
            onChange={(value) => {
              if (value !== null) set(index, { value }, 'reference');
            }}
          />
          <TextField
            label={say('figures.reference-label')}
            placeholder={say('figures.title-none')}
            most={80}
            value={reference.label}
            onChange={(label) => set(index, { label: label ?? '' }, 'reference-label')}
          />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={say('figures.reference-remove', { value: reference.value })}
            onClick={() => onChange(references.filter((_, at) => at !== index))}
          >
            {say('figures.remove')}
          </Button>
        </div>
      ))}
      {references.length < 12 ? (
        <Button variant="default" onClick={() => onChange([...references, { value: 0, label: '' }])}>
          {say('figures.reference-add')}
        </Button>
      ) : null}
    </fieldset>
  );
}
