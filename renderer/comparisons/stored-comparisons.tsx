import { Button } from '@mantine/core';
import type { StoredComparison } from '../../core/statistics/comparison/stored-comparison.ts';
import { shortTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { filterText, joinNames } from '../trajectories/chart-settings.ts';
import { panelOfSeries } from './compare-question.ts';
import { SaveRScript } from './save-r-script.tsx';
import type { Kept } from './use-kept.ts';

/** The comparisons that the study keeps: each opens as it was asked, runs again, or goes away and comes back. */
export function StoredComparisons({ kept }: { kept: Kept }) {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const study = useStudy();
  const { list, act, removed } = kept;
  return (
    <section className="compare-section">
      <div className="compare-section-head">
        <h2>{say('comparisons.kept')}</h2>
        <SaveRScript />
      </div>
      {act.error === null ? null : (
        <Notice level="error" onClose={act.clear}>
          {sayError(act.error)}
        </Notice>
      )}
      {removed === null ? null : (
        <Notice level="fact">
          {say('comparisons.removed', { name: removed.name })}{' '}
          <Button variant="default" size="compact-xs" onClick={() => act.run({ do: 'restore', id: removed.id })}>
            {say('comparisons.undo')}
          </Button>
        </Notice>
      )}
      {list.length === 0 ? (
        <p className="soft">{say('comparisons.kept-none')}</p>
      ) : (
        <ul className="kept-list">
          {list.map((one) => (
            <li key={one.id}>
              <a href={addressOf(study, one)}>{one.name}</a>
              <span className="soft small">{say('comparisons.stored', { when: shortTime(language, one.at) })}</span>
              {one.freeze === null ? null : (
                <span className="soft small">{say('freeze.cited', { name: one.freeze })}</span>
              )}
              {one.stale ? (
                <>
                  <span className="amber small">{say('comparisons.stale')}</span>
                  <Button
                    variant="default"
                    size="compact-xs"
                    disabled={!study.keeps}
                    onClick={() => act.run({ do: 'renew', id: one.id })}
                  >
                    {say('comparisons.run-again')}
                  </Button>
                </>
              ) : null}
              <Button
                variant="subtle"
                size="compact-xs"
                disabled={!study.keeps}
                aria-label={`${say('comparisons.remove')}: ${one.name}`}
                onClick={() => act.run({ do: 'remove', id: one.id })}
              >
                {say('comparisons.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The address at which a kept comparison is shown as it was asked. */
function addressOf(study: Parameters<typeof panelOfSeries>[0], { question }: StoredComparison): string {
  const arms = study.protocol.arms.map(({ name }) => name);
  const settings = {
    series: String(question.seriesIds[0] ?? ''),
    panel: question.seriesIds.length > 1 ? panelOfSeries(study, question.seriesIds) : null,
    test: question.method,
    adjust: question.adjust,
    change: question.change,
    weeks: question.weeks === null ? 'all' : question.weeks.join(' '),
    filter: filterText(question.filter),
    baseline: question.baselineCovariate ? 'covariate' : null,
    hide: question.arms === null ? null : joinNames(arms.filter((arm) => question.arms?.includes(arm) === false)),
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(settings)) if (value !== null) search.set(name, value);
  return `#/compare?${search.toString()}`;
}
