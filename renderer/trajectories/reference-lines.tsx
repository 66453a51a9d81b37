import type { ChartGeometry } from './chart-geometry.ts';

/** The normal range of a series, and whether multiples of its upper limit are drawn. */
export interface Reference {
  readonly low: number | null;
  readonly high: number | null;
  readonly multiples: boolean;
}

const multiples = [2, 3, 5, 10, 20];

/** The normal range as a quiet band, and lines at multiples of the upper limit where the plot reaches them. */
export function ReferenceLines({
  geometry: { plot, y, valueDomain },
  reference: { low, high, multiples: withMultiples },
  words,
}: {
  geometry: ChartGeometry;
  reference: Reference;
  /** How a multiple of the upper limit is called. */
  words: (times: number) => string;
}) {
  if (low === null && high === null) return null;
  const top = plot.top;
  const foot = plot.top + plot.height;
  const within = (place: number) => Math.min(foot, Math.max(top, Number.isFinite(place) ? place : foot));
  const from = high === null ? top : within(y(high));
  const to = low === null ? foot : within(y(low));
  const right = plot.left + plot.width;
  const lines =
    high === null || !withMultiples ? [] : [1, ...multiples].map((times) => ({ times, value: high * times }));
  return (
    <g className="reference">
      <rect className="reference-range" x={plot.left} y={from} width={plot.width} height={Math.max(0, to - from)} />
      {[low, high].map((value, index) =>
        value === null || value < valueDomain[0] || value > valueDomain[1] ? null : (
          <path key={index === 0 ? 'low' : 'high'} d={`M${plot.left},${y(value)}H${right}`} />
        ),
      )}
      {lines.map(({ times, value }) =>
        value < valueDomain[0] || value > valueDomain[1] ? null : (
          <g key={times} data-times={times}>
            {times === 1 ? null : <path className="reference-multiple" d={`M${plot.left},${y(value)}H${right}`} />}
            <text x={right - 2} y={y(value) - 3} textAnchor="end">
              {words(times)}
            </text>
          </g>
        ),
      )}
    </g>
  );
}
