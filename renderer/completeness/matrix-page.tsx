import { Anchor, NativeSelect } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import type { CellState, CompletenessMatrix } from '../../core/completeness/matrix.ts';
import { TopBarControls } from '../app/top-bar.tsx';
import { useSay } from '../language.tsx';
import { go, useLocation } from '../location.ts';
import { weekText } from '../trajectories/number-format.ts';
import { ArmRow } from './arm-row.tsx';
import { columnAt, layOutMatrix, type MatrixColumn, stateAt } from './matrix-columns.ts';
import { MatrixRow, rowHeight } from './matrix-row.tsx';
import { markedStates, StateMark } from './state-marks.tsx';

type Line = { readonly arm: string; readonly members: readonly number[] } | { readonly subject: number };

interface Pointed {
  readonly subject: number;
  readonly column: MatrixColumn;
  readonly state: CellState;
}

/** Subjects down, outcomes and weeks across: every value that was asked for, with the mark of how it stands. */
export function MatrixPage({ matrix }: { matrix: CompletenessMatrix }) {
  const say = useSay();
  const [{ settings }, change] = useLocation();
  const outcomes = [...new Set(matrix.blocks.map((block) => block.outcome))];
  const outcome = outcomes.find((one) => one === settings.get('outcome')) ?? null;
  const layout = useMemo(() => layOutMatrix(matrix, outcome), [matrix, outcome]);
  const lines = useMemo(() => linesOf(matrix), [matrix]);
  const scroller = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 16,
  });
  if (layout.columns.length === 0) {
    return (
      <p className="soft frame-loading">
        {say('completeness.no-outcomes')}{' '}
        <Anchor href="#/study" size="sm" underline="always">
          {say('registry.add-outcomes')}
        </Anchor>
      </p>
    );
  }
  const point = (subject: number, event: React.PointerEvent<HTMLElement>) => {
    const cells = event.currentTarget.querySelector('.matrix-cells');
    const column = cells === null ? null : columnAt(layout, event.clientX - cells.getBoundingClientRect().left);
    setPointed(column === null ? null : { subject, column, state: stateAt(matrix, subject, column) });
  };
  return (
    <>
      <TopBarControls>
        <NativeSelect
          size="xs"
          aria-label={say('completeness-view.outcome')}
          value={outcome ?? ''}
          data={[
            { value: '', label: say('completeness-view.all-outcomes') },
            ...outcomes.map((one) => ({ value: one, label: one })),
          ]}
          onChange={(event) => change({ outcome: event.currentTarget.value || null })}
        />
      </TopBarControls>
      <div className="matrix-legend small soft">
        {pointed === null ? (
          markedStates.map((state) => (
            <span key={state}>
              <StateMark state={state} /> {say(`completeness-view.state-${state}`)}
            </span>
          ))
        ) : (
          <span className="matrix-pointed">{pointedWords(say, matrix, pointed)}</span>
        )}
        <span className="matrix-as-of">{say('completeness-view.as-of', { day: matrix.asOf })}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section ref={scroller} className="matrix" tabIndex={0} aria-label={say('completeness-view.part-received')}>
        <div className="matrix-head" style={{ width: layout.width + 176 }}>
          <div className="matrix-name soft small">{say('wizard.role-subject')}</div>
          <div className="matrix-heads small" style={{ width: layout.width }}>
            {layout.heads.map((head) => (
              <span key={head.name} style={{ left: head.left, width: head.width }} title={head.name}>
                {head.name}
              </span>
            ))}
            {outcome === null
              ? null
              : layout.columns.map((column) => (
                  <span
                    key={column.left}
                    className="matrix-week soft"
                    style={{ left: column.left, width: layout.cell }}
                  >
                    {weekText(column.week)}
                  </span>
                ))}
          </div>
        </div>
        <div style={{ height: rows.getTotalSize(), width: layout.width + 176, position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const line = lines[index];
            if (line === undefined) return null;
            const style = { transform: `translateY(${start}px)` };
            if (!('subject' in line)) {
              return (
                <div key={key} className="matrix-line matrix-line-arm" style={style}>
                  <ArmRow
                    matrix={matrix}
                    layout={layout}
                    arm={line.arm === '' ? say('wizard.no-arm') : line.arm}
                    members={line.members}
                  />
                </div>
              );
            }
            const { subject } = line;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: the subject's name in the row is the link; a press anywhere on it goes there too.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the link has the keyboard.
              <div
                key={key}
                className="matrix-line"
                style={style}
                onPointerMove={(event) => point(subject, event)}
                onPointerLeave={() => setPointed(null)}
                onClick={(event) => {
                  if (event.target instanceof HTMLAnchorElement) return;
                  go('subjects', { subject: matrix.subjects[subject]?.subject ?? null });
                }}
              >
                <MatrixRow matrix={matrix} layout={layout} subject={subject} />
              </div>
            );
          })}
        </div>
      </section>
      {matrix.uncounted.length === 0 ? null : (
        <p className="matrix-foot soft small">
          {matrix.uncounted.map((one) => say('completeness.uncounted', { outcome: one })).join(' ')}
        </p>
      )}
    </>
  );
}

/** The arms in the order of the subjects, each above its own. */
function linesOf({ subjects }: CompletenessMatrix): Line[] {
  const places = subjects.map(({ arm }, subject) => ({ arm, subject }));
  return [...Map.groupBy(places, ({ arm }) => arm)].flatMap(([arm, own]): Line[] => {
    const members = own.map(({ subject }) => subject);
    return [{ arm, members }, ...members.map((subject) => ({ subject }))];
  });
}

function pointedWords(say: ReturnType<typeof useSay>, matrix: CompletenessMatrix, { subject, column, state }: Pointed) {
  const who = matrix.subjects[subject];
  const where = say('study-view.week-n', { week: weekText(column.week) });
  return [who?.subject, who?.arm, column.name, where, say(`completeness-view.state-${state}`)]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
}
