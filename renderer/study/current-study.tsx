import { createContext, type ReactNode, use } from 'react';
import type { StudyOverview } from '../../core/study/overview.ts';

const StudyContext = createContext<StudyOverview | null>(null);

/** Gives everything inside it the open study, as it stands now. */
export function StudyProvider({ study, children }: { study: StudyOverview; children: ReactNode }) {
  return <StudyContext value={study}>{children}</StudyContext>;
}

/** The open study. Throws outside of a `StudyProvider`: what needs a study is shown only when there is one. */
export function useStudy(): StudyOverview {
  const study = use(StudyContext);
  if (study === null) throw new Error('used outside of StudyProvider');
  return study;
}
