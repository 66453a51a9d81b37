import type { SavableFile } from '../api.ts';
import type { CompletenessMatrix } from '../completeness/matrix.ts';
import type { EligibilityTable } from '../eligibility/eligibility-table.ts';
import { queriesXlsx } from '../export/queries-xlsx.ts';
import type { RegistryRow } from '../registry/registry.ts';
import { blind, unblind } from '../store/blinding.ts';
import { listFreezes, makeFreeze } from '../store/freeze.ts';
import { changesSince } from '../store/freeze-changes.ts';
import { frozenStudy } from '../store/frozen-study.ts';
import { overviewOf } from '../store/overview.ts';
import { answerQuery, sendQueries } from '../store/query-answers.ts';
import { closeStudy, keeperOf, type StudyFile, writable } from '../store/study-file.ts';
import { codedArms, isBlinded } from '../store/veil.ts';
import type { FreezeChanges, FreezeRecord } from '../study/freeze.ts';
import type { StudyOverview } from '../study/overview.ts';
import type { CodedArm } from '../study/veil.ts';
import type { Language } from '../words/say.ts';
import { eligibilityOfStudy } from './eligibility-of-study.ts';
import { type ExportFormat, exportOfStudy } from './export-of-study.ts';
import { matrixOfStudy } from './matrix-of-study.ts';
import { registryOfStudy } from './registry-of-study.ts';

/** What a person can ask of the study as a whole: methods of the document thread. */
export interface RegistryMethods {
  registry(input: object): readonly RegistryRow[];
  completeness(input: object): CompletenessMatrix;
  answerQuery(input: { key: string; note: string | null; by: string }): CompletenessMatrix;
  sendQueries(input: { keys: readonly string[]; by: string }): CompletenessMatrix;
  queriesXlsx(input: { language: Language; keys: readonly string[] | null }): Promise<SavableFile>;
  eligibility(input: object): EligibilityTable;
  exportStudy(input: { format: ExportFormat; freeze: string | null }): Promise<SavableFile>;
  blind(input: { by: string }): StudyOverview;
  unblind(input: { reason: string; by: string }): StudyOverview;
  /** The arms that are hidden, with their codes, for the service's door alone; null where nothing is hidden or no study is open. */
  hiddenArms(input: object): readonly CodedArm[] | null;
  freezes(input: object): readonly FreezeRecord[];
  makeFreeze(input: { name: string; by: string }): readonly FreezeRecord[];
  lookAtFreeze(input: { name: string | null }): StudyOverview;
  changesSinceFreeze(input: { name: string }): FreezeChanges;
}

/** What these methods need of the document: the study that is looked at, the study itself (null for none), and a way to look at a freeze. */
export interface LookedAt {
  readonly study: () => StudyFile;
  readonly file: () => StudyFile | null;
  readonly look: (freeze: string | null) => void;
}

/** These methods on whatever study is open when they are called. */
export function registryMethods({ study, file, look }: LookedAt): RegistryMethods {
  const now = () => new Date();
  return {
    registry: () => registryOfStudy(study(), now()),
    completeness: () => matrixOfStudy(study(), now()),
    answerQuery: ({ key, note, by }) => {
      answerQuery(writable(study()), key, note, by);
      return matrixOfStudy(study(), now());
    },
    sendQueries: ({ keys, by }) => {
      sendQueries(writable(study()), keys, by);
      return matrixOfStudy(study(), now());
    },
    queriesXlsx: async ({ language, keys }) => {
      const asked = keys === null ? null : new Set(keys);
      const { queries } = matrixOfStudy(study(), now());
      return {
        fileName: `${overviewOf(study()).name} queries.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: await queriesXlsx(asked === null ? queries : queries.filter(({ key }) => asked.has(key)), language),
      };
    },
    eligibility: () => {
      const { criteria, subjects } = eligibilityOfStudy(study());
      return { criteria: criteria.map(({ id, kind, about }) => ({ id, kind, about })), subjects };
    },
    exportStudy: async ({ format, freeze }) => {
      if (freeze === null || freeze === study().frozen?.name) return exportOfStudy(study(), format);
      const copy = frozenStudy(keeperOf(study()), freeze);
      try {
        return await exportOfStudy(copy, format);
      } finally {
        closeStudy(copy);
      }
    },
    blind: ({ by }) => {
      blind(writable(study()), by);
      return overviewOf(study());
    },
    unblind: ({ reason, by }) => {
      unblind(writable(study()), reason, by);
      return overviewOf(study());
    },
    hiddenArms: () => {
      const opened = file();
      return opened !== null && isBlinded(opened) ? codedArms(opened.database) : null;
    },
    freezes: () => listFreezes(keeperOf(study())),
    makeFreeze: ({ name, by }) => {
      makeFreeze(writable(study()), name, by);
      return listFreezes(study());
    },
    lookAtFreeze: ({ name }) => {
      look(name);
      return overviewOf(study());
    },
    changesSinceFreeze: ({ name }) => changesSince(keeperOf(study()), name),
  };
}
