import { Button } from '@mantine/core';
import { useState } from 'react';
import { figureLegend, figureMethods } from '../../core/figure/figure-words.ts';
import type { Recipe } from '../../core/figure/recipe.ts';
import type { Trajectory } from '../../core/statistics/trajectory.ts';
import { useSay } from '../language.tsx';

/** The legend and the methods paragraph, written from the same recipe as the figure, to be copied into a manuscript. */
export function FigureTexts({ trajectory, recipe }: { trajectory: Trajectory; recipe: Recipe }) {
  const say = useSay();
  const shown = recipe.arms;
  const drawn: Trajectory =
    shown === null
      ? trajectory
      : {
          ...trajectory,
          arms: trajectory.arms.filter(({ name }) => shown.includes(name)),
          rows: trajectory.rows.filter(({ arm }) => shown.includes(arm)),
          subjects: trajectory.subjects.filter(({ arm }) => shown.includes(arm)),
        };
  return (
    <section className="figure-texts">
      <CopiedText
        title={say('figures.legend')}
        button={say('figures.copy-legend')}
        text={figureLegend(drawn, recipe)}
      />
      <CopiedText
        title={say('figures.methods')}
        button={say('figures.copy-methods')}
        text={figureMethods(drawn, recipe)}
      />
    </section>
  );
}

function CopiedText({ title, button, text }: { title: string; button: string; text: string }) {
  const say = useSay();
  const [outcome, setOutcome] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome({ text, done: true }),
      () => setOutcome({ text, done: false }),
    );
  };
  const said = outcome?.text === text ? outcome : null;
  return (
    <div>
      <div className="figure-text-head">
        <h2>{title}</h2>
        <Button variant="subtle" color="gray" size="compact-xs" aria-label={button} onClick={copy}>
          {said?.done === true ? say('figures.copied') : button}
        </Button>
      </div>
      <p className="small figure-text">{text}</p>
      <p className="small soft" role="status">
        {said?.done === false ? say('figures.copy-failed') : ''}
      </p>
    </div>
  );
}
