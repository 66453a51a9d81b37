import { trajectoryOfSeries } from '../../core/service/trajectory-of-series.ts';
import { changes } from '../../core/statistics/summary.ts';
import { overviewOf } from '../../core/store/overview.ts';
import { listSubjects } from '../../core/store/subjects.ts';
import type { Call } from '../call.ts';
import { chosenSeries } from '../choose-series.ts';
import type { Answer } from '../command.ts';
import { demandCovariates, filterOf } from '../subject-filter.ts';
import { summaryRows, summaryText } from '../summary-rows.ts';
import { readStudy } from '../with-study.ts';

/** Describes every arm at every week of the series that the call names. Throws what `openStudy`, `chosenSeries` and `demandCovariates` throw. */
export async function run(call: Call): Promise<Answer> {
  const change = call.choice('change', changes) ?? 'none';
  const question = {
    analyte: call.text('analyte'),
    population: call.text('population'),
    metric: call.text('metric'),
  };
  const filter = filterOf(call);
  return readStudy(call, (study) => {
    const overview = overviewOf(study);
    demandCovariates(filter, listSubjects(study));
    const trajectories = chosenSeries(overview, question).map((series) =>
      trajectoryOfSeries(study, series.id, change, filter),
    );
    return { document: { rows: summaryRows(trajectories) }, text: summaryText(trajectories, call.language) };
  });
}
