import { useStudy } from '../study/current-study.tsx';
import { EmptyStudy } from './empty-study.tsx';
import { FilledStudy } from './filled-study.tsx';
import './overview.css';

/** The first screen of an open study: what it holds and what can be done next. */
export function OverviewView() {
  const study = useStudy();
  return <div className="page overview">{study.counts.readings === 0 ? <EmptyStudy /> : <FilledStudy />}</div>;
}
