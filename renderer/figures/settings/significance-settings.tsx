import type { StoredComparison } from '../../../core/statistics/comparison/stored-comparison.ts';
import { useSay } from '../../language.tsx';
import { Fold, SelectField } from './fields.tsx';
import type { Patch, SeriesRecipe } from './series-recipe.ts';

/** The P-values over the weeks: those of a comparison that the study keeps, and no others. */
export function SignificanceSettings({
  recipe,
  comparisons,
  patch,
}: {
  recipe: SeriesRecipe;
  comparisons: readonly StoredComparison[];
  patch: Patch;
}) {
  const say = useSay();
  const { significance } = recipe;
  const chosen = comparisons.find(({ id }) => id === significance?.comparison);
  const pairs = (chosen?.arms ?? []).flatMap((a, index, arms) => arms.slice(index + 1).map((b) => ({ a, b })));
  const pairName = ({ a, b }: { a: string; b: string }) => say('figures.pair', { a, b });
  const nameOf = ({ name, method, stale }: StoredComparison) => {
    const title = name === '' ? method : name;
    return stale ? say('figures.comparison-stale', { name: title }) : title;
  };
  return (
    <Fold title={say('figures.fold-significance')}>
      {comparisons.length === 0 ? <p className="soft small">{say('figures.no-comparisons')}</p> : null}
      <SelectField
        label={say('figures.comparison')}
        value={significance === null ? '' : String(significance.comparison)}
        options={[
          { value: '', label: say('figures.title-none') },
          ...comparisons.map((one) => ({ value: String(one.id), label: nameOf(one) })),
          ...(significance !== null && chosen === undefined
            ? [{ value: String(significance.comparison), label: say('figures.comparison-gone') }]
            : []),
        ]}
        onChoose={(id) =>
          patch({
            significance:
              id === ''
                ? null
                : { comparison: Number(id), as: significance?.as ?? 'stars', contrast: null, pairs: 'none' },
          })
        }
      />
      {significance === null ? null : (
        <SelectField
          label={say('figures.significance-as')}
          value={significance.as}
          options={(['stars', 'p'] as const).map((value) => ({ value, label: say(`figures.significance-${value}`) }))}
          onChoose={(as) => patch({ significance: { ...significance, as } })}
        />
      )}
      {significance === null || pairs.length < 2 ? null : (
        <SelectField
          label={say('figures.contrast')}
          value={
            significance.pairs !== 'none'
              ? significance.pairs
              : significance.contrast === null
                ? ''
                : pairName(significance.contrast)
          }
          options={[
            { value: '', label: say('figures.contrast-all') },
            { value: 'rows', label: say('figures.pairs-rows') },
            { value: 'brackets', label: say('figures.pairs-brackets') },
            ...pairs.map((pair) => ({ value: pairName(pair), label: pairName(pair) })),
          ]}
          onChoose={(name) =>
            patch({
              significance: {
                ...significance,
                contrast: pairs.find((pair) => pairName(pair) === name) ?? null,
                pairs: name === 'rows' || name === 'brackets' ? name : 'none',
              },
            })
          }
        />
      )}
    </Fold>
  );
}
