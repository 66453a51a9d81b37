import type { Phrases } from '../phrase.ts';

export const shell = {
  'shell.internal': 'Something went wrong inside Armtrace. Nothing was changed. ({detail})',
  'shell.bad-input': 'The window asked for something that the engine does not know: {detail}',
  'shell.no-study': 'No study is open. Open one, or create one, first.',
  'shell.unreachable':
    'Armtrace’s engine no longer answers. Start Armtrace again; everything that was imported is in the study file.',
  'shell.not-invited':
    'This window may not use Armtrace: its address was used before. Start Armtrace again, or press Enter in its terminal, for a new address.',
  'shell.untrusted-sender': 'A page that is not part of Armtrace asked the engine for something and was refused.',
  'shell.file-too-large': '“{name}” is larger than {limit} MB, the most that Armtrace takes.',
  'shell.file-incomplete': '“{name}” did not arrive whole. Drop it again.',
  'shell.save-failed': '“{name}” was not saved: {reason}. Nothing was written.',
  'shell.reason-disk-full': 'the disk is full',
  'shell.reason-not-allowed': 'that folder may not be written to',
  'shell.reason-no-folder': 'that folder is not there any more',

  'shell.menu-file': 'File',
  'shell.menu-new': 'New study…',
  'shell.menu-open': 'Open study…',
  'shell.menu-import': 'Import files…',
  'shell.menu-close': 'Close study',
  'shell.menu-quit': 'Quit Armtrace',
  'shell.menu-edit': 'Edit',
  'shell.menu-undo': 'Undo',
  'shell.menu-redo': 'Redo',
  'shell.menu-cut': 'Cut',
  'shell.menu-copy': 'Copy',
  'shell.menu-paste': 'Paste',
  'shell.menu-select-all': 'Select all',
  'shell.menu-view': 'View',
  'shell.menu-actual-size': 'Actual size',
  'shell.menu-zoom-in': 'Zoom in',
  'shell.menu-zoom-out': 'Zoom out',
  'shell.menu-full-screen': 'Full screen',
  'shell.menu-developer-tools': 'Developer tools',
  'shell.menu-window': 'Window',
  'shell.menu-minimize': 'Minimize',

  'shell.dialog-open': 'Open a study',
  'shell.dialog-new': 'Where should the new study be kept?',
  'shell.dialog-save': 'Save {name}',
  'shell.dialog-study-files': 'Armtrace studies',
  'shell.dialog-files-of': '{extension} files',
  'shell.dialog-understood': 'OK',
  'shell.new-study-name': 'Study',

  'shell.terminal-address': 'Armtrace is ready. Open this address in a browser (it works once): {address}',
  'shell.terminal-window': 'Armtrace is open in a window of {browser}.',
  'shell.terminal-stay': 'Studies are kept in {folder}. Ctrl-C stops Armtrace.',
  'shell.terminal-again': 'Press Enter for a new address, if this one was used or its window is closed.',
  'shell.terminal-fetching': 'Fetching Electron (once, at most {seconds} seconds) …',
  'shell.terminal-no-display':
    'This machine has no display, so Armtrace runs in a browser instead of a window of its own.',
  'shell.terminal-no-electron': 'Electron could not be fetched, so Armtrace opens in a browser instead.',
  'shell.terminal-electron-failed': 'Electron did not start here, so Armtrace opens in a browser instead.',
  'shell.terminal-electron-required':
    'Electron is not here and could not be started. Leave out “--host electron” to use Armtrace in a browser.',
  'shell.terminal-unknown-option':
    '“{option}” is not an option. There are: --host electron, --host browser, --no-window.',
} as const satisfies Phrases;
