import { describe, expect, it } from 'vitest';
import { curveAt } from '../../core/statistics/survival/curve-at.ts';
import { describeSurvival } from '../../core/statistics/survival/describe-survival.ts';
import { kaplanMeier } from '../../core/statistics/survival/kaplan-meier.ts';
import { bandOutline, censorMarks, stepPoints } from '../../core/statistics/survival/step-points.ts';
import type { SurvivalAnswer } from '../../core/statistics/survival/survival-answer.ts';
import { survivalSentences } from '../../core/statistics/survival/survival-words.ts';

const times = (...given: readonly (readonly [number, boolean])[]) => given.map(([time, event]) => ({ time, event }));
const curve = kaplanMeier(times([2, true], [4, false], [6, true], [9, false], [10, false]));

describe('a curve at a time', () => {
  it('is 1 before the first step, what the last step says after it, and nothing once nobody is observed', () => {
    expect(curveAt(curve, 0)).toEqual({ atRisk: 5, survival: 1, ci95: null });
    expect(curveAt(curve, 2)).toMatchObject({ atRisk: 5, survival: 0.8 });
    expect(curveAt(curve, 5)).toMatchObject({ atRisk: 3, survival: 0.8 });
    expect(curveAt(curve, 10).survival).toBeCloseTo(0.8 * (2 / 3), 12);
    expect(curveAt(curve, 10.1)).toEqual({ atRisk: 0, survival: null, ci95: null });
  });

  it('stays at 0 where everybody had the event', () => {
    const died = kaplanMeier(times([1, true], [2, true]));
    expect(curveAt(died, 50)).toEqual({ atRisk: 0, survival: 0, ci95: null });
  });
});

describe('a curve as it is drawn', () => {
  it('falls at events only and goes on level to the last time', () => {
    expect(stepPoints(curve).map(([time]) => time)).toEqual([0, 2, 2, 6, 6, 10]);
    expect(stepPoints([])).toEqual([[0, 1]]);
  });

  it('has a mark at every censored time, at the level of the curve there', () => {
    expect(censorMarks(curve).map(([time]) => time)).toEqual([4, 9, 10]);
    expect(censorMarks(curve)[0]?.[1]).toBe(0.8);
  });

  it('has a band between the ends of the interval of each step, from the first event to the last time', () => {
    const [outline = []] = bandOutline(curve);
    const ends = curve.flatMap(({ ci95, events }) => (events > 0 ? [ci95] : []));
    expect(outline[0]).toEqual([2, ends[0]?.[1]]);
    expect(outline.at(-1)).toEqual([2, ends[0]?.[0]]);
    expect(Math.max(...outline.map(([time]) => time))).toBe(10);
    expect(new Set(outline.map(([, share]) => share))).toEqual(new Set(ends.flat()));
    expect(bandOutline(kaplanMeier(times([3, false])))).toEqual([]);
  });
});

describe('what was found, in sentences', () => {
  const answer = (a: ReturnType<typeof times>, b: ReturnType<typeof times>): SurvivalAnswer => ({
    events: ['death'],
    arms: [],
    summary: describeSurvival(
      [
        { arm: 'A', times: a },
        { arm: 'B', times: b },
      ],
      null,
      [],
    ),
    horizon: 10,
    horizonAsked: false,
    weeks: [],
    followUps: [],
    withoutFollowUp: [],
    withoutArm: [],
  });
  const early = times(...Array.from({ length: 12 }, (_, i) => [1 + i / 10, true] as const), [30, false]);
  const late = times(...Array.from({ length: 12 }, (_, i) => [20 + i / 10, i < 4] as const));

  it('says who died, that the arms differ, and by how much', () => {
    const said = survivalSentences('en', answer(late, early));
    expect(said).toMatch(/4 of 12 in A and 12 of 13 in B had died/);
    expect(said).toMatch(/differed among the arms \(log-rank P <\s0\.001\)/);
    expect(said).toMatch(/hazard in B was [\d.]+ times that in A \(95 % CI [\d.]+ to [\d.]+\)/);
    expect(survivalSentences('zh', answer(late, early))).toContain('各组的生存有差异');
  });

  it('does not call a difference that was not shown a proof that there is none', () => {
    const said = survivalSentences('en', answer(early, early));
    expect(said).toContain('does not prove that there is none');
  });

  it.each([
    [times([5, false]), times([6, false]), 'Nobody had the event (death)'],
    [times([5, true]), [], 'By the end of follow-up 1 of 1 in A had died.'],
  ])('says so where there is too little', (a, b, words) => {
    const said = survivalSentences('en', answer(a, b));
    expect(said).toContain(words);
    expect(said).not.toMatch(/NaN|Infinity|null|undefined|\{/);
  });
});
