import { Button, SegmentedControl } from '@mantine/core';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { TopBarControls } from '../app/top-bar.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { useStudy } from '../study/current-study.tsx';
import { useAnswer } from '../trajectories/use-answer.ts';
import './completeness.css';
import { EligibilityPage } from './eligibility-page.tsx';
import { MatrixPage } from './matrix-page.tsx';
import { QueriesPage } from './queries-page.tsx';

const parts = ['received', 'queries', 'eligibility'] as const;
type Part = (typeof parts)[number];

function partOf(text: string | null): Part {
  return parts.find((part) => part === text) ?? 'received';
}

const everything = {};

/** What came of what was due, what to ask the laboratory, and who meets the registry's criteria. Which of them stands in the address. */
export function CompletenessView() {
  const say = useSay();
  const sayError = useSayError();
  const { counts, fingerprint, protocol, blinded, frozen } = useStudy();
  const { chooseFiles } = useStudyActions();
  const [{ settings }, change] = useLocation();
  const part = partOf(settings.get('show'));
  const state = JSON.stringify([fingerprint, protocol, blinded, frozen?.name ?? null]);
  const { value: matrix, waiting, error } = useAnswer('completeness.get', everything, state);
  const open = matrix?.queries.filter(({ answer }) => answer === null).length ?? null;
  if (counts.subjects === 0) {
    return (
      <div className="page">
        <h1>{say('window.place-completeness')}</h1>
        <p className="soft">{say('completeness-view.empty')}</p>
        <div>
          <Button onClick={chooseFiles}>{say('window.import-files')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="completeness" aria-busy={waiting}>
      <TopBarControls>
        <SegmentedControl
          aria-label={say('completeness-view.part')}
          value={part}
          data={parts.map((value) => ({
            value,
            label:
              value === 'queries' && open !== null
                ? say('completeness-view.queries-open', { count: open })
                : say(`completeness-view.part-${value}`),
          }))}
          onChange={(next) => change({ show: next === 'received' ? null : next, kind: null, outcome: null })}
        />
      </TopBarControls>
      <h1 className="unseen">{say(`completeness-view.part-${part}`)}</h1>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {part === 'eligibility' ? (
        <EligibilityPage state={state} />
      ) : matrix === null ? (
        <p className="soft frame-loading waiting-words">{waiting ? say('window.loading') : ''}</p>
      ) : part === 'received' ? (
        <MatrixPage matrix={matrix} />
      ) : (
        <QueriesPage matrix={matrix} key={state} />
      )}
    </div>
  );
}
