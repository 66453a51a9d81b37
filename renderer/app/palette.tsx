import { Spotlight, spotlight } from '@mantine/spotlight';
import { useEffect, useMemo, useState } from 'react';
import type { SubjectEntry } from '../../core/study/overview.ts';
import { call } from '../engine.ts';
import { useSay } from '../language.tsx';
import { go } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAppState } from './app-state.tsx';
import { places } from './places.tsx';
import { useStudyActions } from './study-actions.tsx';

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly keywords?: string[];
  readonly onClick: () => void;
}

interface EntryGroup {
  readonly group: string;
  readonly actions: Entry[];
}

/** Opens the palette, as Ctrl/Cmd-K does. */
export const openPalette = () => spotlight.open();

/** Ctrl/Cmd-K: any series, subject, place or action by a few letters of its name. */
export function Palette() {
  const say = useSay();
  const study = useStudy();
  const actions = useStudyActions();
  const { language, speak } = useAppState();
  const [asked, setAsked] = useState(false);
  const [subjects, setSubjects] = useState<readonly SubjectEntry[]>([]);

  useEffect(() => {
    if (!asked) return;
    // The list is asked for again after every change of the readings, which the fingerprint tells.
    void study.fingerprint;
    call('study.subjects', {})
      .then(setSubjects)
      .catch(() => setSubjects([]));
  }, [asked, study.fingerprint]);

  const groups = useMemo((): EntryGroup[] => {
    const action = (id: string, label: string, onClick: () => void): Entry => ({ id, label, onClick });
    const other = language === 'en' ? 'zh' : 'en';
    return [
      {
        group: say('window.palette-series'),
        actions: study.series.map(({ id, analyte, population, metric, unit }) => ({
          id: `series-${id}`,
          label: analyte,
          description: [population, metric, unit].filter((part) => part !== null).join(' · '),
          keywords: study.protocol.analytes.find((one) => one.name === analyte)?.synonyms ?? [],
          onClick: () => go('trajectories', { series: String(id) }),
        })),
      },
      {
        group: say('window.palette-places'),
        actions: places.map(({ name, title }) => action(`place-${name}`, say(title), () => go(name))),
      },
      {
        group: say('window.palette-actions'),
        actions: [
          action('import', say('window.import-files'), actions.chooseFiles),
          action('new', say('window.new-study'), actions.startNew),
          action('open', say('window.open'), actions.open),
          action('close', say('window.close-study'), actions.close),
          action('language', say(`window.language-${other}`), () => void speak(other)),
        ],
      },
      {
        group: say('window.palette-subjects'),
        actions: subjects.map(({ subject, arm }) => ({
          id: `subject-${subject}`,
          label: subject,
          description: arm,
          onClick: () => go('trajectories', { subject }),
        })),
      },
    ];
  }, [say, study, subjects, actions, language, speak]);

  return (
    <Spotlight
      actions={groups}
      shortcut={['mod + K']}
      limit={12}
      attributes={{ content: { 'aria-label': say('window.palette-placeholder') } }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      nothingFound={say('window.palette-nothing')}
      searchProps={{ placeholder: say('window.palette-placeholder'), 'aria-label': say('window.palette-placeholder') }}
      onSpotlightOpen={() => setAsked(true)}
    />
  );
}
