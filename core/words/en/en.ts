import { calls } from './calls.ts';
import { cells } from './cells.ts';
import { check } from './check.ts';
import { command } from './command.ts';
import { comparisons } from './comparisons.ts';
import { completeness } from './completeness.ts';
import { completenessView } from './completeness-view.ts';
import { differences } from './differences.ts';
import { eligibility } from './eligibility.ts';
import { explore } from './explore.ts';
import { exporting } from './export.ts';
import { figure } from './figure.ts';
import { figureEditor } from './figure-editor.ts';
import { figureMarks } from './figure-marks.ts';
import { figures } from './figures.ts';
import { importing } from './import.ts';
import { importFormats } from './import-formats.ts';
import { importReading } from './import-reading.ts';
import { importUnderstood } from './import-understood.ts';
import { importsView } from './imports-view.ts';
import { keptFigures } from './kept-figures.ts';
import { outcomeFigures } from './outcome-figures.ts';
import { outcomes } from './outcomes.ts';
import { preflight } from './preflight.ts';
import { queries } from './queries.ts';
import { reference } from './reference.ts';
import { registry } from './registry.ts';
import { scoreView } from './score-view.ts';
import { scores } from './scores.ts';
import { service } from './service.ts';
import { shell } from './shell.ts';
import { statistics } from './statistics.ts';
import { store } from './store.ts';
import { studyState } from './study-state.ts';
import { studyView } from './study-view.ts';
import { trajectories } from './trajectories.ts';
import { window } from './window.ts';
import { wizard } from './wizard.ts';
import { workbook } from './workbook.ts';

/** Every phrase of the program, in English. Keys start with the name of their part: `workbook.truncated`. */
export const en = {
  ...calls,
  ...cells,
  ...check,
  ...command,
  ...comparisons,
  ...explore,
  ...exporting,
  ...completeness,
  ...completenessView,
  ...differences,
  ...eligibility,
  ...figure,
  ...figureEditor,
  ...figureMarks,
  ...figures,
  ...importing,
  ...importFormats,
  ...importReading,
  ...importUnderstood,
  ...importsView,
  ...keptFigures,
  ...outcomeFigures,
  ...outcomes,
  ...preflight,
  ...queries,
  ...reference,
  ...registry,
  ...scores,
  ...scoreView,
  ...service,
  ...shell,
  ...statistics,
  ...store,
  ...studyState,
  ...studyView,
  ...trajectories,
  ...window,
  ...wizard,
  ...workbook,
} as const;
