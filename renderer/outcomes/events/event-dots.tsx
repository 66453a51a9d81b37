import { scaleLinear } from 'd3-scale';
import { Fragment, useMemo } from 'react';
import type { TermLine } from '../../../core/statistics/incidence/term-lines.ts';
import { useLanguage, useSay } from '../../language.tsx';
import { markerPath } from '../../trajectories/marker-path.ts';
import { fixed } from '../../trajectories/number-format.ts';
import type { ShownArm } from '../../trajectories/shown-arms.ts';
import { textWidth } from '../../trajectories/text-width.ts';
import { useSize } from '../../trajectories/use-size.ts';
import type { IntervalKind } from '../outcome-settings.ts';

const lane = 12;
const between = 12;
const top = 8;
const under = 44;
const gap = 40;

/** For every term the share of each arm's subjects with it, and beside it how much the other arms differ from the reference. A click lists who they are. */
export function EventDots({
  lines,
  arms,
  reference,
  interval,
  onList,
}: {
  lines: readonly TermLine[];
  arms: readonly ShownArm[];
  reference: string;
  interval: IntervalKind;
  onList: (arm: string, term: string | null) => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const [measure, size] = useSize();
  const shown = arms.filter(({ visible }) => visible);
  const compared = shown.filter(({ name }) => name !== reference);
  const names = useMemo(() => lines.map(({ term }) => term ?? say('outcomes.any-term')), [lines, say]);
  const width = size?.width ?? 0;
  const gutter = Math.min(0.32 * width, Math.max(96, ...names.map((name) => textWidth(name))) + 16);
  // Without two arms with subjects there is nothing to compare, and the shares have all of the width.
  const isCompared = compared.length > 0 && lines.some(({ differences }) => differences.length > 0);
  const half = isCompared ? (width - gutter - gap - 24) / 2 : width - gutter - 24;
  const rowHeight = Math.max(1, shown.length) * lane + between;
  const height = top + lines.length * rowHeight + under;
  const ends = lines.flatMap(({ differences }) =>
    differences.flatMap(({ arm, ci95 }) =>
      compared.some(({ name }) => name === arm) ? ci95.map((end) => 100 * end) : [],
    ),
  );
  const most = lines.flatMap(({ rows }) => rows.map((row) => 100 * (intervalOf(row, interval)?.[1] ?? 0)));
  const share = scaleLinear([0, Math.max(5, ...most)], [gutter, gutter + half]).nice(5);
  const right = isCompared ? gutter + half + gap : gutter;
  const difference = scaleLinear([Math.min(-5, ...ends), Math.max(5, ...ends)], [right, right + half]).nice(5);
  const foot = top + lines.length * rowHeight;
  const y = (row: number, at: number) => top + row * rowHeight + between / 2 + (at + 0.5) * lane;

  return (
    <div className="event-dots" ref={measure}>
      {size === null ? null : (
        <svg width={width} height={height} role="img" aria-label={say('outcomes.dots-description', { arm: reference })}>
          {lines.map(({ term }, row) => (
            <Fragment key={term ?? ''}>
              {row === 0 ? null : <path className="dots-line" d={`M0,${top + row * rowHeight}H${right + half}`} />}
              <text className={term === null ? 'dots-any' : undefined} x={0} y={top + (row + 0.5) * rowHeight + 4}>
                <title>{names[row]}</title>
                {fitted(names[row] ?? '', gutter - 12)}
              </text>
            </Fragment>
          ))}
          <Axis
            ticks={share.ticks(5)}
            place={share}
            foot={foot}
            from={gutter}
            to={gutter + half}
            title={say('outcomes.percent-axis')}
            text={(tick) => fixed(language, tick, 0)}
          />
          {isCompared ? (
            <>
              <Axis
                ticks={difference.ticks(5)}
                place={difference}
                foot={foot}
                from={right}
                to={right + half}
                title={say('outcomes.difference-axis', { arm: reference })}
                text={(tick) => fixed(language, tick, 0)}
              />
              <path className="dots-zero" d={`M${difference(0)},${top}V${foot}`} />
            </>
          ) : null}
          {lines.map(({ term, rows, differences }, row) =>
            shown.map((arm, at) => {
              const own = rows.find((one) => one.arm === arm.name);
              const away = differences.find((one) => one.arm === arm.name);
              const ends95 = own === undefined ? null : intervalOf(own, interval);
              const middle = y(row, at);
              return (
                <g key={`${term} ${arm.name}`} data-arm={arm.name} data-term={term ?? ''}>
                  {own?.proportion == null ? null : (
                    <>
                      {ends95 === null ? null : (
                        <path
                          className="dots-bar"
                          stroke={arm.colour}
                          d={`M${share(100 * ends95[0])},${middle}H${share(100 * ends95[1])}`}
                        />
                      )}
                      <Dot arm={arm} x={share(100 * own.proportion)} y={middle} />
                    </>
                  )}
                  {away === undefined || arm.name === reference || !isCompared ? null : (
                    <>
                      <path
                        className="dots-bar"
                        stroke={arm.colour}
                        d={`M${difference(100 * away.ci95[0])},${middle}H${difference(100 * away.ci95[1])}`}
                      />
                      <Dot arm={arm} x={difference(100 * away.estimate)} y={middle} />
                    </>
                  )}
                  {own === undefined ? null : (
                    // biome-ignore lint/a11y/noStaticElementInteractions: the table beside has the same way by keyboard.
                    <rect
                      className="dots-target"
                      x={gutter}
                      y={middle - lane / 2}
                      width={right + half - gutter}
                      height={lane}
                      onClick={() => onList(arm.name, term)}
                    >
                      <title>{`${arm.name}: ${own.subjectsWithEvent}/${own.n}`}</title>
                    </rect>
                  )}
                </g>
              );
            }),
          )}
        </svg>
      )}
    </div>
  );
}

function intervalOf(row: TermLine['rows'][number], interval: IntervalKind): readonly [number, number] | null {
  return interval === 'wilson' ? row.wilson : row.clopperPearson;
}

function Dot({ arm, x, y }: { arm: ShownArm; x: number; y: number }) {
  return (
    <path
      className={arm.style.hollow ? 'marker-hollow' : 'marker'}
      d={markerPath(arm.style, 4)}
      transform={`translate(${x},${y})`}
      color={arm.colour}
    />
  );
}

function Axis({
  ticks,
  place,
  foot,
  from,
  to,
  title,
  text,
}: {
  ticks: readonly number[];
  place: (value: number) => number;
  foot: number;
  from: number;
  to: number;
  title: string;
  text: (tick: number) => string;
}) {
  return (
    <g className="dots-axis">
      <path d={`M${from},${foot}H${to}`} />
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${place(tick)},${foot}v5`} />
          <text x={place(tick)} y={foot + 18} textAnchor="middle">
            {text(tick)}
          </text>
        </g>
      ))}
      <text className="dots-title" x={(from + to) / 2} y={foot + 36} textAnchor="middle">
        {title}
      </text>
    </g>
  );
}

/** A name cut to a width in pixels, with an ellipsis where something was cut. */
function fitted(name: string, width: number): string {
  if (textWidth(name) <= width) return name;
  const letters = Array.from(name);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
