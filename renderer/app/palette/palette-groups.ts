import { useMemo } from 'react';
import type { SubjectEntry } from '../../../core/study/overview.ts';
import { useSay } from '../../language.tsx';
import { go } from '../../location.ts';
import { useStudy } from '../../study/current-study.tsx';
import { useAppState } from '../app-state.tsx';
import { places } from '../places.tsx';
import { useStudyActions } from '../study-actions.tsx';
import type { PaletteEntry, PaletteGroup } from './find-entries.ts';

/** All that the palette can find: the study's series, the places, the actions, the subjects. */
export function usePaletteGroups(subjects: readonly SubjectEntry[]): readonly PaletteGroup[] {
  const say = useSay();
  const study = useStudy();
  const actions = useStudyActions();
  const { language, speak } = useAppState();
  return useMemo((): readonly PaletteGroup[] => {
    const action = (id: string, label: string, run: () => void): PaletteEntry => ({
      id,
      label,
      description: '',
      otherNames: [],
      run,
    });
    const other = language === 'en' ? 'zh' : 'en';
    return [
      {
        label: say('window.palette-series'),
        entries: study.series.map(({ id, analyte, population, metric, unit }) => ({
          id: `series-${id}`,
          label: analyte,
          description: [population, metric, unit].filter((part) => part !== null).join(' · '),
          otherNames: study.protocol.analytes.find((one) => one.name === analyte)?.synonyms ?? [],
          run: () => go('trajectories', { series: String(id) }),
        })),
      },
      {
        label: say('window.palette-places'),
        entries: places.map(({ name, title }) => action(`place-${name}`, say(title), () => go(name))),
      },
      {
        label: say('window.palette-actions'),
        entries: [
          action('import', say('window.import-files'), actions.chooseFiles),
          action('new', say('window.new-study'), actions.startNew),
          action('open', say('window.open'), actions.open),
          action('close', say('window.close-study'), actions.close),
          action('language', say(`window.language-${other}`), () => void speak(other)),
        ],
      },
      {
        label: say('window.palette-subjects'),
        entries: subjects.map(({ subject, arm }) => ({
          id: `subject-${subject}`,
          label: subject,
          description: arm,
          otherNames: [],
          run: () => go('subjects', { subject }),
        })),
      },
    ];
  }, [say, study, subjects, actions, language, speak]);
}
