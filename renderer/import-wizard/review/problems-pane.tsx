import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { Problem, Severity } from '../../../core/import/problem.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import './problems-pane.css';
import { AnswerLink } from './answer-link.tsx';
import { PlaceOfProblem } from './problem-place.tsx';
import { problemWords } from './problem-words.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];
const filters = ['all', ...severities] as const;

/** Every problem with its cell: errors stop the import, warnings are doubts, notes say what was left out. */
export function ProblemsPane({ review }: { review: ImportReview }) {
  const say = useSay();
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const found = severities.flatMap((severity) => review.problems.filter((problem) => problem.severity === severity));
  const shown = filter === 'all' ? found : found.filter(({ severity }) => severity === filter);
  const countOf = (one: (typeof filters)[number]) =>
    one === 'all' ? found.length : found.filter(({ severity }) => severity === one).length;
  return (
    <div className="problems">
      <div className="page-head">
        <h1>{say('wizard.part-problems')}</h1>
        <SegmentedControl
          aria-label={say('wizard.which-problems')}
          value={filter}
          onChange={setFilter}
          data={filters.map((value) => ({ value, label: say(`wizard.filter-${value}`, { count: countOf(value) }) }))}
        />
      </div>
      {review.problemsCut ? <p className="soft small">{say('wizard.problems-cut', { count: found.length })}</p> : null}
      {shown.length === 0 ? (
        <p className="soft">{say('wizard.no-problems')}</p>
      ) : (
        <ProblemList review={review} problems={shown} />
      )}
    </div>
  );
}

function ProblemList({ review, problems }: { review: ImportReview; problems: readonly Problem[] }) {
  const say = useSay();
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard.
    <section ref={scroller} className="problem-list" tabIndex={0} aria-label={say('wizard.part-problems')}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const problem = problems[index];
          if (problem === undefined) return null;
          return (
            <li
              key={key}
              ref={rows.measureElement}
              data-index={index}
              aria-setsize={problems.length}
              aria-posinset={index + 1}
              className={`problem problem-${problem.severity}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="problem-severity">{say(`wizard.severity-${problem.severity}`)}</span>
              <span className="problem-words">
                {problemWords(say, problem)}{' '}
                {problem.severity === 'info' ? null : (
                  <AnswerLink review={review} problem={problem} words={say('wizard.go-there')} />
                )}
              </span>
              <PlaceOfProblem review={review} problem={problem} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
