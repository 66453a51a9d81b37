import { presets } from '../../core/figure/presets.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import { useSay } from '../language.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';

/** What the place of a figure asks for, held against the very file that would be saved in the format that it likes best. */
export function FigureCheck({ recipe, fingerprint }: { recipe: Recipe; fingerprint: string }) {
  const say = useSay();
  const { formats, dpi } = presets[recipe.preset];
  const format = formats[0] ?? 'pdf';
  const { value } = useAnswer('figure.preflight', { recipe, format, dpi }, fingerprint);
  if (value === null) return null;
  return (
    <section className="figure-check" aria-label={say('figures.check', { format: format.toUpperCase() })}>
      <h2>{say('figures.check', { format: format.toUpperCase() })}</h2>
      <ul>
        {value.map(({ code, passes, values }) => (
          <li key={`${code} ${values.a ?? ''} ${values.b ?? ''}`} data-passes={passes}>
            <span className="figure-check-mark">{say(passes ? 'figures.check-passes' : 'figures.check-fails')}</span>{' '}
            {say(code, values)}
          </li>
        ))}
      </ul>
    </section>
  );
}
