import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { SurvivalAnswer } from '../../../core/statistics/survival/survival-answer.ts';
import { eventWords, isOverallSurvival, survivalSentences } from '../../../core/statistics/survival/survival-words.ts';
import { type Language, say as sayIn } from '../../../core/words/say.ts';
import { Notice } from '../../app/notice.tsx';
import { TopBarControls } from '../../app/top-bar.tsx';
import { useLanguage, useSay, useSayError } from '../../language.tsx';
import { go, useLocation } from '../../location.ts';
import { useStudy } from '../../study/current-study.tsx';
import { ArmLegend } from '../../trajectories/arm-legend.tsx';
import { joinNames } from '../../trajectories/chart-settings.ts';
import { FilterShown } from '../../trajectories/settings/limits-shown.tsx';
import { type ShownArm, shownArms } from '../../trajectories/shown-arms.ts';
import { useAnswer } from '../../trajectories/use-answer.ts';
import { survivalFigure } from '../figure-address.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { OutcomeHead } from '../outcome-head.tsx';
import { nothingListed, readSurvivalSettings } from '../outcome-settings.ts';
import { registeredRank } from '../registered-rank.ts';
import { FollowedList } from './followed-list.tsx';
import { SurvivalBar } from './survival-bar.tsx';
import { SurvivalChart } from './survival-chart.tsx';
import { SurvivalResults } from './survival-results.tsx';

/** How long the subjects of each arm lived, or were free of whatever counts as the event. */
export function SurvivalPage({ choose }: { choose: ReactNode }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { fingerprint, protocol } = useStudy();
  const scheme = useComputedColorScheme('light');
  const [location, change] = useLocation();
  const settings = useMemo(() => readSurvivalSettings(location.settings), [location]);
  const { events, horizon, filter } = settings;
  const question = { events: [...events], horizon, subjects: filter };
  const { value: answer, waiting, error } = useAnswer('survival.get', question, fingerprint);
  const hidden = location.settings.get('hide');
  const arms = useMemo(
    () =>
      answer === null
        ? []
        : shownArms(answer.arms, readSurvivalSettings(new URLSearchParams({ hide: hidden ?? '' })).hiddenArms, scheme),
    [answer, hidden, scheme],
  );
  const followedArms = arms.filter(({ name }) => answer?.summary.arms.some(({ arm }) => arm === name));
  const listArm = useCallback(
    (arm: string, time: number | null) =>
      change({ ...nothingListed, list: arm, time: time === null ? null : String(time) }),
    [change],
  );
  const listRisk = useCallback(
    (arm: string, week: number) => change({ ...nothingListed, list: arm, risk: String(week) }),
    [change],
  );
  const toggle = ({ name, visible }: ShownArm) => {
    const others = settings.hiddenArms.filter((one) => one !== name);
    change({ hide: joinNames(visible ? [...others, name] : others) });
  };
  const listed = arms.find(({ name }) => name === settings.listedArm);

  return (
    <div className="trajectories">
      <TopBarControls>
        <SurvivalBar settings={settings} answer={answer} onChange={change} />
      </TopBarControls>
      <div className="trajectories-main outcomes-main" aria-busy={waiting}>
        <OutcomeHead
          title={say('outcomes.view-survival')}
          rank={answer !== null && isOverallSurvival(answer.events) ? registeredRank(protocol, 'survival') : null}
          said={answer === null ? null : saidOf(answer, language)}
          choose={choose}
          onFigure={
            followedArms.length === 0
              ? null
              : () =>
                  go(
                    'figures',
                    survivalFigure(
                      settings,
                      followedArms.map(({ name }) => name),
                    ),
                  )
          }
        />
        {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
        {answer === null ? (
          waiting ? (
            <p className="soft waiting-words">{say('outcomes.working')}</p>
          ) : null
        ) : answer.summary.arms.length === 0 ? (
          answer.filtered === undefined ? (
            <NothingYet of={answer.followUps.length > 0 ? 'arms' : 'survival'} />
          ) : (
            <>
              <FilterShown filtered={answer.filtered} filter={filter} onChange={change} />
              <Notice level="question">{say('explore.nobody-followed')}</Notice>
            </>
          )
        ) : (
          <>
            <div className="outcomes-legend">
              <ArmLegend arms={followedArms} onToggle={toggle} />
              <label className="subjects-switch">
                <input
                  type="checkbox"
                  checked={settings.bands}
                  onChange={(event) => change({ bands: event.currentTarget.checked ? 'on' : null })}
                />
                {say('outcomes.bands')}
              </label>
              <FilterShown filtered={answer.filtered} filter={filter} onChange={change} />
            </div>
            <SurvivalChart
              summaries={answer.summary.arms}
              arms={arms}
              weeks={answer.weeks}
              bands={settings.bands}
              title={say(isOverallSurvival(answer.events) ? 'outcomes.survival-axis' : 'outcomes.event-free-axis')}
              onArm={listArm}
              onRisk={listRisk}
            />
            <SurvivalResults answer={answer} arms={arms} onArm={(arm) => listArm(arm, null)} />
            <LeftOut answer={answer} />
          </>
        )}
      </div>
      {answer === null || listed === undefined ? null : (
        <FollowedList
          key={`${listed.name} ${settings.riskWeek} ${settings.time}`}
          answer={answer}
          arm={listed}
          riskWeek={settings.riskWeek}
          time={settings.time}
          onClose={() => change(nothingListed)}
        />
      )}
    </div>
  );
}

/** Of how many the curves are, and what they say; null where nobody is followed. */
function saidOf(answer: SurvivalAnswer, language: Language) {
  const { arms } = answer.summary;
  if (arms.length === 0) return null;
  const caption = sayIn(language, 'outcomes.survival-caption', {
    events: eventWords(language, answer.events),
    subjects: sayIn(language, 'outcomes.count-subjects', { count: arms.reduce((total, { n }) => total + n, 0) }),
    count: arms.reduce((total, { events }) => total + events, 0),
  });
  return { caption, sentence: survivalSentences(language, answer) };
}

const namedAtMost = 12;

/** Who is not in any of these numbers, by name. */
function LeftOut({ answer }: { answer: SurvivalAnswer }) {
  const say = useSay();
  const named = (subjects: readonly string[]) =>
    `${subjects.slice(0, namedAtMost).join(', ')}${subjects.length > namedAtMost ? ', …' : ''}`;
  return (
    <>
      {(['without-follow-up', 'without-arm'] as const).map((why) => {
        const subjects = why === 'without-arm' ? answer.withoutArm : answer.withoutFollowUp;
        if (subjects.length === 0) return null;
        return (
          <p key={why} className="small amber">
            {say(`outcomes.${why}`, { count: subjects.length, subjects: named(subjects) })}
          </p>
        );
      })}
    </>
  );
}
