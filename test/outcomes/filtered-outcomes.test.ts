import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../../core/figure/figure.ts';
import { adverseEventsRecipeSchema, survivalRecipeSchema } from '../../core/figure/recipe.ts';
import { figureOfRecipe } from '../../core/service/figure-of-recipe.ts';
import { incidenceOfStudy } from '../../core/service/incidence-of-study.ts';
import { survivalOfStudy } from '../../core/service/survival-of-study.ts';
import { createStudyInMemory } from '../../core/store/create-study.ts';
import { closeStudy, type WritableStudy } from '../../core/store/study-file.ts';
import { followUpStates } from '../../core/study/follow-up.ts';
import type { SubjectFilter } from '../../core/study/subject-filter.ts';
import { blankProtocol } from '../../core/study/templates/blank.ts';
import { clock, importInto } from '../store/staged.ts';

const subject = fc.record({
  arm: fc.constantFrom('A', 'B'),
  sex: fc.constantFrom('f', 'm'),
  end: fc.option(fc.record({ state: fc.constantFrom(...followUpStates), day: fc.integer({ min: 1, max: 365 }) })),
  events: fc.array(fc.record({ term: fc.constantFrom('Fever', 'Rash'), grade: fc.integer({ min: 1, max: 5 }) }), {
    maxLength: 2,
  }),
});
type Described = typeof subject extends fc.Arbitrary<infer T> ? T : never;

const onlyWomen: SubjectFilter = { arms: null, conditions: [{ covariate: 'sex', oneOf: ['f'] }] };

/** A study of some of the subjects, who keep their names. */
function studyOf(subjects: readonly Described[], counts: (one: Described) => boolean): WritableStudy {
  const study = createStudyInMemory({ name: 's', protocol: blankProtocol('s'), by: 'Li', now: clock() });
  const some = subjects.map((one, index) => ({ ...one, name: `P${index}` })).filter(counts);
  importInto(study, [
    {
      // Somebody of each arm who counts and of whom nothing else is known, so that both studies have both arms.
      roster: [
        ...['A', 'B'].map((arm) => ({ subject: `Q${arm}`, arm, covariates: { sex: 'f' } })),
        ...some.map(({ name, arm, sex }) => ({ subject: name, arm, covariates: { sex } })),
      ],
      followUps: some.flatMap(({ name, end }) => (end === null ? [] : [{ subject: name, ...end }])),
      events: some.flatMap(({ name, events }) =>
        events.map(({ term, grade }) => ({
          ...{ subject: name, kind: 'adverse-event' as const, term, grade },
          ...{ related: null, fatal: null, day: 10 },
        })),
      ),
    },
  ]);
  return study;
}

it('survival and events of those whom a filter lets through are those of a study without the others', () => {
  fc.assert(
    fc.property(fc.array(subject, { minLength: 1, maxLength: 14 }), (subjects) => {
      const whole = studyOf(subjects, () => true);
      const women = studyOf(subjects, ({ sex }) => sex === 'f');
      const asked = { events: ['death' as const], horizon: 26 };
      const filtered = survivalOfStudy(whole, { ...asked, subjects: onlyWomen });
      const alone = survivalOfStudy(women, asked);
      expect(filtered.summary).toEqual(alone.summary);
      expect(filtered.withoutFollowUp).toEqual(alone.withoutFollowUp);
      expect(filtered.filtered).toEqual({
        kept: alone.followUps.length,
        of: subjects.filter(({ end }) => end !== null).length,
      });
      expect(alone.filtered).toBeUndefined();
      const events = { kind: 'adverse-event' as const, grades: null, related: null };
      const counted = incidenceOfStudy(whole, events, onlyWomen);
      const countedAlone = incidenceOfStudy(women, events);
      expect(counted.incidence).toEqual(countedAlone.incidence);
      expect(counted.subjects).toEqual(countedAlone.subjects);
      expect(counted.filtered?.of).toBe(subjects.length + 2);
      closeStudy(whole);
      closeStudy(women);
    }),
    { numRuns: 40 },
  );
});

it('a figure of survival or of events says whom it is of', () => {
  const study = studyOf(
    Array.from({ length: 12 }, (_, index) => ({
      arm: index % 2 === 0 ? 'A' : 'B',
      sex: index % 3 === 0 ? 'f' : 'm',
      end: { state: index % 4 === 0 ? 'death' : 'alive', day: 30 + index },
      events: [{ term: 'Fever', grade: 2 }],
    })),
    () => true,
  );
  const head = { format: 'armtrace-recipe', version: 1, app: '', filter: onlyWomen };
  const survival = survivalRecipeSchema.parse({ ...head, kind: 'survival' });
  const events = adverseEventsRecipeSchema.parse({ ...head, kind: 'adverse-events' });
  expect(drawn(figureOfRecipe(study, survival)).legend).toContain('Only subjects with sex f (4 of 12).');
  expect(drawn(figureOfRecipe(study, events)).legend).toContain('Only subjects with sex f (6 of 14).');
  closeStudy(study);
});
