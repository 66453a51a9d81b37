import type { Phrases } from '../phrase.ts';

export const importsView = {
  'imports-view.file': 'File',
  'imports-view.fingerprint': 'fingerprint',
  'imports-view.when': 'Imported',
  'imports-view.readings': 'Readings',
  'imports-view.added': 'New',
  'imports-view.replaced': 'Replaced',
  'imports-view.unchanged': 'Equal',
  'imports-view.warnings': 'Warnings',
  'imports-view.undo': 'Undo',
  'imports-view.undo-of': 'Undo the import of {file}',
  'imports-view.undone': 'taken back on {when}',
  'imports-view.undone-outcome':
    '{file} was taken back: {removed} readings removed, {restored} earlier ones restored, {kept} kept because they were changed later. Import the file again to have it back.',
  'imports-view.empty': 'Nothing has been imported. Drop a workbook on the window, or choose files, to fill the study.',
} as const satisfies Phrases;
