import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putElectronInPlace } from './build-shell.ts';
import { type BootedShell, boot } from './stand-in/boot.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
let folder: string;
let shell: BootedShell;

beforeAll(async () => {
  if (!existsSync(path.join(root, 'dist', 'electron', 'main.js'))) {
    throw new Error('The app is not built: run `npm run build` first.');
  }
  // Inside the project, so that the app finds its libraries as it does at home; with the stand-in nearer than Electron's package.
  await mkdir(path.join(root, 'test-results'), { recursive: true });
  folder = await mkdtemp(path.join(root, 'test-results', 'built-app-'));
  for (const part of ['dist/electron', 'dist/tasks', 'dist/renderer', 'examples']) {
    await cp(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  await putElectronInPlace(folder);
  shell = await boot(path.join(folder, 'dist', 'electron', 'main.js'));
}, 120_000);
afterAll(async () => {
  await shell?.close();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('the built app on the stand-in for Electron', () => {
  test('opens with its first screen, and its page breaks no policy', async () => {
    const broken: string[] = [];
    shell.page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    await shell.page.reload();
    await shell.page.getByRole('button').first().waitFor();
    expect(broken).toEqual([]);
    expect(shell.stage.refused).toEqual({ navigations: [], windows: [], requests: [] });
  });

  test('has the contract judge what the window asks', async () => {
    const outcomes = await shell.page.evaluate(async () => {
      const call: unknown = Reflect.get(window.armtrace ?? {}, 'call');
      const ask = (name: string, input: unknown): unknown =>
        typeof call === 'function' ? Reflect.apply(call, undefined, [name, input]) : null;
      return [
        await ask('study.openRecent', { id: 5 }),
        await ask('app.state', { more: 1 }),
        await ask('figure.render', null),
      ];
    });
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false, code: 'shell.bad-input' });
  });

  test('imports the example workbooks in processes of their own and shows the study', async () => {
    const subjects = await shell.page.evaluate(async () => {
      const outcome = await window.armtrace?.call('study.openExample', {});
      if (outcome?.ok !== true) throw new Error(outcome?.message);
      const entries = await window.armtrace?.call('study.subjects', {});
      return entries?.ok === true ? entries.value.length : null;
    });
    expect(subjects).toBe(60);
    await shell.page.getByText('Example study').first().waitFor();
  }, 120_000);

  test('gives a table as bytes, through the same door', async () => {
    const table = await shell.page.evaluate(async () => {
      const outcome = await window.armtrace?.call('summary.csv', {});
      return outcome?.ok === true ? new TextDecoder().decode(outcome.value.bytes) : null;
    });
    expect(table?.split('\n').length).toBeGreaterThan(100);
  }, 60_000);
});
