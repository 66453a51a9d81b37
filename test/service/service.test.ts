import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type RunningService, startService } from './running-service.ts';

let service: RunningService;
beforeEach(() => {
  service = startService();
});
afterEach(() => service.close());

async function csv(name: string, text: string): Promise<string> {
  return (await service.ask('file.hold', { name, content: new TextEncoder().encode(text) })).fileId;
}

it('refuses a call that the contract does not have, and an input that its schema refuses, without a stack', async () => {
  for (const [call, input] of [
    ['constructor', {}],
    ['study.delete', {}],
    ['trajectory.get', { seriesId: 'one' }],
    ['app.state', { extra: 1 }],
  ] as const) {
    const outcome = await service.dispatch(call, input);
    expect(outcome).toMatchObject({ ok: false, code: 'shell.bad-input' });
    expect(JSON.stringify(outcome)).not.toMatch(/\.ts|node_modules/);
  }
});

it('says that no study is open where one is needed', async () => {
  expect(await service.call('imports.list', {})).toMatchObject({ ok: false, code: 'shell.no-study' });
  expect(await service.call('study.overview', {})).toMatchObject({ ok: false, code: 'shell.no-study' });
});

it('opens the example study whole, and again beside the first', async () => {
  const overview = await service.ask('study.openExample', {});
  expect(overview.counts).toEqual({ subjects: 60, readings: 10_623, imports: 5 });
  expect(overview.protocol.arms.map((arm) => arm.name)).toEqual(['MSC-1', 'MSC-2', 'Control']);
  await service.ask('study.openExample', {});
  const studies = readdirSync(path.join(service.userFolder, 'studies')).filter((file) => file.endsWith('.armtrace'));
  expect(studies.sort()).toEqual(['Example study 2.armtrace', 'Example study.armtrace']);
});

it('remembers studies without telling the window where they are, and says when one is gone', async () => {
  await service.ask('study.create', { name: 'First', protocol: 'blank' });
  await service.ask('study.close', {});
  const { recent, study } = await service.ask('app.state', {});
  expect(study).toBeNull();
  const [first] = recent;
  expect(first).toMatchObject({ name: 'First' });
  expect(JSON.stringify(recent)).not.toContain(service.userFolder);
  expect((await service.ask('study.openRecent', { id: first?.id ?? '' })).name).toBe('First');
  await service.ask('study.close', {});
  rmSync(path.join(service.userFolder, 'First.armtrace'));
  expect(await service.call('study.openRecent', { id: first?.id ?? '' })).toMatchObject({
    ok: false,
    code: 'service.study-gone',
  });
  expect((await service.ask('app.state', {})).recent).toEqual([]);
});

it('keeps the open study open when another cannot be opened', async () => {
  await service.ask('study.create', { name: 'Kept', protocol: 'blank' });
  const foreign = await csv('notes.armtrace', 'not a study');
  expect(await service.call('study.openHeld', { fileId: foreign })).toMatchObject({ ok: false, code: 'store.foreign' });
  expect((await service.ask('study.overview', {})).name).toBe('Kept');
  expect(existsSync(path.join(service.userFolder, 'studies', 'notes.armtrace'))).toBe(false);
});

it('shows a changed value with both cells, stops, and replaces it when told to; undo brings the old one back', async () => {
  await service.ask('study.create', { name: 'Two months', protocol: 'blank' });
  const header = 'subject,arm,week,NKG2A %';
  const may = await csv('may.csv', `${header}\nP1,A,0,40\nP1,A,4,30\nP2,B,0,50\n`);
  const first = await service.ask('import.begin', { session: 'one', fileIds: [may] });
  expect(first.canCommit).toBe(true);
  await service.ask('import.commit', { session: 'one' });

  const june = await csv('june.csv', `${header}\nP1,A,0,40\nP1,A,4,33\nP2,B,0,50\nP3,B,0,45\n`);
  const review = await service.ask('import.begin', { session: 'two', fileIds: [june] });
  expect(review.difference).toMatchObject({ added: 1, unchanged: 2, changed: 1, newSubjects: 1 });
  expect(review.canCommit).toBe(false);
  expect(review.problems[0]).toMatchObject({ severity: 'error', code: 'service.differs-stop', cell: 'D3' });
  expect(review.problems[0]?.values).toMatchObject({ held: '30', found: '33', heldAt: 'may.csv › may › D3' });
  expect(await service.call('import.commit', { session: 'two' })).toMatchObject({ ok: false });

  const replaced = await service.ask('import.revise', {
    session: 'two',
    files: [],
    choices: { ...review.choices, onConflict: 'replace' },
  });
  expect(replaced.canCommit).toBe(true);
  const result = await service.ask('import.commit', { session: 'two' });
  expect(result.totals).toMatchObject({ added: 1, replaced: 1, unchanged: 2, conflicts: 1 });

  const valueAt4 = async () => {
    const { series } = await service.ask('study.overview', {});
    const detail = await service.ask('subject.detail', { subject: 'P1', seriesId: series[0]?.id ?? 0 });
    return detail.values.find((value) => value.week === 4)?.value;
  };
  expect(await valueAt4()).toBe(33);
  await service.ask('imports.undo', { importId: result.files[0]?.importId ?? 0 });
  expect(await valueAt4()).toBe(30);
});

it('cites in a figure the readings that it was drawn from', async () => {
  const { series, fingerprint } = await service.ask('study.openExample', {});
  const [one] = series;
  if (one === undefined) throw new Error('no series');
  const { analyte, population, metric, unit } = one;
  const figure = await service.ask('figure.render', {
    recipe: { format: 'armtrace-recipe', version: 1, app: '0.0.0', analyte, population, metric, unit },
    format: 'svg',
  });
  const { fileId } = await service.ask('file.hold', { name: figure.fileName, content: new Uint8Array(figure.bytes) });
  expect(await service.ask('figure.readRecipes', { fileId })).toMatchObject([
    { name: null, recipe: { analyte, fingerprint } },
  ]);
});

it('lets go of held files and sessions', async () => {
  const fileId = await csv('a.csv', 'subject,week,NKG2A\nP1,0,1\n');
  await service.ask('file.release', { fileId });
  expect(await service.call('protocol.read', { fileId })).toMatchObject({ ok: false, code: 'service.file-gone' });
  expect(await service.call('import.commit', { session: 'never' })).toMatchObject({
    ok: false,
    code: 'service.no-session',
  });
  expect(existsSync(service.userFolder)).toBe(true);
});
