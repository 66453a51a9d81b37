import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltShell, buildShell } from './build-shell.ts';
import { type BootedShell, boot } from './stand-in/boot.ts';

let built: BuiltShell;
let shell: BootedShell;

beforeAll(async () => {
  built = await buildShell();
  shell = await boot(path.join(built.dist, 'electron', 'main.js'));
});
afterAll(async () => {
  await shell?.close();
  await built?.remove();
});

describe('the life of the app', () => {
  test('shows its window once there is something to see in it', () => {
    expect(shell.window.options.show).toBe(false);
    expect(shell.window.visible).toBe(true);
  });

  test('asks as a sheet of its window, in the folder of documents, for studies only', async () => {
    shell.stage.answers.places.push(null);
    await shell.page.evaluate(() => window.armtrace?.call('study.create', { name: 'A/B: trial', protocol: 'blank' }));
    expect(shell.stage.dialogs.at(-1)).toMatchObject({
      kind: 'save',
      sheet: true,
      options: {
        defaultPath: path.join(shell.stage.userFolder, 'documents', 'A B trial.armtrace'),
        filters: [{ extensions: ['armtrace'] }],
      },
    });
  });

  test('says why a file was not saved', async () => {
    shell.stage.answers.places.push(path.join(shell.stage.userFolder, 'gone', 'figure.pdf'));
    const kept = await shell.page.evaluate(() =>
      window.armtrace?.save({ fileName: 'figure.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) }),
    );
    expect(kept).toBe(false);
    expect(shell.stage.dialogs.at(-1)).toMatchObject({
      kind: 'message',
      options: { message: '“figure.pdf” was not saved: that folder is not there any more. Nothing was written.' },
    });
  });

  test('brings its window to the front when it is started a second time', async () => {
    expect(shell.stage.locked).toBe(true);
    const focused = new Promise((done) => shell.window.once('focus', done));
    shell.app.emit('second-instance');
    await focused;
  });

  test('quits with its last window, after the engine has closed', async () => {
    const quit = new Promise((done) => shell.app.once('quit', done));
    shell.window.close();
    expect(shell.stage.quit).toBe(false);
    await quit;
    expect(shell.stage.quit).toBe(true);
  });
});
