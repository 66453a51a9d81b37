import { Checkbox } from '@mantine/core';
import { figureStyleSchema, legendPlaces } from '../../../core/figure/figure-style.ts';
import { lookOf } from '../../../core/figure/layout/look.ts';
import type { Recipe } from '../../../core/figure/recipe.ts';
import { useSay } from '../../language.tsx';
import { Fold, NumberField, SelectField, TextField } from './fields.tsx';

type Style = Recipe['style'];
type Change = (style: Style, merge?: string) => void;

/** The legend, the table of n, the notes, and a sentence of the person's own. */
export function WordSettings({ style, onChange }: { style: Style; onChange: Change }) {
  const say = useSay();
  return (
    <Fold title={say('figures.fold-words')}>
      <SelectField
        label={say('figures.legend-place')}
        value={style.legend}
        options={legendPlaces.map((value) => ({ value, label: say(`figures.legend-${value}`) }))}
        onChoose={(legend) => onChange({ ...style, legend })}
      />
      <SelectField
        label={say('figures.notes')}
        value={style.notes}
        options={(['figure', 'legend'] as const).map((value) => ({ value, label: say(`figures.notes-${value}`) }))}
        onChoose={(notes) => onChange({ ...style, notes })}
      />
      <Checkbox
        label={say('figures.table')}
        checked={style.table}
        onChange={(event) => onChange({ ...style, table: event.currentTarget.checked })}
      />
      <TextField
        label={say('figures.footnote')}
        placeholder={say('figures.title-none')}
        most={600}
        value={style.footnote}
        onChange={(footnote) => onChange({ ...style, footnote }, 'footnote')}
      />
    </Fold>
  );
}

const typeParts = ['title', 'axisTitle', 'label', 'footnote'] as const;
const lineParts = ['axis', 'center', 'bar', 'subject'] as const;

/** Type sizes and line weights in points, where they are not the preset's. */
export function TypeSettings({ recipe, onChange }: { recipe: Recipe; onChange: Change }) {
  const say = useSay();
  const { style } = recipe;
  const usual = lookOf({ preset: recipe.preset, style: figureStyleSchema.parse({}) });
  return (
    <Fold title={say('figures.fold-type')}>
      <div className="figure-pair">
        {typeParts.map((part) => (
          <NumberField
            key={part}
            label={say(`figures.type-${part}`)}
            placeholder={String(usual.sizes[part])}
            least={4}
            most={72}
            value={style.type[part]}
            onChange={(size) => onChange({ ...style, type: { ...style.type, [part]: size } }, `type ${part}`)}
          />
        ))}
      </div>
      <div className="figure-pair">
        {lineParts.map((part) => (
          <NumberField
            key={part}
            label={say(`figures.line-${part}`)}
            placeholder={String(usual.lines[part])}
            least={0.1}
            most={8}
            value={style.lines[part]}
            onChange={(width) => onChange({ ...style, lines: { ...style.lines, [part]: width } }, `line ${part}`)}
          />
        ))}
      </div>
    </Fold>
  );
}
