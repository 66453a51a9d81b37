import type { SurvivalAnswer } from '../../statistics/survival/survival-answer.ts';
import type { DrawnFigure } from '../figure.ts';
import { armLooks } from '../only-arms.ts';
import type { SurvivalRecipe } from '../recipe.ts';
import { laidOutSurvival } from './lay-out-survival.ts';
import { survivalContent } from './survival-content.ts';
import { survivalLegend, survivalMethods } from './survival-legend.ts';

/** Survival curves. The answer is that of all arms. */
export interface SurvivalFigure {
  readonly kind: 'survival';
  readonly recipe: SurvivalRecipe;
  readonly answer: SurvivalAnswer;
}

/** Draws survival curves with the table of those at risk. Throws ExplainedError `figure.unknown-arm` and `figure.no-room`. */
export function drawSurvival({ recipe, answer }: SurvivalFigure): DrawnFigure {
  const styles = armLooks(answer.arms, recipe.arms, recipe.style.arms);
  const curves = styles.flatMap((style) => {
    const summary = answer.summary.arms.find(({ arm }) => arm === style.arm.name);
    return summary === undefined ? [] : [{ style, summary }];
  });
  const legend = survivalLegend(answer, recipe, curves);
  const { scene, notes } = laidOutSurvival(survivalContent(recipe, answer, curves));
  return {
    recipe,
    scene: { ...scene, description: legend },
    legend: [legend, ...notes, recipe.style.footnote ?? '']
      .filter((one) => one !== '')
      .join(recipe.language === 'zh' ? '' : ' '),
    methods: survivalMethods(answer, recipe),
    name: recipe.title ?? 'Survival',
    styles: curves.map(({ style }) => style),
  };
}
