import { allSeries } from '../core/scores/all-series.ts';
import { matchAnalyte, matchArm } from '../core/study/match-name.ts';
import type { SeriesEntry, StudyOverview } from '../core/study/overview.ts';
import type { Protocol } from '../core/study/protocol.ts';
import { ExplainedError } from '../core/words/explained-error.ts';

/** Which series are meant: null for any. An analyte may be named by a declared synonym. */
export interface SeriesQuestion {
  readonly analyte: string | null;
  readonly population: string | null;
  readonly metric: string | null;
}

/** The series of a study that are meant, in its order. Throws `command.no-such-analyte`, `command.no-such-series`. */
export function chosenSeries(study: StudyOverview, question: SeriesQuestion): readonly SeriesEntry[] {
  const { analyte: asked, population, metric } = question;
  const analyte = asked === null ? null : (matchAnalyte(study.protocol, asked)?.name ?? asked);
  // A derived score is meant only where it is named: the values of a study are what was read.
  const series = analyte === null ? study.series : allSeries(study);
  const ofAnalyte = series.filter((one) => analyte === null || one.analyte === analyte);
  if (analyte !== null && ofAnalyte.length === 0) {
    const known = [...new Set(study.series.map((series) => series.analyte))].join(', ');
    throw new ExplainedError('command.no-such-analyte', { analyte, known: known === '' ? '–' : known });
  }
  const chosen = ofAnalyte.filter(
    (series) =>
      (population === null || series.population === population) && (metric === null || series.metric === metric),
  );
  if (chosen.length === 0 && ofAnalyte.length > 0) {
    const known = ofAnalyte.map(seriesWords).join('; ');
    throw new ExplainedError('command.no-such-series', { analyte: analyte ?? '', known });
  }
  return chosen;
}

/** The one series that is meant. Throws what `chosenSeries` throws, and `command.several-series`. */
export function oneSeries(study: StudyOverview, question: SeriesQuestion): SeriesEntry {
  const [first, ...others] = chosenSeries(study, question);
  const analyte = question.analyte ?? '';
  if (first === undefined) throw new ExplainedError('command.no-such-analyte', { analyte, known: '' });
  if (others.length === 0) return first;
  const known = [first, ...others].map(seriesWords).join('; ');
  throw new ExplainedError('command.several-series', { analyte, known });
}

/** A series' population and metric, as the options name them. */
function seriesWords({ population, metric, unit }: SeriesEntry): string {
  return [population, metric, unit].filter((word) => word !== null).join(' | ');
}

/** An arm of the protocol by any spelling of its name. Throws `command.no-such-arm`. */
export function armNamed(protocol: Protocol, name: string): string {
  const arm = matchArm(protocol, name);
  if (arm !== null) return arm.name;
  throw new ExplainedError('command.no-such-arm', {
    arm: name,
    known: protocol.arms.map((one) => one.name).join(', '),
  });
}
