import path from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { safeFileName } from '../core/shell/file-names.ts';
import type { PhraseValues } from '../core/words/phrase.ts';
import { type PhraseKey, say } from '../core/words/say.ts';
import type { SpokenLanguage } from './language.ts';
import type { MainWindow } from './window.ts';

/** The questions that the system asks for us. Null is a person who changed their mind. */
export interface Dialogs {
  pickStudy(): Promise<string | null>;
  pickNewStudy(suggestedName: string): Promise<string | null>;
  pickPlaceFor(fileName: string): Promise<string | null>;
  /** Says a sentence that needs to be understood before going on. */
  tell(key: PhraseKey, values: PhraseValues): Promise<void>;
}

const studyExtension = 'armtrace';

async function askForFile(parent: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const answer = await (parent === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(parent, options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

async function askForPlace(parent: BrowserWindow | null, options: SaveDialogOptions): Promise<string | null> {
  const answer = await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Asks in the language in force, as a sheet of the window that is open. */
export function setupDialogs(window: MainWindow, language: SpokenLanguage): Dialogs {
  const word = (key: PhraseKey, values?: PhraseValues) => say(language.current(), key, values);
  const studies = () => [{ name: word('shell.dialog-study-files'), extensions: [studyExtension] }];
  const inDocuments = (fileName: string) => path.join(app.getPath('documents'), fileName);

  return {
    pickStudy: () =>
      askForFile(window.current(), {
        title: word('shell.dialog-open'),
        properties: ['openFile'],
        filters: studies(),
      }),

    async pickNewStudy(suggestedName) {
      const name = safeFileName(suggestedName, word('shell.new-study-name'));
      const place = await askForPlace(window.current(), {
        title: word('shell.dialog-new'),
        defaultPath: inDocuments(`${name}.${studyExtension}`),
        filters: studies(),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return place === null || path.extname(place) !== '' ? place : `${place}.${studyExtension}`;
    },

    pickPlaceFor(fileName) {
      const name = safeFileName(fileName, 'armtrace');
      const extension = path.extname(name).slice(1);
      const kind = {
        name: word('shell.dialog-files-of', { extension: extension.toUpperCase() }),
        extensions: [extension],
      };
      return askForPlace(window.current(), {
        title: word('shell.dialog-save', { name }),
        defaultPath: inDocuments(name),
        filters: extension === '' ? [] : [kind],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
    },

    async tell(key, values) {
      const options = {
        type: 'error' as const,
        message: word(key, values),
        buttons: [word('shell.dialog-understood')],
      };
      const parent = window.current();
      await (parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options));
    },
  };
}
