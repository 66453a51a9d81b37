import { createContext, type ReactNode, use, useMemo, useRef, useState } from 'react';
import type { StudyOverview } from '../../core/study/overview.ts';
import { call, EngineError } from '../engine.ts';
import { mayCarryRecipe } from '../figures/may-carry-recipe.ts';
import { NewStudyDialog } from '../first-screen/new-study-dialog.tsx';
import { tableEndings } from '../import-wizard/dropped-files.ts';
import { useImport } from '../import-wizard/import-state.tsx';
import { useSay } from '../language.tsx';
import { go } from '../location.ts';
import { useAppState } from './app-state.tsx';

export interface StudyActions {
  readonly startNew: () => void;
  readonly open: () => void;
  readonly openRecent: (id: string) => void;
  readonly openExample: () => void;
  readonly close: () => void;
  /** Asks for files to import, through the file picker. */
  readonly chooseFiles: () => void;
  /**
   * Files that a person dropped or picked: a study is opened, a saved figure is shown, anything else is imported. Of a mixture the tables are
   * imported, and the rest joins what was passed over.
   */
  readonly takeFiles: (files: readonly File[], passedOver?: readonly string[]) => void;
  /** Names of the files of the last drop that were not taken. */
  readonly passedOver: readonly string[];
  readonly clearPassedOver: () => void;
  /** A saved figure that waits for the figure view to open it, null for none. */
  readonly figure: File | null;
  /** The figure view has taken it. */
  readonly figureTaken: () => void;
  /** What an action is doing now, null for nothing. */
  readonly busy: 'opening' | 'example' | null;
  /** What stopped the last action, null for nothing. */
  readonly error: unknown;
  readonly clearError: () => void;
}

const Context = createContext<StudyActions | null>(null);
const isStudy = ({ name }: File) => name.toLowerCase().endsWith('.armtrace');

/** Creating, opening and closing a study, and choosing files, from wherever in the window. */
export function StudyActionsProvider({ children }: { children: ReactNode }) {
  const say = useSay();
  const { state, study, showStudy, refresh } = useAppState();
  const { takeFiles, cancel, importing } = useImport();
  const [naming, setNaming] = useState(false);
  const [busy, setBusy] = useState<StudyActions['busy']>(null);
  const [error, setError] = useState<unknown>(null);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const [figure, setFigure] = useState<File | null>(null);
  const studyInput = useRef<HTMLInputElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const host = state?.host ?? 'browser';

  const actions = useMemo((): StudyActions => {
    async function show(what: 'opening' | 'example', ask: () => Promise<StudyOverview | null>): Promise<void> {
      if (busy !== null) return;
      setBusy(what);
      setError(null);
      try {
        const study = await ask();
        if (study === null) return;
        showStudy(study);
        if (importing.step !== 'idle') cancel();
        go('overview');
      } catch (thrown) {
        setError(thrown);
        // A study that is gone is gone from the recent ones too.
        void refresh();
      } finally {
        setBusy(null);
      }
    }
    async function openFile(file: File): Promise<StudyOverview> {
      const content = new Uint8Array(await file.arrayBuffer());
      const { fileId } = await call('file.hold', { name: file.name, content });
      return call('study.openHeld', { fileId });
    }
    function showFigure(file: File): void {
      if (study === null) {
        setError(new EngineError('figures.study-first', file.name, { file: file.name }));
        return;
      }
      setFigure(file);
      go('figures');
    }
    return {
      startNew: () => setNaming(true),
      open() {
        if (host === 'browser') studyInput.current?.click();
        else void show('opening', () => call('study.pick', {}));
      },
      openRecent: (id) => void show('opening', () => call('study.openRecent', { id })),
      openExample: () => void show('example', () => call('study.openExample', {})),
      close() {
        call('study.close', {})
          .then(() => {
            showStudy(null);
            if (importing.step !== 'idle') cancel();
            go('');
          })
          .catch((thrown: unknown) => setError(thrown));
      },
      chooseFiles: () => fileInput.current?.click(),
      takeFiles(files, passedOver = []) {
        const [first] = files;
        setPassedOver([]);
        if (first === undefined) {
          if (passedOver.length > 0) setError(new EngineError('wizard.no-tables', 'no tables', {}));
        } else if (files.length === 1 && isStudy(first)) {
          void show('opening', () => openFile(first));
        } else if (files.every(mayCarryRecipe)) showFigure(first);
        else {
          const tables = files.filter((file) => !mayCarryRecipe(file) && !isStudy(file));
          setPassedOver([...files.filter((file) => !tables.includes(file)).map(({ name }) => name), ...passedOver]);
          takeFiles(tables);
        }
      },
      passedOver,
      clearPassedOver: () => setPassedOver([]),
      figure,
      figureTaken: () => setFigure(null),
      busy,
      error,
      clearError: () => setError(null),
    };
  }, [host, showStudy, refresh, takeFiles, cancel, importing.step, busy, error, passedOver, figure, study]);

  return (
    <Context value={actions}>
      {children}
      <NewStudyDialog opened={naming} onClose={() => setNaming(false)} />
      <input
        ref={studyInput}
        type="file"
        accept=".armtrace"
        hidden
        aria-label={say('window.open')}
        onChange={(event) => {
          actions.takeFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <input
        ref={fileInput}
        type="file"
        accept={tableEndings}
        multiple
        hidden
        aria-label={say('window.choose-files')}
        onChange={(event) => {
          actions.takeFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </Context>
  );
}

/** The actions on studies and files. */
export function useStudyActions(): StudyActions {
  const context = use(Context);
  if (context === null) throw new Error('used outside of StudyActionsProvider');
  return context;
}
