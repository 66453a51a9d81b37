import path from 'node:path';
import { type BuiltShell, buildShell } from './build-shell.ts';
import { describeShell } from './shell-cases.ts';
import { Menu } from './stand-in/asking.ts';
import { boot } from './stand-in/boot.ts';

describeShell('on the stand-in for Electron', async () => {
  const built: BuiltShell = await buildShell();
  const shell = await boot(path.join(built.dist, 'electron', 'main.js'));
  return {
    page: shell.page,
    folder: path.join(shell.stage.userFolder, 'documents'),
    async answer(place) {
      shell.stage.answers.places.push(place);
    },
    async chooseMenu(id) {
      const item = Menu.all().find((one) => one.id === id);
      Reflect.apply(item?.click ?? (() => {}), undefined, []);
    },
    menuLabels: async () => Menu.all().map(({ label }) => label ?? ''),
    async close() {
      await shell.close();
      await built.remove();
    },
  };
});
