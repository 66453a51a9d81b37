import type { ReferenceBand } from '../../core/study/reference-range.ts';
import type { ChartGeometry } from './chart-geometry.ts';
import type { Reference } from './chart-reference.ts';

const multiples = [2, 3, 5, 10, 20];

/** What stands beside the lines: a multiple of the upper limit, and whose range a band is. */
export interface ReferenceWords {
  readonly multiple: (times: number) => string;
  readonly of: (band: ReferenceBand['of']) => string;
}

/** The normal range as a quiet band, one for each sex where they differ, and lines at multiples of the upper limit where the plot reaches them. */
export function ReferenceLines({
  geometry: { plot, y, valueDomain },
  reference: { bands, upper, multiples: withMultiples },
  words,
}: {
  geometry: ChartGeometry;
  reference: Reference;
  words: ReferenceWords;
}) {
  if (bands.length === 0 && upper === null) return null;
  const top = plot.top;
  const foot = plot.top + plot.height;
  const right = plot.left + plot.width;
  const within = (place: number) => Math.min(foot, Math.max(top, Number.isFinite(place) ? place : foot));
  const isSeen = (value: number) => value >= valueDomain[0] && value <= valueDomain[1];
  const lines =
    upper === null || !withMultiples ? [] : [1, ...multiples].map((times) => ({ times, value: upper * times }));
  return (
    <g className="reference">
      {bands.map(({ of, low, high }) => {
        const from = high === null ? top : within(y(high));
        const to = low === null ? foot : within(y(low));
        const labelled = [high, low].find((value) => value !== null && isSeen(value)) ?? null;
        return (
          <g key={of} data-of={of}>
            <rect
              className="reference-range"
              x={plot.left}
              y={from}
              width={plot.width}
              height={Math.max(0, to - from)}
            />
            {[low, high].map((value, index) =>
              value === null || !isSeen(value) ? null : (
                <path key={index === 0 ? 'low' : 'high'} d={`M${plot.left},${y(value)}H${right}`} />
              ),
            )}
            {of === 'everyone' || labelled === null ? null : (
              <text x={plot.left + 4} y={y(labelled) - 3}>
                {words.of(of)}
              </text>
            )}
          </g>
        );
      })}
      {lines.map(({ times, value }) =>
        isSeen(value) ? (
          <g key={times} data-times={times}>
            {times === 1 ? null : <path className="reference-multiple" d={`M${plot.left},${y(value)}H${right}`} />}
            <text x={right - 2} y={y(value) - 3} textAnchor="end">
              {words.multiple(times)}
            </text>
          </g>
        ) : null,
      )}
    </g>
  );
}
