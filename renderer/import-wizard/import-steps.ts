import type { Input } from '../../core/api.ts';
import type { ImportReview } from '../../core/import/review.ts';
import type { StudyOverview } from '../../core/study/overview.ts';
import { call } from '../engine.ts';
import { go } from '../location.ts';
import type { ImportStore } from './import-store.ts';
import { type Answered, type Importing, type Revision, reviewStep } from './importing.ts';

export type Template = Input<'study.create'>['protocol'];

export interface ImportSteps {
  /** Shows where files can be chosen. */
  readonly choose: () => void;
  /** Takes files from a drop or a picker; they join those of an import that is not yet committed. */
  readonly takeFiles: (files: readonly File[]) => void;
  readonly dropFile: (file: File) => void;
  /** Reads what was chosen; with a study to create first, if none is open. */
  readonly begin: (create: { readonly name: string; readonly protocol: Template } | null) => Promise<void>;
  /** Asks for another review with these answers. */
  readonly revise: (answered: Answered) => void;
  readonly commit: () => void;
  /** Ends the import; nothing was written. */
  readonly cancel: () => void;
  /** Leaves the closing words of an import that is done. */
  readonly finish: () => void;
}

interface Surroundings extends Pick<ImportStore, 'now' | 'move'> {
  readonly hasStudy: boolean;
  readonly showStudy: (study: StudyOverview) => void;
  readonly refresh: () => Promise<void>;
}

/** What can be done with an import, from choosing files to the closing words. */
export function importSteps({ now, move, hasStudy, showStudy, refresh }: Surroundings): ImportSteps {
  const to = (importing: Importing) => move({ kind: 'to', importing });

  /** Tells the engine to let go of a session. The window does not wait: a cancel answers at once. */
  function letGo(importing: Importing): void {
    if ('session' in importing) void call('import.cancel', { session: importing.session }).catch(() => undefined);
  }

  /** Reads files; what a person answered about some of them before holds on. */
  async function read(files: readonly File[], before: Answers | null): Promise<void> {
    const session = crypto.randomUUID();
    to({ step: 'reading', session, files, held: 0, progress: null });
    go('import');
    const stillWanted = () => {
      const importing = now();
      return importing.step === 'reading' && importing.session === session;
    };
    try {
      const fileIds: string[] = [];
      for (const file of files) {
        const content = new Uint8Array(await file.arrayBuffer());
        const { fileId } = await call('file.hold', { name: file.name, content });
        fileIds.push(fileId);
        move({ kind: 'held', session, held: fileIds.length });
      }
      if (!stillWanted()) return;
      const review = await call('import.begin', { session, fileIds });
      const again = before === null ? null : answersFor(review, before);
      const asBefore = again === null ? review : await call('import.revise', asInput(session, again));
      if (stillWanted()) to(reviewStep(files, asBefore));
      else void call('import.cancel', { session }).catch(() => undefined);
    } catch (error) {
      move({ kind: 'refused', session, error });
    }
  }

  function takeFiles(files: readonly File[]): void {
    const importing = now();
    if (files.length === 0 || importing.step === 'committing') return;
    const before = 'files' in importing ? importing.files : [];
    const known = new Set(before.map(fileKey));
    const all = [...before, ...files.filter((file) => !known.has(fileKey(file)))];
    letGo(importing);
    if (hasStudy) {
      void read(all, importing.step === 'review' ? importing : null);
      return;
    }
    to({ step: 'choosing', files: all, error: null });
    go('import');
  }

  return {
    takeFiles,
    choose() {
      const importing = now();
      if (importing.step === 'idle' || importing.step === 'done') to({ step: 'choosing', files: [], error: null });
      go('import');
    },
    dropFile(file) {
      const importing = now();
      if (importing.step === 'choosing')
        to({ ...importing, files: importing.files.filter((one) => one !== file), error: null });
    },
    async begin(create) {
      const importing = now();
      if (importing.step !== 'choosing') return;
      if (create !== null) {
        try {
          const study = await call('study.create', create);
          if (study === null) return;
          showStudy(study);
        } catch (error) {
          to({ ...importing, error });
          return;
        }
      }
      await read(importing.files, null);
    },
    revise(answered) {
      const importing = now();
      if (importing.step !== 'review') return;
      const { session } = importing;
      move({ kind: 'revising', session, answered });
      call('import.revise', asInput(session, answered))
        .then((review) => move({ kind: 'revised', session, review }))
        .catch((error: unknown) => move({ kind: 'refused', session, error }));
    },
    commit() {
      const importing = now();
      if (importing.step !== 'review' || !importing.review.canCommit || importing.revising > 0) return;
      const { session, files, review } = importing;
      to({ step: 'committing', session, files, review, progress: null });
      call('import.commit', { session })
        .then(async (result) => {
          await refresh();
          to({ step: 'done', result });
        })
        .catch((error: unknown) => move({ kind: 'refused', session, error }));
    },
    cancel() {
      letGo(now());
      to({ step: 'idle' });
      go('');
    },
    finish() {
      to({ step: 'idle' });
    },
  };
}

/** Tells a file that is dropped again from one of the same name. */
function fileKey({ name, size, lastModified }: File): string {
  return JSON.stringify([name, size, lastModified]);
}

/** What a person answered about files, and the review that they answered. */
type Answers = Pick<Extract<Importing, { step: 'review' }>, 'review' | 'answered'>;

/** Earlier answers for a review of more files: the rules and names, and how the sheets of the same files are read. */
function answersFor(review: ImportReview, { review: before, answered }: Answers): Answered {
  const { choices } = answered;
  return {
    choices,
    settled: answered.settled,
    files: review.files.map(({ fileId, sha256, mapping, corrections }) => {
      const same = before.files.find((file) => file.sha256 === sha256);
      const held = answered.files.find((file) => file.fileId === same?.fileId);
      return held === undefined ? { fileId, sheets: mapping, corrections } : { ...held, fileId };
    }),
  };
}

/** Answers as the contract takes them: its lists are not readonly. */
function asInput(session: string, { files, choices, settled }: Answered): Revision {
  return {
    session,
    choices,
    settled,
    files: files.map(({ fileId, sheets, corrections }) => ({
      fileId,
      sheets: [...sheets],
      corrections: [...corrections],
    })),
  };
}
