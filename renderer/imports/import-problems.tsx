import { Anchor } from '@mantine/core';
import type { Problem } from '../../core/import/problem.ts';
import { problemWords } from '../import-wizard/review/problem-words.ts';
import { useSay } from '../language.tsx';
import { useLocation } from '../location.ts';

interface Props {
  readonly problems: readonly Problem[];
  readonly cut: boolean;
  /** The sheets whose cells were kept. */
  readonly kept: readonly string[];
}

/** What was wrong with the file of an import, each with its cell. */
export function ImportProblems({ problems, cut, kept }: Props) {
  const say = useSay();
  const [, change] = useLocation();
  if (problems.length === 0) return <p className="soft">{say('imports-view.no-problems')}</p>;
  return (
    <>
      {cut ? <p className="soft small">{say('wizard.problems-cut', { count: problems.length })}</p> : null}
      <ul className="import-problems">
        {problems.map((problem) => {
          const { severity, sheet, cell, count } = problem;
          const place = [sheet, cell].filter((part) => part !== null).join(' · ');
          const more = count > 1 ? ` ${say('wizard.and-more-cells', { count: count - 1 })}` : '';
          return (
            <li
              key={`${sheet} ${cell} ${problem.code} ${JSON.stringify(problem.values)}`}
              className={`problem-${severity}`}
            >
              <span className="problem-severity">{say(`wizard.severity-${severity}`)}</span>
              <span>{problemWords(say, problem)}</span>
              <span className="place">
                {sheet !== null && cell !== null && kept.includes(sheet) ? (
                  <Anchor
                    component="button"
                    type="button"
                    className="place-link"
                    onClick={() => change({ part: 'cells', sheet, cell })}
                  >
                    {place}
                  </Anchor>
                ) : (
                  place
                )}
                {more}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
