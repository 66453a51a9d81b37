import { describe, expect, it } from 'vitest';
import { figureStyleSchema } from '../../core/figure/figure-style.ts';
import { recipeSchema } from '../../core/figure/recipe.ts';
import { figureMethods } from '../../core/service/figure-methods.ts';
import { listAudit } from '../../core/store/audit.ts';
import { fingerprintOf } from '../../core/store/fingerprint.ts';
import { run } from '../../core/store/rows.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { importInto, inMemory, like } from './staged.ts';

const roster = ['P1', 'P2'].map((subject) => ({ subject, arm: 'MSC-1', covariates: {} }));

function opened() {
  const study = inMemory();
  importInto(study, [
    {
      name: 'first.xlsx',
      roster,
      lines: [
        ['P1', 0, 'NKG2A', 40],
        ['P2', 0, 'NKG2A', 44],
      ],
    },
  ]);
  return { study, methods: figureMethods(() => study) };
}

const recipe = recipeSchema.parse({
  format: 'armtrace-recipe',
  version: 1,
  app: '0.1.0',
  analyte: 'NKG2A',
  title: 'One',
});
const by = 'Li';

describe('named figures', () => {
  it('come back as they were saved, citing the readings they show, and the audit trail says who saved them', () => {
    const { study, methods } = opened();
    const kept = methods.saveFigure({ id: null, name: 'Figure 1', recipe, by });
    expect(methods.figures({})).toEqual([kept]);
    expect(kept).toMatchObject({ name: 'Figure 1', by, changed: false });
    expect(kept.recipe).toEqual({ ...recipe, fingerprint: fingerprintOf(study) });
    expect(listAudit(study).at(-1)).toEqual(like({ action: 'save figure', by }));
  });

  it('are saved again in their place, and another of the same name gets a number', () => {
    const { methods } = opened();
    const first = methods.saveFigure({ id: null, name: 'Figure 1', recipe, by });
    methods.saveFigure({ id: first.id, name: 'ignored', recipe: { ...recipe, title: 'Two' }, by });
    const second = methods.saveFigure({ id: null, name: 'Figure 1', recipe, by });
    expect(second.name).toBe('Figure 1 2');
    expect(methods.figures({}).map(({ name, recipe: kept }) => [name, kept?.title])).toEqual([
      ['Figure 1', 'Two'],
      ['Figure 1 2', 'One'],
    ]);
  });

  it('take another name, but not one that is taken', () => {
    const { methods } = opened();
    const first = methods.saveFigure({ id: null, name: 'A', recipe, by });
    methods.saveFigure({ id: null, name: 'B', recipe, by });
    expect(methods.renameFigure({ id: first.id, name: 'C', by }).name).toBe('C');
    expect(() => methods.renameFigure({ id: first.id, name: 'B', by })).toThrow(like({ code: 'figures.name-taken' }));
  });

  it('are taken away and brought back, under a free name', () => {
    const { methods } = opened();
    const first = methods.saveFigure({ id: null, name: 'A', recipe, by });
    expect(methods.removeFigure({ id: first.id, by })).toEqual([]);
    expect(() => methods.renameFigure({ id: first.id, name: 'B', by })).toThrow(like({ code: 'figures.gone' }));
    methods.saveFigure({ id: null, name: 'A', recipe, by });
    expect(methods.restoreFigure({ id: first.id, by }).map(({ name }) => name)).toEqual(['A', 'A 2']);
  });

  it('say that the readings have changed since, and what changed them', () => {
    const { study, methods } = opened();
    const kept = methods.saveFigure({ id: null, name: 'A', recipe, by });
    const [later] = importInto(study, [{ name: 'later.xlsx', lines: [['P1', 4, 'NKG2A', 30]] }]).files;
    expect(methods.figures({})[0]?.changed).toBe(true);
    const fingerprint = kept.recipe?.fingerprint ?? '';
    expect(methods.changesSince({ fingerprint })).toEqual([
      like({ action: 'import', values: { file: 'later.xlsx', added: 1, replaced: 0 } }),
    ]);
    undoImport(study, later?.importId ?? 0, by);
    expect(methods.changesSince({ fingerprint })?.map(({ action }) => action)).toEqual(['import', 'undo']);
    expect(methods.changesSince({ fingerprint: fingerprintOf(study) })).toEqual([]);
    expect(methods.changesSince({ fingerprint: 'of another study' })).toBeNull();
  });

  it('that a later version wrote are listed without a recipe, and hide no other', () => {
    const { study, methods } = opened();
    methods.saveFigure({ id: null, name: 'A', recipe, by });
    methods.saveFigure({ id: null, name: 'B', recipe, by });
    run(study.database, `UPDATE figure SET recipe = '{"version":9}' WHERE name = 'B'`);
    expect(methods.figures({}).map(({ recipe: kept }) => kept?.title ?? null)).toEqual(['One', null]);
  });
});

it('keeps presets of a person under their names, the last one of a name', () => {
  const { methods } = opened();
  const { arms: _arms, letter: _letter, footnote: _footnote, ...style } = figureStyleSchema.parse({ widthMm: 100 });
  methods.savePreset({ name: 'Poster', settings: { preset: 'plos', style } });
  const kept = methods.savePreset({ name: 'Poster', settings: { preset: 'slide', style } });
  expect(kept).toEqual([like({ name: 'Poster', settings: { preset: 'slide', style } })]);
  expect(methods.removePreset({ id: kept[0]?.id ?? 0 })).toEqual([]);
});
