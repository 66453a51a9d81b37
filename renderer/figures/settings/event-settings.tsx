import { Checkbox, TagsInput } from '@mantine/core';
import { type AdverseEventsRecipe, incidenceIntervals, termOrders } from '../../../core/figure/recipe.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import { useAnswer } from '../../trajectories/use-answer.ts';
import { Fold, NumberField, SelectField, TextField } from './fields.tsx';

/** Which terms a figure of events shows, in which order, against whom, and its axis. */
export function EventSettings({
  recipe,
  onChange,
}: {
  recipe: AdverseEventsRecipe;
  onChange: (recipe: AdverseEventsRecipe, merge?: string) => void;
}) {
  const say = useSay();
  const { protocol } = useStudy();
  const { axis } = recipe;
  const free = say('figures.automatic');
  const shown = recipe.arms ?? protocol.arms.map(({ name }) => name);
  const terms = useTerms(recipe);
  return (
    <>
      <Fold title={say('figures.fold-shown')} open>
        <div className="figure-pair">
          <SelectField
            label={say('figures.term-order')}
            value={recipe.order}
            options={termOrders.map((value) => ({ value, label: say(`figures.term-order-${value}`) }))}
            onChoose={(order) => onChange({ ...recipe, order })}
          />
          <NumberField
            label={say('figures.term-most')}
            placeholder="20"
            least={1}
            most={100}
            value={recipe.terms}
            onChange={(most) => {
              if (most === null || Number.isInteger(most)) onChange({ ...recipe, terms: most ?? 20 }, 'terms');
            }}
          />
        </div>
        <TagsInput
          size="xs"
          label={say('figures.term-only')}
          placeholder={recipe.only === null ? say('figures.term-all') : ''}
          data={terms}
          value={[...(recipe.only ?? [])]}
          onChange={(only) => onChange({ ...recipe, only: only.length === 0 ? null : only })}
        />
        <div className="figure-pair">
          <SelectField
            label={say('outcomes.interval')}
            value={recipe.interval}
            options={incidenceIntervals.map((value) => ({ value, label: say(`outcomes.interval-${value}`) }))}
            onChoose={(interval) => onChange({ ...recipe, interval })}
          />
          <SelectField
            label={say('figures.reference-arm')}
            value={recipe.reference ?? ''}
            options={[{ value: '', label: free }, ...shown.map((name) => ({ value: name, label: name }))]}
            onChoose={(reference) => onChange({ ...recipe, reference: reference === '' ? null : reference })}
          />
        </div>
        <Checkbox
          label={say('figures.differences')}
          checked={recipe.differences}
          onChange={(event) => onChange({ ...recipe, differences: event.currentTarget.checked })}
        />
      </Fold>
      <Fold title={say('figures.fold-axes-plain')}>
        <TextField
          label={say('figures.share-title')}
          placeholder={free}
          value={axis.title}
          onChange={(title) => onChange({ ...recipe, axis: { ...axis, title } }, 'axis-title')}
        />
        <NumberField
          label={say('figures.share-high')}
          placeholder={free}
          least={1}
          most={100}
          value={axis.high}
          onChange={(high) => onChange({ ...recipe, axis: { ...axis, high } }, 'axis-high')}
        />
      </Fold>
    </>
  );
}

/** The terms that the study has of the events that are shown. */
function useTerms({ event, grades, related }: AdverseEventsRecipe): string[] {
  const { fingerprint } = useStudy();
  const { value } = useAnswer('incidence.get', { kind: event, grades, related }, fingerprint);
  return [...new Set((value?.incidence.rows ?? []).flatMap(({ term }) => term ?? []))];
}
