import type { Phrases } from '../phrase.ts';

/** Hiding the arms, and freezes of the data. */
export const studyState = {
  'blinding.already': 'The arms of this study are hidden already.',
  'blinding.no-arms': 'This study has no arms yet, so there is nothing to hide.',
  'blinding.not-blinded': 'The arms of this study are not hidden.',
  'blinding.no-reason': 'Say why the arms are to be shown. The reason is kept in the audit trail.',
  'blinding.arms-hidden': 'The arms are hidden, so they cannot be edited. Show them first.',
  'blinding.no-protocol-file': 'The arms are hidden, and a protocol file would name them. Show them first.',
  'freeze.none': 'There is no freeze called “{name}”. There are: {known}',
  'freeze.no-name': 'A freeze needs a name.',
  'freeze.name-taken': 'There is a freeze called “{name}” already. Choose another name; a freeze is never replaced.',
  'freeze.no-change':
    'You are looking at the freeze “{name}”, which nothing changes. Go back to the data as they are now first.',

  'command.about-freeze': 'Keep the data as they are now under a name',
  'command.about-freezes': 'List the freezes of a study',
  'command.about-changes': 'Say what changed since a freeze, value by value with its cell',
  'command.about-blind': 'Hide the arms behind codes, in everything that the program shows or writes',
  'command.about-unblind': 'Show the arms again; the reason is kept in the audit trail',
  'command.said-blinded': 'The arms are hidden. They are called {arms} now, in an order that was drawn.',
  'command.said-unblinded': 'The arms are shown again.',
  'command.said-frozen': 'Kept as “{name}”: {readings} readings of {subjects} subjects, fingerprint {fingerprint}.',
  'command.said-no-freezes': 'This study has no freezes yet.',
  'command.said-changes': 'Since “{name}” ({at}): {added} values added, {changed} changed, {gone} gone.',
  'command.said-other-changes':
    'Rows that are not what they were: {arms} arms of subjects, {covariates} covariates, {events} events, {followUps} follow-ups.',
  'command.change-added': 'added',
  'command.change-changed': 'changed',
  'command.change-gone': 'gone',
  'command.column-change': 'Change',
  'command.column-subject': 'Subject',
  'command.column-sheet': 'Sheet',
  'command.column-cell': 'Cell',
  'command.column-name': 'Name',
  'command.column-fingerprint': 'Fingerprint',
  'command.column-code': 'Code',
  'command.option-reason': 'Why; kept in the audit trail',
} as const satisfies Phrases;
