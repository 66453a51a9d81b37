import { join } from 'node:path';
import fc from 'fast-check';
import { commitStaged } from '../../core/store/commit-staged.ts';
import { createStudy } from '../../core/store/create-study.ts';
import { correctReading, excludeReading } from '../../core/store/hand-changes.ts';
import { listSeries, seriesPoints } from '../../core/store/series.ts';
import { closeStudy, type WritableStudy } from '../../core/store/study-file.ts';
import { detectionPolicies, type Protocol } from '../../core/study/protocol.ts';
import type { Qualifier } from '../../core/study/series.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { choices, clock, folder, type Line, stage } from '../store/staged.ts';

export const weeks = [0, 2, 4, 8];
export const populations = ['CD56dim', 'CD56bright'];

const value = fc.record({
  number: fc.integer({ min: 0, max: 400 }).map((eighths) => eighths / 8),
  qualifier: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Qualifier | null>(null) },
    { weight: 1, arbitrary: fc.constantFrom<Qualifier>('<', '>') },
  ),
});

/** A study to be made: some subjects in two or three arms, measured or not at each visit in each population; and what a person changed by hand. */
export const randomStudy = fc.record({
  policy: fc.constantFrom(...detectionPolicies),
  subjects: fc.array(
    fc.record({
      arm: fc.constantFrom('A', 'B', 'C'),
      sex: fc.option(fc.constantFrom('f', 'm')),
      age: fc.integer({ min: 20, max: 70 }),
      values: fc.array(fc.option(value, { freq: 4 }), {
        minLength: weeks.length * populations.length,
        maxLength: weeks.length * populations.length,
      }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  hand: fc.array(fc.record({ which: fc.nat(80), exclude: fc.boolean(), to: fc.integer({ min: 1, max: 99 }) }), {
    maxLength: 3,
  }),
});
export type RandomStudy = typeof randomStudy extends fc.Arbitrary<infer T> ? T : never;

/** The study as a file, written as an import writes one, and changed by hand afterwards. The caller closes it. */
export function madeStudy({ policy, subjects, hand }: RandomStudy): { readonly file: string; study: WritableStudy } {
  const place = folder();
  const file = join(place, 'random.armtrace');
  const protocol: Protocol = { ...blankProtocol('Random'), detectionPolicy: policy };
  const study = createStudy(file, { name: 'Random', protocol, by: 'Li', now: clock() });
  const lines = subjects.flatMap(({ values }, index) =>
    values.flatMap((one, at): Line[] => {
      const population = populations[Math.floor(at / weeks.length)] ?? '';
      if (one === null) return [];
      const more = { population, qualifier: one.qualifier };
      return [[`P${index}`, weeks[at % weeks.length] ?? 0, 'NKG2A', one.number, more]];
    }),
  );
  const roster = subjects.map(({ arm, sex, age }, index) => ({
    subject: `P${index}`,
    arm,
    covariates: { age: String(age), ...(sex === null ? {} : { sex }) },
  }));
  commitStaged(study, stage(join(place, 'staging.sqlite'), [{ lines, roster }]), choices);
  const points = listSeries(study).flatMap(({ id }) => seriesPoints(study, id));
  const touched = new Set<number>();
  for (const { which, exclude, to } of hand) {
    const point = points[which % Math.max(1, points.length)];
    if (point === undefined || point.value === to || touched.has(point.readingId)) continue;
    touched.add(point.readingId);
    if (exclude) excludeReading(study, point.readingId, 'r', 'Li');
    else correctReading(study, point.readingId, { value: to, qualifier: null }, 'r', 'Li');
  }
  return { file, study };
}

/** Closes a study that is then read by others. */
export const close = closeStudy;
