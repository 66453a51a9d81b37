import { Button } from '@mantine/core';
import { useStudyActions } from '../app/study-actions.tsx';
import { useSay } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { ArmsTable } from './arms-table.tsx';
import { NextSteps } from './next-steps.tsx';

/** A study without readings says what would fill it. */
export function EmptyStudy() {
  const say = useSay();
  const study = useStudy();
  const { chooseFiles } = useStudyActions();
  const { arms, visits, analytes } = study.protocol;
  return (
    <>
      <h1>{study.name}</h1>
      <section className="overview-drop">
        <h2>{say('study-view.empty-title')}</h2>
        <p className="soft">{say('study-view.empty-what')}</p>
        <div>
          <Button onClick={chooseFiles}>{say('window.choose-files')}</Button>
        </div>
      </section>
      <NextSteps />
      <section>
        <h2>{say('study-view.plan')}</h2>
        {arms.length + visits.length + analytes.length === 0 ? (
          <p className="soft">{say('study-view.plan-blank')}</p>
        ) : (
          <p className="soft">
            {say('study-view.plan-counts', {
              arms: arms.length,
              visits: visits.length,
              analytes: analytes.length,
            })}
          </p>
        )}
        {arms.length === 0 ? null : <ArmsTable subjects={null} />}
      </section>
    </>
  );
}
