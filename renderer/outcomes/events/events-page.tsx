import { SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { IncidenceAnswer } from '../../../core/statistics/incidence/incidence-answer.ts';
import { incidenceSentences } from '../../../core/statistics/incidence/incidence-words.ts';
import { termLines } from '../../../core/statistics/incidence/term-lines.ts';
import { normaliseName } from '../../../core/study/normalise-name.ts';
import { Notice } from '../../app/notice.tsx';
import { TopBarControls } from '../../app/top-bar.tsx';
import { useLanguage, useSay, useSayError } from '../../language.tsx';
import { go, useLocation } from '../../location.ts';
import { useStudy } from '../../study/current-study.tsx';
import { ArmLegend } from '../../trajectories/arm-legend.tsx';
import { joinNames, splitNames } from '../../trajectories/chart-settings.ts';
import { FilterShown } from '../../trajectories/settings/limits-shown.tsx';
import { type ShownArm, shownArms } from '../../trajectories/shown-arms.ts';
import { useAnswer } from '../../trajectories/use-answer.ts';
import { eventsFigure } from '../figure-address.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { OutcomeHead } from '../outcome-head.tsx';
import { type EventSettings, eventViews, nothingListed, readEventSettings } from '../outcome-settings.ts';
import { registeredRank } from '../registered-rank.ts';
import { EventDots } from './event-dots.tsx';
import { EventList } from './event-list.tsx';
import { EventTable } from './event-table.tsx';
import { EventTimelines } from './event-timelines.tsx';
import { EventsBar, notSaid } from './events-bar.tsx';

/** What happened to the subjects of each arm, by term, grade and relation to treatment. */
export function EventsPage({ choose }: { choose: ReactNode }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { fingerprint, protocol } = useStudy();
  const scheme = useComputedColorScheme('light');
  const [location, change] = useLocation();
  const settings = useMemo(() => readEventSettings(location.settings), [location]);
  const { kind, grades, filter } = settings;
  const related = settings.related?.map((text) => (text === notSaid ? '' : text)) ?? null;
  const question = { kind, grades: grades === null ? null : [...grades], related, subjects: filter };
  const { value: answer, waiting, error } = useAnswer('incidence.get', question, fingerprint);
  const hidden = location.settings.get('hide');
  const arms = useMemo(
    () => (answer === null ? [] : shownArms(armsWithSubjects(answer), splitNames(hidden), scheme)),
    [answer, hidden, scheme],
  );
  const reference = arms.find(({ name }) => name === settings.reference)?.name ?? arms[0]?.name ?? '';
  const lines = useMemo(() => (answer === null ? [] : termLines(answer.incidence, reference)), [answer, reference]);
  const list = useCallback(
    (arm: string, term: string | null) => change({ ...nothingListed, list: arm, term: term === null ? null : term }),
    [change],
  );
  const toggle = ({ name, visible }: ShownArm) => {
    const others = settings.hiddenArms.filter((one) => one !== name);
    change({ hide: joinNames(visible ? [...others, name] : others) });
  };
  const some = answer === null || answer.ofKind === 0 ? null : answer;
  const subject = location.settings.get('subject');
  const shared = { lines, arms, reference, interval: settings.interval, onList: list };

  return (
    <div className="trajectories">
      <TopBarControls>
        <EventsBar settings={settings} answer={answer} onChange={change} />
      </TopBarControls>
      <div className="trajectories-main outcomes-main" aria-busy={waiting}>
        <OutcomeHead
          title={say(`outcomes.view-${kind}`)}
          rank={registeredRank(protocol, kind)}
          said={
            some === null
              ? null
              : { caption: facts(some, say).join(' · '), sentence: incidenceSentences(language, some) }
          }
          choose={choose}
          onFigure={
            some === null
              ? null
              : () =>
                  go(
                    'figures',
                    eventsFigure(
                      settings,
                      related,
                      arms.map(({ name }) => name),
                    ),
                  )
          }
        />
        {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
        {answer === null ? (
          waiting ? (
            <p className="soft waiting-words">{say('outcomes.working')}</p>
          ) : null
        ) : answer.ofKind === 0 ? (
          answer.filtered === undefined ? (
            <NothingYet of="events" />
          ) : (
            <>
              <FilterShown filtered={answer.filtered} filter={filter} onChange={change} />
              <Notice level="question">{say('explore.no-events-kept')}</Notice>
            </>
          )
        ) : (
          <>
            <div className="outcomes-legend">
              <ArmLegend arms={arms} onToggle={toggle} />
              <FilterShown filtered={answer.filtered} filter={filter} onChange={change} />
              <SegmentedControl
                aria-label={say('outcomes.shown-as')}
                size="xs"
                value={settings.view}
                data={eventViews.map((value) => ({ value, label: say(`outcomes.shown-${value}`) }))}
                onChange={(view) => change({ as: view === 'chart' ? null : view })}
              />
            </div>
            {settings.view === 'timelines' ? (
              <EventTimelines
                answer={answer}
                arms={arms}
                weeks={protocol.visits.map(({ week }) => week)}
                onSubject={(one) => change({ ...nothingListed, subject: one })}
              />
            ) : settings.view === 'table' ? (
              <EventTable {...shared} />
            ) : (
              <EventDots {...shared} />
            )}
            {settings.view === 'timelines' ? null : (
              <p className="soft small">
                {say('outcomes.events-method', {
                  interval: say(`outcomes.interval-${settings.interval}`),
                  arm: reference,
                })}
              </p>
            )}
          </>
        )}
      </div>
      {answer === null ? null : (
        <Listed
          answer={answer}
          arms={arms}
          settings={settings}
          subject={subject}
          onClose={() => change({ ...nothingListed, subject: null })}
        />
      )}
    </div>
  );
}

/** The arms that somebody is in; all of them where nobody's is known. */
function armsWithSubjects({ arms, subjects }: IncidenceAnswer): IncidenceAnswer['arms'] {
  const held = new Set(subjects.map(({ arm }) => arm));
  const some = arms.filter(({ name }) => held.has(name));
  return some.length === 0 ? arms : some;
}

function facts(answer: IncidenceAnswer, say: ReturnType<typeof useSay>): string[] {
  const { events, ofKind, fatalByGrade, incidence, subjects, arms } = answer;
  const placed = subjects.filter(({ arm }) => arms.some(({ name }) => name === arm)).length;
  const having = new Set(
    events.filter(({ arm }) => arms.some(({ name }) => name === arm)).map(({ subject }) => subject),
  );
  const said = [
    say('outcomes.events-caption', {
      count: events.length - incidence.withoutArm,
      subjects: say('outcomes.count-subjects', { count: having.size }),
      n: placed,
    }),
  ];
  if (events.length < ofKind) said.push(say('outcomes.events-filtered', { count: events.length, all: ofKind }));
  if (fatalByGrade > 0) said.push(say('outcomes.fatal-by-grade', { count: fatalByGrade }));
  if (incidence.withoutArm > 0) said.push(say('outcomes.events-without-arm', { count: incidence.withoutArm }));
  return said;
}

/** The list that is open beside the chart: an arm's events of a term, or everything of one subject. */
function Listed({
  answer,
  arms,
  settings,
  subject,
  onClose,
}: {
  answer: IncidenceAnswer;
  arms: readonly ShownArm[];
  settings: EventSettings;
  subject: string | null;
  onClose: () => void;
}) {
  const say = useSay();
  const { listedArm, listedTerm } = settings;
  if (subject !== null) {
    const events = answer.events.filter((event) => event.subject === subject);
    const arm = arms.find(({ name }) => name === events[0]?.arm);
    return <EventList key={subject} title={subject} arm={arm} events={events} onClose={onClose} />;
  }
  const arm = arms.find(({ name }) => name === listedArm);
  if (arm === undefined) return null;
  const term = listedTerm === null ? null : normaliseName(listedTerm);
  const events = answer.events.filter(
    (event) => event.arm === arm.name && (term === null || normaliseName(event.term) === term),
  );
  const title = say('outcomes.list-term', { term: listedTerm ?? say('outcomes.any-term'), arm: arm.name });
  return <EventList key={`${arm.name} ${term}`} title={title} arm={arm} events={events} onClose={onClose} />;
}
