import type { Phrases } from '../phrase.ts';

export const importing = {
  'import.why-flowjo-headers': {
    one: 'One header is a FlowJo statistic (a gating path, a bar, a statistic).',
    other: '{count} headers are FlowJo statistics (a gating path, a bar, a statistic).',
  },
  'import.why-sample-names': 'The column “{header}” holds sample names; subject and visit are read from them.',
  'import.why-sample-column': 'Column {letters} holds sample names; subject and visit are read from them.',
  'import.why-subject': '“{header}” names the subject.',
  'import.why-visit': '“{header}” names the visit.',
  'import.why-no-visit': 'No column names a visit.',
  'import.why-arm': '“{header}” names the arm.',
  'import.why-no-arm': 'No column names an arm.',
  'import.why-value': '“{header}” holds the values, one a row.',
  'import.why-analyte': '“{header}” says what each row measures.',
  'import.why-analyte-words': 'Most words under “{header}” are analytes of the study.',
  'import.why-analyte-tells-apart':
    'No header says what each row measures; “{header}” tells rows of one subject and visit apart best. Please check.',
  'import.why-analyte-columns': {
    one: 'One column holds measurements; known to the study: {known}.',
    other: '{count} columns hold measurements; {known} of them the study knows.',
  },
  'import.why-visit-columns': '{count} headers name a visit.',
  'import.why-visit-rows': 'Each row is a visit (“{header}”).',
  'import.why-subject-columns': '{count} columns are a subject each.',
  'import.why-header-rows': 'The header has {count} rows.',
  'import.why-said': '“{text}” speaks for every value of the sheet.',
  'import.why-analyte-said': '“{text}” says what is measured: {analyte}.',
  'import.why-subject-likely': 'No header names the subject; “{header}” could. Say whether it does.',
  'import.why-one-row-per-subject': 'Each row is another subject (“{header}”), with no visit.',
  'import.why-title-rows': {
    one: 'The row above the header is a title.',
    other: 'The {count} rows above the header are titles.',
  },
  'import.why-remembered': 'These headers are read as they were before, or as you said.',
  'import.why-empty': 'The sheet is empty.',
  'import.why-no-table': 'There is no table: no row of headers with rows under it.',
  'import.why-nothing-fits': 'No layout fits: no column names subjects beside values, samples or arms.',
  'import.sheet-left-out': {
    one: 'The sheet was not understood and is left out (one cell).',
    other: 'The sheet was not understood and is left out ({count} cells).',
  },
  'import.sheet-unsure':
    'It is not certain how this sheet is laid out (taken as {layout}). Please check what its columns were taken for.',
  'import.column-left-out': {
    one: 'The column “{column}” is left out (one cell).',
    other: 'The column “{column}” is left out ({count} cells).',
  },
  'import.identity-left-out':
    'The column “{column}” looks like it identifies people and is left out. Give it the role of a covariate to import it all the same.',
  'import.summary-row': 'The row “{name}” summarises others and is left out.',
  'import.control-row': 'The row “{name}” is a control and is left out.',
  'import.note-row': 'The row “{text}” is a note and is left out.',
  'import.key-given-once': {
    one: '“{column}” is written once above several rows: one row takes it from above.',
    other: '“{column}” is written once above several rows: {count} rows take it from above.',
  },
  'import.row-without-subject': {
    one: 'A row with values names no subject and is left out (one cell).',
    other: 'Rows with values that name no subject are left out ({count} cells).',
  },
  'import.row-without-visit': {
    one: 'A row has an empty visit and is left out (one cell).',
    other: 'Rows with an empty visit are left out ({count} cells).',
  },
  'import.row-without-analyte': {
    one: 'A row does not say what it measures and is left out (one cell).',
    other: 'Rows that do not say what they measure are left out ({count} cells).',
  },
  'import.blank-values': {
    one: 'One cell where a value could stand is empty.',
    other: '{count} cells where a value could stand are empty.',
  },
  'import.missing-mark': {
    one: '“{text}” under “{column}” means missing (one cell).',
    other: '“{text}” under “{column}” means missing ({count} cells).',
  },
  'import.ambiguous-mark': {
    one: '“{text}” can mean not done or not detected (one cell). Say which.',
    other: '“{text}” can mean not done or not detected ({count} cells). Say which.',
  },
  'import.limit-unknown': {
    one: '“{text}” under “{column}” is beyond a limit of detection that the cell does not name; left out (one cell). Write the limit, such as <0.3, to import it.',
    other:
      '“{text}” under “{column}” is beyond a limit of detection that the cell does not name; left out ({count} cells). Write the limit, such as <0.3, to import it.',
  },
  'import.unreadable-value': '“{text}” under “{column}” is no number that can be read for certain; left out.',
  'import.date-as-value':
    '“{text}” under “{column}” is a date where a number should be; left out. A spreadsheet may have changed it.',
  'import.error-cell': 'A cell under “{column}” shows the error {text} and is left out.',
  'import.uncomputed-formula':
    'A cell under “{column}” holds a formula without a computed value and is left out. Open and save the file in a spreadsheet to compute it.',
  'import.flag-set-aside': {
    one: 'An abnormal flag is set aside from “{text}” under “{column}”.',
    other: '“{text}” under “{column}”: an abnormal flag is set aside ({count} cells).',
  },
  'import.qualifier-left-out':
    'The column “{column}”, which is left out, holds signs such as < or >. Values beside it may be limits, not measurements. Give it the role of a qualifier, or correct the values.',
  'import.cell-unaccounted':
    '{count} cells were neither read nor left out for a reason: a fault of Armtrace. Please report it with this file’s layout.',
  'import.same-file': {
    one: 'This file is given twice; the second is left out (one cell).',
    other: 'This file is given twice; the second is left out ({count} cells).',
  },
  'import.hidden-values': {
    one: 'One value stands in a hidden row, column or sheet; it is read like the others.',
    other: '{count} values stand in hidden rows, columns or sheets; they are read like the others.',
  },
  'import.unknown-analyte':
    'The study has no analyte “{analyte}” (column “{column}”). Match it to one of the study’s, leave the column out, or let the import add it.',
  'import.analyte-left-out': {
    one: '“{analyte}” is left out, as you said (one cell).',
    other: '“{analyte}” is left out, as you said ({count} cells).',
  },
  'import.unknown-arm': 'The study has no arm “{arm}”. Match it to one of the study’s, or let the import add it.',
  'import.unplanned-visit':
    '“{visit}” is week {week}, which the protocol does not have. Match it to a visit, or let the import add it.',
  'import.visit-ordinal':
    '“{visit}” may count visits, cycles or weeks. Say which week it is, for each arm if arms differ.',
  'import.visit-months': '“{visit}” is in months or years. Say which week it is.',
  'import.visit-before-baseline': '“{visit}” is before baseline, without a number of weeks. Say which week it is.',
  'import.visit-date': '“{visit}” is a date, not a week. Say which week it is.',
  'import.visit-date-without-baseline': {
    one: 'Visits are dates, and nothing says the baseline date of subject {subject} (one cell). Import a list of subjects with their baseline dates in the same go.',
    other:
      'Visits are dates, and nothing says the baseline date of subject {subject} ({count} cells). Import a list of subjects with their baseline dates in the same go.',
  },
  'import.visit-several': '“{visit}” names two different weeks. Say which one it is.',
  'import.visit-minus': '“{visit}” can be read with a minus or with a hyphen. Say which week it is.',
  'import.visit-unknown': '“{visit}” is no visit that Armtrace knows. Say which week it is.',
  'import.no-visit':
    'Nothing in this sheet names a visit. Say the week of all its values, or how the sample names carry the visit.',
  'import.visit-window': {
    one: '“{visit}” falls into the window of {label} and is taken for it (one row).',
    other: '“{visit}” falls into the window of {label} and is taken for it ({count} rows).',
  },
  'import.sample-pattern-missing': 'The sample names do not show which part is the subject. Say it.',
  'import.sample-name-unread': {
    one: 'The sample name “{name}” does not fit the pattern; its row is left out (one cell). Widen the pattern to import it.',
    other:
      'The sample name “{name}” does not fit the pattern; its row is left out ({count} cells). Widen the pattern to import it.',
  },
  'import.sample-pattern-unusable':
    'The pattern for sample names cannot be used: {pattern}. It must be a regular expression with a part named “subject”: (?<subject>…).',
  'import.sample-pattern-slow':
    'The pattern for sample names takes too long on “{name}”: {pattern}. Write it without repeats inside repeats.',
  'import.percent-scale-unknown': {
    one: '“{column}” holds percentages, and its only number is at most 1: is it a fraction (0.5 is 50 %) or a percentage (0.5 is 0.5 %)? Answer it.',
    other:
      '“{column}” holds percentages, and none of its {count} numbers is above 1: are they fractions (0.5 is 50 %) or percentages (0.5 is 0.5 %)? Answer it.',
  },
  'import.column-without-subject': {
    one: 'Nothing says whose values the column “{column}” holds; left out (one cell). Say which subject the column is of.',
    other:
      'Nothing says whose values the column “{column}” holds; left out ({count} cells). Say which subject the column is of.',
  },
  'import.no-value-column': {
    one: 'No column of this sheet holds the values; it is left out (one cell). Say which one does.',
    other: 'No column of this sheet holds the values; it is left out ({count} cells). Say which one does.',
  },
  'import.no-subject-column': {
    one: 'No column of this sheet names the subject; it is left out (one cell). Say which one does.',
    other: 'No column of this sheet names the subject; it is left out ({count} cells). Say which one does.',
  },
  'import.subject-column-likely': {
    one: 'No column of this sheet names the subject by a name that Armtrace knows; it is left out (one cell). “{column}” could: if it does, give it the role of the subject.',
    other:
      'No column of this sheet names the subject by a name that Armtrace knows; it is left out ({count} cells). “{column}” could: if it does, give it the role of the subject.',
  },
  'import.arm-column-likely':
    'No column was taken for the arm. “{column}” ({arms}) could name it: if it does, give it the role of the arm. Until then its groups are not told apart.',
  'import.no-such-sheet': 'This import has no such sheet any more. Go back to its summary.',
  'import.corrected-by-hand': 'You corrected “{original}” to “{text}”: {reason}',
  'import.left-out-by-hand': 'You left out “{original}”: {reason}',
  'import.nothing-found': 'Nothing that can be imported was found: no readings and no subjects.',
  'import.subject-in-two-arms':
    'Subject {subject} is in two arms, “{first}” and “{second}”. If the column is no arm (a stimulus, a panel), give it another role.',
  'import.subject-changed-arm': 'Subject {subject} is in arm “{held}” in the study and in “{arm}” in this file.',
  'import.subject-without-arm': {
    one: 'Nothing says which arm subject {subjects} is in. Import a list of subjects with their arms in the same go.',
    other:
      'Nothing says which arm {count} subjects are in ({subjects} …). Import a list of subjects with their arms in the same go.',
  },
  'import.covariate-varies': {
    one: '“{column}” differs between rows of one subject (one cell); the first text is kept.',
    other: '“{column}” differs between rows of one subject ({count} cells); the first text is kept.',
  },
  'import.similar-subjects': 'These subjects may be one, spelled differently: {subjects}. They are kept apart.',
  'import.decimal-comma': '“{column}” writes decimals with a comma: 1,5 is one and a half.',
  'import.unit-of-study': '“{column}” names no unit: taken in the study’s unit for {analyte}, {unit}.',
  'import.unit-converted':
    '“{column}” is in {unit}; {analyte} is converted to the study’s {studyUnit}: times {factor}. The cells’ own text is kept.',
  'import.unit-differs':
    '“{column}” is in {unit}, the study holds {analyte} in {studyUnit}. Nothing is converted: these values make a series of their own.',
  'import.duplicate-stop': 'Subject {subject}, week {week}, {series}: {count} values ({cells}). Say which counts.',
  'import.duplicate-first': 'Subject {subject}, week {week}, {series}: {count} values ({cells}); the first is taken.',
  'import.duplicate-last': 'Subject {subject}, week {week}, {series}: {count} values ({cells}); the last is taken.',
  'import.duplicate-mean': 'Subject {subject}, week {week}, {series}: {count} values ({cells}); their mean is taken.',
  'import.duplicate-nearest':
    'Subject {subject}, week {week}, {series}: {count} values ({cells}) in the visit’s window; the one nearest to its day is taken.',
  'import.duplicate-drop': 'Subject {subject}, week {week}, {series}: {count} values ({cells}); none is taken.',
  'import.duplicate-mean-of-limits':
    'Subject {subject}, week {week}, {series}: {count} values ({cells}), one of them beyond a limit of detection, so that no mean can be taken; none is taken.',
  'import.why-chosen': 'You chose how this sheet is read.',
  'import.unanswered': {
    one: 'One question about these files is not answered yet; nothing was imported.',
    other: '{count} questions about these files are not answered yet; nothing was imported.',
  },
  'import.process-ended':
    'The import stopped unexpectedly; the study was not changed. The file may be too large or damaged.',
  'import.cancelled': 'The import was cancelled; the study was not changed.',
  'import.bad-answer': 'The import gave an answer that cannot be read; the study was not changed. ({detail})',
} as const satisfies Phrases;
