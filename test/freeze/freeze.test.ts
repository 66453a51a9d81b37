import { expect, it, onTestFinished } from 'vitest';
import { recipeSchema } from '../../core/figure/recipe.ts';
import { renderFigure } from '../../core/figure/render-figure.ts';
import { drawnOn, withKnownFreeze } from '../../core/service/drawn-on.ts';
import { exportOfStudy } from '../../core/service/export-of-study.ts';
import { figureOfRecipe } from '../../core/service/figure-of-recipe.ts';
import { listComparisons } from '../../core/service/kept-comparisons.ts';
import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { comparisonQuestionSchema } from '../../core/statistics/comparison/question.ts';
import { blind } from '../../core/store/blinding.ts';
import { listEvents } from '../../core/store/events.ts';
import { exportRows } from '../../core/store/export-rows.ts';
import { listFollowUps } from '../../core/store/follow-up.ts';
import { listFreezes, makeFreeze } from '../../core/store/freeze.ts';
import { changesSince } from '../../core/store/freeze-changes.ts';
import { frozenStudy } from '../../core/store/frozen-study.ts';
import { listImports } from '../../core/store/imports.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { saveProtocol } from '../../core/store/save-protocol.ts';
import { closeStudy, type StudyFile, type WritableStudy, writable } from '../../core/store/study-file.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import { subjectDetail } from '../../core/store/trace.ts';
import { undoImport } from '../../core/store/undo-import.ts';
import { nct02812121 } from '../../core/study/templates/nct02812121.ts';
import { importInto, inMemory } from '../store/staged.ts';
import { storeComparison } from '../store/store-comparison.ts';

function filled(): WritableStudy {
  const study = inMemory(nct02812121);
  importInto(study, [
    {
      name: 'may.xlsx',
      sha256: 'may',
      roster: [
        { subject: 'P1', arm: 'MSC-1', covariates: { sex: 'F' } },
        { subject: 'P2', arm: 'MSC-2', covariates: {} },
      ],
      lines: [
        ['P1', 0, 'NKG2A', 40],
        ['P1', 2, 'NKG2A', 35],
        ['P2', 0, 'NKG2A', 50],
      ],
      events: [{ subject: 'P1', kind: 'adverse-event', term: 'Fever', grade: 2, related: null, fatal: false, day: 3 }],
      followUps: [{ subject: 'P1', state: 'alive', day: 100 }],
    },
  ]);
  importInto(study, [{ name: 'june.xlsx', sha256: 'june', lines: [['P2', 2, 'NKG2A', 45]] }]);
  return study;
}

/** Everything that a study says of its data, but for what it says of freezes. */
function said(study: StudyFile) {
  const { frozen: _frozen, freezes: _freezes, readOnly: _readOnly, ...overview } = overviewOf(study);
  const ids = overview.series.map(({ id }) => id);
  return {
    overview,
    subjects: listSubjects(study),
    imports: listImports(study),
    events: listEvents(study),
    followUps: listFollowUps(study),
    rows: [...exportRows(study)],
    series: ids.map((id) => [subjectDetail(study, 'P1', id), trajectoryOfSeries(study, id, 'none')]),
  };
}

function frozen(study: StudyFile, name: string): StudyFile {
  const copy = frozenStudy(study, name);
  onTestFinished(() => closeStudy(copy));
  return copy;
}

/** A month in which nearly everything changes: values, an arm, a follow-up, the plan, and an import that is taken back. */
function changeEverything(study: WritableStudy): void {
  importInto(
    study,
    [
      {
        name: 'july.xlsx',
        sha256: 'july',
        roster: [
          { subject: 'P1', arm: 'Control', covariates: { sex: 'M' } },
          { subject: 'P3', arm: 'Control', covariates: {} },
        ],
        lines: [
          ['P1', 2, 'NKG2A', 36],
          ['P3', 0, 'NKG2A', 55],
          ['P3', 2, 'ALB', 33, { unit: 'g/L' }],
        ],
        events: [{ subject: 'P2', kind: 'adverse-event', term: 'Rash', grade: 1, related: null, fatal: false, day: 9 }],
        followUps: [{ subject: 'P1', state: 'death', day: 150 }],
      },
    ],
    'replace',
  );
  undoImport(study, 2, 'Li');
  const { protocol } = overviewOf(study);
  const renamed = protocol.arms.map((arm) => (arm.name === 'MSC-2' ? { ...arm, name: 'Low dose' } : arm));
  const visits = [...protocol.visits, { week: 6, label: 'Week 6', daysBefore: 3, daysAfter: 3 }];
  saveProtocol(study, { ...protocol, title: 'Another title', arms: renamed, visits }, 'Li');
}

it('shows the study as it was, whatever came after, down to the history of a value', () => {
  const study = filled();
  const before = said(study);
  const freeze = makeFreeze(study, ' Interim 1 ', 'Li');
  expect(freeze).toMatchObject({
    name: 'Interim 1',
    subjects: 2,
    readings: 4,
    events: 2,
    fingerprint: before.overview.fingerprint,
  });
  changeEverything(study);
  expect(said(study)).not.toEqual(before);
  const copy = frozen(study, 'Interim 1');
  expect(said(copy)).toEqual(before);
  expect(overviewOf(copy)).toMatchObject({ frozen: { name: 'Interim 1' }, readOnly: true });
  expect(overviewOf(study).frozen).toBeNull();
});

it('keeps several, each as it was, newest first, and never replaces one', () => {
  const study = filled();
  const first = said(study);
  makeFreeze(study, 'one', 'Li');
  changeEverything(study);
  const second = said(study);
  makeFreeze(study, 'two', 'Li');
  importInto(study, [{ name: 'august.xlsx', sha256: 'august', lines: [['P1', 4, 'NKG2A', 30]] }]);
  expect(said(frozen(study, 'one'))).toEqual(first);
  expect(said(frozen(study, 'two'))).toEqual(second);
  expect(listFreezes(study).map(({ name }) => name)).toEqual(['two', 'one']);
  expect(() => makeFreeze(study, 'two', 'Li')).toThrow('already');
  expect(() => makeFreeze(study, ' ', 'Li')).toThrow('needs a name');
  expect(() => frozenStudy(study, 'three')).toThrow('two, one');
});

it('lists what changed since, each value with its cell', () => {
  const study = filled();
  makeFreeze(study, 'one', 'Li');
  expect(changesSince(study, 'one').counts).toEqual({ added: 0, changed: 0, gone: 0 });
  changeEverything(study);
  const { counts, values, others } = changesSince(study, 'one');
  expect(counts).toEqual({ added: 2, changed: 1, gone: 1 });
  expect(
    values.map(({ kind, subject, week, analyte, from, to, file, cell }) => [
      kind,
      subject,
      week,
      analyte,
      from,
      to,
      file,
      cell,
    ]),
  ).toEqual([
    ['changed', 'P1', 2, 'NKG2A', '35', '36', 'july.xlsx', 'D1'],
    ['added', 'P3', 0, 'NKG2A', null, '55', 'july.xlsx', 'D2'],
    ['added', 'P3', 2, 'ALB', null, '33', 'july.xlsx', 'D3'],
    ['gone', 'P2', 2, 'NKG2A', '45', null, 'june.xlsx', 'D1'],
  ]);
  expect(others).toEqual({ arms: 3, covariates: 2, events: 1, followUps: 2 });
});

it('is not changed by anything', () => {
  const study = filled();
  makeFreeze(study, 'one', 'Li');
  const copy = frozen(study, 'one');
  expect(() => writable(copy)).toThrow('the freeze “one”');
});

it('hides the arms of a freeze as long as those of the study are hidden', () => {
  const study = filled();
  makeFreeze(study, 'one', 'Li');
  blind(study, 'Li');
  const copy = frozen(study, 'one');
  expect(JSON.stringify(said(copy))).not.toMatch(/MSC[\s_-]?[12]|control/i);
  expect(JSON.stringify(changesSince(study, 'one'))).not.toMatch(/MSC[\s_-]?[12]|control/i);
});

it('keeps comparisons that are made on it, which cite it, and tells them apart from the data as they are now', () => {
  const study = filled();
  makeFreeze(study, 'Interim', 'Li');
  importInto(study, [{ name: 'july.xlsx', sha256: 'july', lines: [['P2', 4, 'NKG2A', 20]] }]);
  const copy = frozen(study, 'Interim');
  const seriesIds = overviewOf(study).series.map(({ id }) => id);
  const question = comparisonQuestionSchema.parse({ seriesIds, weeks: [2] });
  const kept = storeComparison(copy, question, 'NKG2A at week 2');
  expect(kept).toMatchObject({ freeze: 'Interim', fingerprint: overviewOf(copy).fingerprint, stale: false });
  expect(listComparisons(study)).toMatchObject([{ name: 'NKG2A at week 2', freeze: 'Interim' }]);
  const now = storeComparison(study, comparisonQuestionSchema.parse({ seriesIds, weeks: [0] }), 'at week 0');
  expect(now.freeze).toBeNull();
  expect(() => writable(copy)).toThrow(expect.objectContaining({ code: 'freeze.no-change' }));
});

it('is what a figure is drawn from that names it, whatever came since, and what the figure cites', async () => {
  const study = filled();
  makeFreeze(study, 'Interim', 'Li');
  const before = overviewOf(study).fingerprint;
  importInto(study, [{ name: 'july.xlsx', sha256: 'july', lines: [['P2', 4, 'NKG2A', 20]] }]);
  const [series] = overviewOf(study).series;
  if (series === undefined) throw new Error('there is a series');
  const { analyte, population, metric, unit } = series;
  const head = { format: 'armtrace-recipe', version: 1, app: '0', kind: 'trajectory' };
  const asked = recipeSchema.parse({ ...head, analyte, population, metric, unit, freeze: 'Interim' });
  const drawn = drawnOn(study, asked);
  expect(drawn.recipe).toMatchObject({ freeze: 'Interim', fingerprint: before });
  const rendered = await renderFigure({ figure: figureOfRecipe(drawn.study, drawn.recipe), format: 'svg', dpi: 300 });
  expect(rendered.methods).toContain(`frozen as “Interim” (fingerprint ${before})`);
  const weeks = (of: typeof drawn) => trajectoryOfSeries(of.study, series.id, 'none').weeks;
  expect(weeks(drawn)).toEqual([0, 2]);
  const { freeze: _freeze, ...unfrozen } = asked;
  expect(weeks(drawnOn(study, unfrozen))).toEqual([0, 2, 4]);
  // Of the copy that is looked at, a figure that names no freeze is of that one.
  expect(drawnOn(frozen(study, 'Interim'), unfrozen).recipe).toMatchObject({ freeze: 'Interim', fingerprint: before });
  expect(() => drawnOn(study, { ...asked, freeze: 'Final' })).toThrow(expect.objectContaining({ code: 'freeze.none' }));
  expect(withKnownFreeze(study, { ...asked, freeze: 'Final' })).not.toHaveProperty('freeze');
});

it('is saved as a file under its own name, with the values that it had', async () => {
  const study = filled();
  makeFreeze(study, 'Interim 1/2', 'Li');
  importInto(study, [{ name: 'july.xlsx', sha256: 'july', lines: [['P2', 4, 'NKG2A', 20]] }]);
  const copy = frozen(study, 'Interim 1/2');
  const lines = async (of: StudyFile) => new TextDecoder().decode((await exportOfStudy(of, 'csv')).bytes).split('\n');
  expect((await exportOfStudy(copy, 'csv')).fileName).toBe('study Interim 1-2 readings.csv');
  expect((await lines(study)).length - (await lines(copy)).length).toBe(1);
  const script = new TextDecoder().decode((await exportOfStudy(copy, 'r')).bytes);
  expect(script).toContain('# They are those that were frozen as "Interim 1/2".');
});
