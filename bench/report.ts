import { cpus } from 'node:os';
import type { Measurement, Timing } from './measure.ts';

/** The measurements as a table for a person. */
export function reportText(measurements: readonly Measurement[]): string {
  const lines = measurements.flatMap(({ name, unit = 'ms', timing, baseline, ratio, budget, met }) => {
    const against = baseline === null ? [] : [`    ${baseline.name}: ${shown(baseline.timing, unit)}`];
    const share = ratio === null ? [] : [`    ratio ${ratio.toFixed(2)}`];
    const verdict = met === null ? '' : met ? ': met' : ': NOT MET';
    return [
      name,
      `    ${shown(timing, unit)}`,
      ...against,
      ...share,
      ...(budget === null ? [] : [`    budget: ${budget}${verdict}`]),
    ];
  });
  return [`${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`, ...lines].join(
    '\n',
  );
}

function shown({ median, min, max, runs }: Timing, unit: string): string {
  return `${median.toFixed(0)} ${unit} (${min.toFixed(0)} to ${max.toFixed(0)}, ${runs} runs)`;
}
