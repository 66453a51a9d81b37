import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningService, startService } from './running-service.ts';

let service: RunningService;
beforeAll(async () => {
  service = startService();
  await service.ask('study.openExample', {});
}, 60_000);
afterAll(() => service.close());

it('compares a panel of the example study, keeps it, and writes it into the R script', async () => {
  const { series } = await service.ask('study.overview', {});
  const seriesIds = series.filter(({ analyte }) => ['NKG2A', 'NKG2D'].includes(analyte)).map(({ id }) => id);
  const question = { seriesIds, weeks: [4, 8] };
  const run = await service.ask('comparison.run', question);
  expect(run.outcome).toMatchObject({ method: 'welch-anova', family: { of: 'panel', analytes: 2, tests: 4 } });
  expect(run.outcome.weeks.every(({ registered, p }) => registered && p !== null)).toBe(true);
  const kept = await service.ask('comparisons.store', { question, name: 'Two receptors' });
  expect(kept.weeks).toEqual(run.outcome.weeks);
  expect(await service.ask('comparisons.list', {})).toEqual([kept]);
  const script = await service.ask('comparisons.script', {});
  expect(script.fileName).toMatch(/ analysis\.R$/);
  const text = new TextDecoder().decode(script.bytes);
  expect(text).toContain('name = "Two receptors"');
  expect(text).toContain(String(kept.weeks[0]?.pAdjusted));
  expect(await service.ask('comparisons.remove', { id: kept.id })).toEqual([]);
  expect(await service.ask('comparisons.restore', { id: kept.id })).toEqual([kept]);
});

it('fits a model, with residuals to look at for one marker', async () => {
  const { series } = await service.ask('study.overview', {});
  const id = series.find(({ analyte }) => analyte === 'NKG2A')?.id ?? 0;
  const { models, outcome } = await service.ask('comparison.run', { seriesIds: [id], method: 'unstructured' });
  const [fit] = models;
  expect(fit).toMatchObject({ converged: true, reason: null });
  expect(fit?.residuals).toHaveLength(fit?.observations ?? 0);
  expect(outcome.family.tests).toBe(fit?.contrasts.length);
});

it('says in words what cannot be compared', async () => {
  const refused = await service.call('comparison.run', { seriesIds: [99_999] });
  expect(refused).toMatchObject({ ok: false, code: 'store.no-series' });
  const again = await service.call('comparisons.renew', { id: 99 });
  expect(again).toMatchObject({ ok: false, code: 'comparisons.gone' });
});

it('stops a comparison that is no longer wanted, and answers the next', async () => {
  const { series } = await service.ask('study.overview', {});
  const question = { seriesIds: series.map(({ id }) => id), method: 'unstructured' as const };
  const unwanted = service.call('comparison.run', { ...question, run: 'first' });
  const waiting = service.call('comparison.run', { ...question, run: 'second' });
  await service.ask('comparison.cancel', { run: 'second' });
  await service.ask('comparison.cancel', { run: 'first' });
  expect(await unwanted).toMatchObject({ ok: false, code: 'comparisons.cancelled' });
  expect(await waiting).toMatchObject({ ok: false, code: 'comparisons.cancelled' });
  const next = await service.ask('comparison.run', { seriesIds: question.seriesIds.slice(0, 1), run: 'third' });
  expect(next.outcome.weeks.length).toBeGreaterThan(0);
});

it('keeps a comparison of a freeze that is looked at, with its name and note', async () => {
  const { series } = await service.ask('study.overview', {});
  const question = { seriesIds: series.slice(0, 1).map(({ id }) => id) };
  await service.ask('freeze.make', { name: 'Interim' });
  await service.ask('freeze.look', { name: 'Interim' });
  const kept = await service.ask('comparisons.store', { question, name: 'Interim result', note: 'For the board.' });
  expect(kept).toMatchObject({ freeze: 'Interim', stale: false, note: 'For the board.' });
  await service.ask('freeze.look', { name: null });
  const listed = await service.ask('comparisons.list', {});
  expect(listed.at(-1)).toMatchObject({ id: kept.id, freeze: 'Interim', name: 'Interim result' });
  const moved = await service.ask('comparisons.move', { id: kept.id, before: listed[0]?.id ?? null });
  expect(moved[0]?.id).toBe(kept.id);
  const edited = await service.ask('comparisons.edit', { id: kept.id, name: 'For the board', note: '' });
  expect(edited[0]).toMatchObject({ name: 'For the board', note: '' });
});
