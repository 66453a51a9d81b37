import type { Phrases } from '../phrase.ts';

export const service = {
  'service.file-gone': 'That file is no longer held. Drop it on the window again.',
  'service.no-session': 'That import is no longer open. Drop the file on the window again.',
  'service.study-gone':
    'The study “{name}” is not where it was. It may have been moved, renamed or deleted: use Open to find it.',
  'service.no-such-series': 'This study has no series “{analyte}” with that population, metric and unit.',
  'service.example-missing': 'The example study did not come with this copy of Armtrace.',
  'service.thread-ended': 'The part of Armtrace that keeps the study stopped. Nothing is lost: open the study again.',
  'service.cancelled': 'The import was cancelled. Nothing was changed.',
  'service.gone-keep': {
    one: 'The study has one value from an earlier version of this file that the file no longer has. It stays.',
    other: 'The study has {count} values from an earlier version of these files that they no longer have. They stay.',
  },
  'service.gone-clear': {
    one: 'One value that the file no longer has will no longer count. It stays in the history.',
    other: '{count} values that the files no longer have will no longer count. They stay in the history.',
  },
  'service.gone-flag': {
    one: 'One value that the file no longer has stays, and its history will say so.',
    other: '{count} values that the files no longer have stay, and their history will say so.',
  },
  'service.differs-stop':
    '{subject}, {name}, week {week}: the study holds {held} ({heldAt}), this file says {found}. Say which one counts.',
  'service.differs-keep':
    "{subject}, {name}, week {week}: the study's {held} ({heldAt}) stays; this file's {found} is left out.",
  'service.differs-replace':
    '{subject}, {name}, week {week}: {found} replaces {held} ({heldAt}), which stays in the history.',
  'service.differs-subject-stop':
    '{subject}: the study holds {held} ({heldAt}), this file says {found}. Say which one counts.',
  'service.differs-subject-keep': "{subject}: the study's {held} ({heldAt}) stays; this file's {found} is left out.",
  'service.differs-subject-replace': '{subject}: {found} replaces {held} ({heldAt}), which stays in the history.',
} as const satisfies Phrases;
