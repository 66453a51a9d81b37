import type { Arm } from '../../study/protocol.ts';
import { type Language, say } from '../../words/say.ts';
import type { Mark } from '../scene.ts';
import { armMarker } from './arm-style.ts';
import type { DrawnArm } from './figure-arms.ts';
import type { Block, LegendEntry } from './legend.ts';
import { quiet, rectangle, stroke } from './marks.ts';
import type { ShownWeeks } from './week-axis.ts';

/** The infusion weeks of an arm that a figure's weeks include, neighbours taken together: `[first, last]` of each stretch. */
export function infusionStretches(arm: Arm, weeks: ShownWeeks): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  const within = arm.infusionWeeks.filter((week) => week >= weeks.first && week <= weeks.last);
  for (const week of [...new Set(within)].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && week - last[1] <= 1) last[1] = week;
    else stretches.push([week, week]);
  }
  return stretches;
}

/**
 * A thin strip per arm over the plot, shaded at its infusion weeks (each week half a week to either side), with the arm's marker after it.
 * Confirmed weeks are filled, unconfirmed ones outlined.
 */
export function infusionBlock(
  arms: readonly DrawnArm[],
  weeks: ShownWeeks,
  place: (week: number) => number,
  unit: number,
  weight: number,
): Block {
  const strips = arms.flatMap(({ style }) => {
    const stretches = infusionStretches(style.arm, weeks);
    return stretches.length > 0 ? [{ arm: style.arm, style, stretches }] : [];
  });
  const height = 0.36 * unit;
  const pitch = 0.72 * unit;
  const perWeek =
    weeks.last > weeks.first ? (place(weeks.last) - place(weeks.first)) / (weeks.last - weeks.first) : unit;
  const half = Math.min(Math.max(perWeek / 2, 0.25 * unit), 0.8 * unit);
  return {
    height: strips.length * pitch,
    marks: (top) =>
      strips.flatMap(({ arm, style, stretches }, row) => {
        const middle = top + (row + 0.5) * pitch;
        const bands: Mark[] = stretches.map(([from, to]) =>
          infusionBand(
            place(from) - half,
            middle,
            place(to) - place(from) + 2 * half,
            height,
            arm.colour,
            arm.infusionWeeksConfirmed,
            weight,
          ),
        );
        const end = place(stretches.at(-1)?.[1] ?? 0) + half;
        return [...bands, armMarker(style, end + 0.6 * unit, middle, 0.24 * unit, weight / 2)];
      }),
  };
}

function infusionBand(
  x: number,
  middle: number,
  width: number,
  height: number,
  colour: string,
  confirmed: boolean,
  weight: number,
): Mark {
  const inset = confirmed ? 0 : (weight * 25.4) / 72 / 2;
  return rectangle(
    x + inset,
    middle - height / 2 + inset,
    width - 2 * inset,
    height - 2 * inset,
    confirmed ? colour : null,
    confirmed ? null : stroke(colour, weight),
  );
}

/** The legend's lines about infusion weeks, which say where they are unconfirmed. */
export function infusionEntries(
  arms: readonly Arm[],
  weeks: ShownWeeks,
  unit: number,
  weight: number,
  language: Language,
): LegendEntry[] {
  const shown = arms.filter((arm) => infusionStretches(arm, weeks).length > 0);
  return [true, false].flatMap((confirmed) =>
    shown.some((arm) => arm.infusionWeeksConfirmed === confirmed)
      ? [
          {
            text: say(language, confirmed ? 'figure.key-infusions' : 'figure.key-infusions-unconfirmed'),
            key: (x: number, y: number, width: number) => [
              infusionBand(x, y, width, 0.36 * unit, quiet, confirmed, weight),
            ],
          },
        ]
      : [],
  );
}
