import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SubjectEntry } from '../../../core/study/overview.ts';
import { call } from '../../engine.ts';
import { useSay } from '../../language.tsx';
import { useStudy } from '../../study/current-study.tsx';
import { SearchList } from '../search-list.tsx';
import { findEntries } from './find-entries.ts';
import './palette.css';
import { usePaletteGroups } from './palette-groups.ts';
import { closePalette, openPalette, usePaletteShown } from './palette-store.ts';

/** Ctrl/Cmd-K: any series, subject, place or action by a few letters of its name. */
export function Palette() {
  const shown = usePaletteShown();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      flushSync(openPalette);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      closePalette();
    };
  }, []);
  return shown ? <PaletteDialog /> : null;
}

function PaletteDialog() {
  const say = useSay();
  const { fingerprint } = useStudy();
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState('');
  const [subjects, setSubjects] = useState<readonly SubjectEntry[] | null>(null);
  const all = usePaletteGroups(subjects ?? []);
  const found = useMemo(() => findEntries(all, search), [all, search]);

  useLayoutEffect(() => {
    const element = dialog.current;
    // A dialog takes the focus for itself when it opens; the field, drawn before it, takes it back.
    element?.showModal();
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  useEffect(() => {
    // The list is asked for again after every change of the readings, which the fingerprint tells.
    void fingerprint;
    call('study.subjects', {})
      .then(setSubjects)
      .catch(() => setSubjects([]));
  }, [fingerprint]);

  const choose = (id: string) => {
    closePalette();
    for (const { entries } of all) entries.find((entry) => entry.id === id)?.run();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={say('window.palette-placeholder')}
      onCancel={closePalette}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) closePalette();
      }}
    >
      <SearchList
        label={say('window.palette-placeholder')}
        hint={say('window.palette-placeholder')}
        search={search}
        groups={found.map(({ label, entries }) => ({
          label,
          entries: entries.map((entry) => ({
            id: entry.id,
            content: (
              <>
                <span>{entry.label}</span>
                <span className="search-aside">{entry.description}</span>
              </>
            ),
          })),
        }))}
        waiting={subjects === null}
        nothing={say('window.palette-nothing')}
        onSearch={setSearch}
        onChoose={choose}
        onClose={closePalette}
      />
    </dialog>
  );
}
