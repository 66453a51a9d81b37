import type { Phrases } from '../phrase.ts';

export const importFormats = {
  'import.why-cdisc': 'The headers are CDISC variables of laboratory values ({variables}).',
  'import.why-unit': '“{header}” names the unit.',
  'import.why-population': '“{header}” names the population that each row is about.',
  'import.why-path': '“{header}” holds paths that begin with the sample and end with the gate.',
  'import.why-one-sample': 'The whole table is of one sample, “{name}” ({from}).',
  'import.why-statistics': {
    one: 'One column is a statistic of that population.',
    other: '{count} columns are statistics of that population.',
  },
  'import.gate-left-out': {
    one: 'The gate “{gate}” stands for no single marker of the study and is left out (one cell).',
    other: 'The gate “{gate}” stands for no single marker of the study and is left out ({count} cells).',
  },
  'import.why-state': '“{header}” says how the follow-up ended.',
  'import.why-until': '“{header}” says until when each subject was followed.',
  'import.why-term': '“{header}” names the event, one a row.',
  'import.why-event-details': 'Beside it stands what else is known of the event ({headers}).',
  'import.why-yes-no': '{count} columns say yes or no (1 or 0) of each subject.',
  'import.no-follow-up-columns': {
    one: 'No column says how the follow-up ended, or none says when; the sheet is left out (one cell). Say which do.',
    other:
      'No column says how the follow-up ended, or none says when; the sheet is left out ({count} cells). Say which do.',
  },
  'import.no-event-columns': {
    one: 'No column names events; the sheet is left out (one cell). Say which one does.',
    other: 'No column names events; the sheet is left out ({count} cells). Say which one does.',
  },
  'import.state-unknown': '“{text}” under “{column}” may mean several ends of a follow-up. Say which one it is.',
  'import.code-is-death': '“{text}” under “{column}” is taken for death.',
  'import.code-is-alive': '“{text}” under “{column}” is taken for alive at the last contact.',
  'import.follow-up-incomplete': {
    one: 'The follow-up of {subject} lacks its end or its time and is left out (one cell).',
    other: 'The follow-up of {subject} lacks its end or its time and is left out ({count} cells).',
  },
  'import.follow-up-twice':
    'The follow-up of {subject} is given twice, differently. The first is kept; correct the file or leave one out.',
  'import.event-without-term': {
    one: 'A row with details of an event does not name it and is left out (one cell).',
    other: 'A row with details of an event does not name it and is left out ({count} cells).',
  },
  'import.detail-unread': '“{text}” under “{column}” could not be read and is left out; the event itself is kept.',
  'import.time-unit-unknown':
    '“{column}” does not say whether it counts days, weeks, months or years. Say it as the column’s unit.',
  'import.time-converted': '“{column}” is in {unit}; each counts as {days} days.',
  'import.no-baseline-date': {
    one: '“{column}” holds dates, and nothing says the date of baseline they count from; they are left out (one cell). Import a list of subjects with their baseline dates in the same go.',
    other:
      '“{column}” holds dates, and nothing says the date of baseline they count from; they are left out ({count} cells). Import a list of subjects with their baseline dates in the same go.',
  },
  'import.date-unclear': '“{text}” under “{column}” is no date, or may be two; left out. Write it as 2024-03-05.',
  'import.day-unreadable': '“{text}” under “{column}” is no time that can be read for certain; left out.',
  'import.why-diva-batch': '{count} headers are a population and a statistic, as FACSDiva writes a batch.',
  'import.why-cytobank': {
    one: 'The first column names populations and statistics under “{header}”; one column is a file.',
    other: 'The first column names populations and statistics under “{header}”; {count} columns are files.',
  },
  'import.derived-row': {
    one: '“{text}” marks rows that are derived from others, not measured; they are left out (one cell).',
    other: '“{text}” marks rows that are derived from others, not measured; they are left out ({count} cells).',
  },
  'import.status-contradicts':
    '“{column}” says “{text}”, yet a value stands beside it; the value is read ({count} rows). Please check.',
} as const satisfies Phrases;
