import type { Phrases } from '../phrase.ts';

export const store = {
  'store.not-found': 'There is no study file “{file}”. It may have been moved or renamed.',
  'store.exists': 'There is already a file “{file}”. Choose another name; nothing was overwritten.',
  'store.foreign': '“{file}” is not an Armtrace study. It was left as it is.',
  'store.newer':
    '“{file}” was last written by a newer Armtrace. It is open for reading only, so that nothing in it is lost; update Armtrace to change it.',
  'store.newer-unreadable':
    '“{file}” was written by a newer Armtrace that this one cannot read. Update Armtrace to open it.',
  'store.damaged': '“{file}” is damaged. It was left as it is, and no backup of it was found.',
  'store.damaged-with-backup':
    '“{file}” is damaged. It was left as it is. Its newest backup is “{backup}”: open that one.',
  'store.unexpected-parts':
    '“{file}” holds “{part}”, which no Armtrace study holds. It may have been tampered with, so it was not opened.',
  'store.open-elsewhere': '“{file}” is open in another window or program. Close it there first.',
  'store.disk-full': 'The disk is full. Nothing was changed; make room and try again.',
  'store.no-folder': 'There is no folder “{folder}”.',
  'store.read-only-folder': '“{folder}” does not let Armtrace write there. Choose another folder.',
  'store.read-only': 'This study is open for reading only, so nothing was changed.',
  'store.read-only-file': '“{file}” or its folder is protected from writing. It is open for reading only.',
  'store.trouble': 'The study file could not be read or written ({detail}). Nothing was changed.',
  'store.copy-unsound':
    'The copy of the study did not pass its own check and was not kept. The study itself was not changed.',
  'store.network-folder':
    '“{folder}” is on a network or kept by a cloud service. A study there can be damaged when two machines write at once; a local folder is safer.',
  'store.arm-in-use': 'The arm “{name}” cannot be removed: {count} of the study’s subjects are in it.',
  'store.analyte-in-use': 'The analyte “{name}” cannot be removed: the study holds {count} of its readings.',
  'store.visit-in-use': 'The visit at week {name} cannot be removed: the study holds {count} of its readings.',
  'store.arm-missing':
    'The file names the arm “{name}”, which the study does not have. Allow new arms, or say which arm is meant.',
  'store.analyte-missing':
    'The file holds the analyte “{name}”, which the study does not have. Allow new analytes, or say which one is meant.',
  'store.subject-missing': 'The file holds the subject “{name}”, which the study does not have. Allow new subjects.',
  'store.conflicts': {
    one: 'One value differs from what the study holds. Say whether to keep the study’s value or to replace it.',
    other:
      '{count} values differ from what the study holds. Say whether to keep the study’s values or to replace them.',
  },
  'store.same-key-twice':
    'The files hold two values for subject {subject} at week {week} of {analyte} ({first} and {second}). Say which one counts.',
  'store.staging-unsound': 'What was read from the files did not arrive whole. Nothing was changed; import them again.',
  'store.no-import': 'The study has no import {id}.',
  'store.already-undone': 'Import {id} was taken back before.',
  'store.no-series': 'The study has no such series any more.',
  'store.no-subject': 'The study has no subject “{subject}”.',
  'store.no-reading': 'The study has no value of {analyte} for subject {subject} at week {week}.',
  'store.no-such-reading': 'The study has no such value any more.',
  'store.is-excluded': 'This value is excluded. Take the exclusion back before you change it.',
  'store.no-reason': 'A reason is needed: it stays with the value.',
  'store.same-value': 'This is the value that stands already.',
  'store.nothing-by-hand': 'This value is as its file gives it: there is nothing to take back.',
  'store.check-no-reason': {
    one: 'One value is excluded without a reason.',
    other: '{count} values are excluded without a reason.',
  },
  'store.check-hand-gap': {
    one: 'The record of changes does not mention one correction.',
    other: 'The record of changes does not mention {count} corrections.',
  },
  'store.check-damaged': 'The file is damaged: {detail}',
  'store.check-loose-end': 'A row of “{table}” points at something that is not there.',
  'store.check-audit': 'The record of changes was altered at its entry {row}.',
  'store.check-audit-gap': 'The record of changes does not mention import {id}.',
  'store.check-no-source': {
    one: 'One value has no file that it came from.',
    other: '{count} values have no file that they came from.',
  },
  'store.check-undone-value': {
    one: 'One value stands although its import was taken back.',
    other: '{count} values stand although their import was taken back.',
  },
  'store.check-key-twice': {
    one: 'One subject has two values that stand for the same week and series.',
    other: '{count} times a subject has two values that stand for the same week and series.',
  },
  'store.check-unplanned': 'Values stand for “{name}”, which the study’s protocol does not have.',
  'store.protocol-not-json': 'This file is not a protocol: it is not JSON text.',
  'store.protocol-not-one': 'This file is not an Armtrace protocol.',
  'store.protocol-unknown-entry': 'The protocol holds “{entry}”, which Armtrace does not know. Is it spelled right?',
  'store.protocol-same-twice': 'The protocol names the same thing twice in “{entry}”.',
  'store.protocol-bad-entry': 'The protocol’s entry “{entry}” cannot be used: {why}.',
} as const satisfies Phrases;
