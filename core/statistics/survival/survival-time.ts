/** How long one subject was observed, in the unit of the analysis, and whether the event ended it (otherwise it is censored). */
export interface SurvivalTime {
  readonly time: number;
  readonly event: boolean;
}

/** The subjects of one arm. */
export interface ArmSurvival {
  readonly arm: string;
  readonly times: readonly SurvivalTime[];
}

/** What happens at one moment: subjects still observed just before it, events, and observations that end without one. */
export interface RiskStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
}

/** Every distinct time of an arm, ascending. Who is censored at the time of an event was at risk of it. */
export function riskSteps(times: readonly SurvivalTime[]): RiskStep[] {
  const steps = [...Map.groupBy(times, ({ time }) => time)].sort(([a], [b]) => a - b);
  let atRisk = times.length;
  return steps.map(([time, ending]) => {
    const events = ending.filter(({ event }) => event).length;
    const step = { time, atRisk, events, censored: ending.length - events };
    atRisk -= ending.length;
    return step;
  });
}

/** How many are observed up to a time or longer. */
export function atRiskAt(times: readonly SurvivalTime[], time: number): number {
  return times.filter((one) => one.time >= time).length;
}

/** The events and subjects at risk of every arm at each time at which any arm has an event, ascending. */
export interface EventTime {
  readonly time: number;
  readonly atRisk: readonly number[];
  readonly events: readonly number[];
}

/** The event times of several arms together: what a log-rank test and a Cox model are computed from. */
export function eventTimes(arms: readonly (readonly SurvivalTime[])[]): EventTime[] {
  const steps = arms.map(riskSteps);
  const times = new Set(steps.flat().flatMap(({ time, events }) => (events > 0 ? [time] : [])));
  return [...times]
    .sort((a, b) => a - b)
    .map((time) => ({
      time,
      // Those at risk at a time are those at risk at the arm's own next one.
      atRisk: steps.map((own) => own.find((step) => step.time >= time)?.atRisk ?? 0),
      events: steps.map((own) => own.find((step) => step.time === time)?.events ?? 0),
    }));
}
