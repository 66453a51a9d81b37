import { curveAt } from '../../../core/statistics/survival/curve-at.ts';
import type { ArmSurvivalSummary, SurvivalPair } from '../../../core/statistics/survival/describe-survival.ts';
import type { SurvivalAnswer } from '../../../core/statistics/survival/survival-answer.ts';
import { digits, percent, ratio } from '../../../core/words/shown-digits.ts';
import { pAlone } from '../../../core/words/shown-p.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { ArmSwatch } from '../../trajectories/arm-swatch.tsx';
import { weekText } from '../../trajectories/number-format.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';

/** The numbers of survival: of each arm, and of every two. What cannot be told says why. */
export function SurvivalResults({
  answer,
  arms,
  onArm,
}: {
  answer: SurvivalAnswer;
  arms: readonly ShownArm[];
  onArm: (arm: string) => void;
}) {
  const say = useSay();
  const { summary } = answer;
  const pairs = summary.pairs.length;
  return (
    <div className="survival-results">
      <ArmResults answer={answer} arms={arms} onArm={onArm} />
      <LogRankLine answer={answer} />
      {pairs === 0 ? null : <PairResults pairs={summary.pairs} arms={arms} />}
      <p className="soft small">
        {pairs > 1
          ? say('outcomes.survival-method', { count: pairs })
          : say(pairs === 1 ? 'outcomes.survival-method-one' : 'outcomes.survival-method-alone')}
      </p>
    </div>
  );
}

function ArmResults({
  answer,
  arms,
  onArm,
}: {
  answer: SurvivalAnswer;
  arms: readonly ShownArm[];
  onArm: (arm: string) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const { summary, horizon, weeks } = answer;
  const last = weeks.at(-1) ?? horizon;
  const number = (value: number) => digits(language, value);
  const median = ({ median: { estimate, ci95 } }: ArmSurvivalSummary) => {
    const reached = (value: number | null) => (value === null ? say('outcomes.median-not-reached') : number(value));
    // Without a standard error, as of a single subject, there is no interval at all: that is not one that is not reached.
    if (ci95[0] === null && ci95[1] === null) return reached(estimate);
    return `${reached(estimate)} (${say('trajectories.interval', { low: reached(ci95[0]), high: reached(ci95[1]) })})`;
  };
  const at = ({ curve }: ArmSurvivalSummary) => {
    const { survival, ci95 } = curveAt(curve, last);
    if (survival === null) return say('outcomes.not-observed');
    const share = `${percent(language, survival)} %`;
    if (ci95 === null) return share;
    const [low, high] = ci95.map((end) => percent(language, end));
    return `${share} (${say('trajectories.interval', { low: low ?? '', high: high ?? '' })})`;
  };
  const mean = ({ rmst }: ArmSurvivalSummary) =>
    rmst.estimate === null || rmst.se === null
      ? say('outcomes.rmst-none')
      : `${number(rmst.estimate)} (${number(rmst.se)})`;
  return (
    <table className="summary-table results-table">
      <caption>{say('outcomes.results-arms')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('outcomes.column-arm')}</th>
          <th scope="col">{say('outcomes.column-n')}</th>
          <th scope="col">{say('outcomes.column-events')}</th>
          <th scope="col">{say('outcomes.column-at', { week: weekText(last) })}</th>
          <th scope="col">{say('outcomes.column-median')}</th>
          <th scope="col">{say('outcomes.column-rmst', { week: weekText(Number(horizon.toFixed(1))) })}</th>
        </tr>
      </thead>
      <tbody>
        {summary.arms.map((one) => {
          const arm = arms.find(({ name }) => name === one.arm);
          return (
            <tr key={one.arm}>
              <th scope="row">
                {arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />} {one.arm}
              </th>
              <td>
                <button type="button" className="n-cell" onClick={() => onArm(one.arm)}>
                  {one.n}
                </button>
              </td>
              <td>{one.events}</td>
              <td>{at(one)}</td>
              <td>{median(one)}</td>
              <td>{mean(one)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function LogRankLine({ answer: { summary } }: { answer: SurvivalAnswer }) {
  const say = useSay();
  const language = useLanguage();
  const { chiSquare, df, p, reason } = summary.logRank;
  if (chiSquare === null || df === null || p === null) {
    return reason === null ? null : <p>{say('outcomes.log-rank-none', { reason: say(reason) })}</p>;
  }
  return (
    <p>{say('outcomes.log-rank', { chiSquare: digits(language, chiSquare), df, p: pAlone(language, p, true) })}</p>
  );
}

function PairResults({ pairs, arms }: { pairs: readonly SurvivalPair[]; arms: readonly ShownArm[] }) {
  const say = useSay();
  const language = useLanguage();
  const swatch = (name: string) => {
    const arm = arms.find((one) => one.name === name);
    return arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />;
  };
  const p = (value: number | null) => (value === null ? '–' : pAlone(language, value));
  return (
    <table className="summary-table results-table">
      <caption>{say('outcomes.results-pairs')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('outcomes.column-pair')}</th>
          <th scope="col">{say('outcomes.column-hazard')}</th>
          <th scope="col">{say('outcomes.column-p')}</th>
          <th scope="col">{say('outcomes.column-log-rank')}</th>
          <th scope="col">{say('outcomes.column-adjusted')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ a, b, hazardRatio, ci95, p: wald, reason, logRank }) => (
          <tr key={`${a} ${b}`}>
            <th scope="row">
              {swatch(b)} {b} : {swatch(a)} {a}
            </th>
            {hazardRatio === null || ci95 === null ? (
              <td colSpan={2} className="summary-none soft">
                {reason === null ? '–' : say('outcomes.hazard-none', { reason: say(reason) })}
              </td>
            ) : (
              <>
                <td>
                  {ratio(language, hazardRatio)} (
                  {say('trajectories.interval', { low: ratio(language, ci95[0]), high: ratio(language, ci95[1]) })})
                </td>
                <td>{p(wald)}</td>
              </>
            )}
            <td>{p(logRank.p)}</td>
            <td>{p(logRank.pAdjusted)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
