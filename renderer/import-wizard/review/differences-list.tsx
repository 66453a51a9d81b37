import { NativeSelect } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type {
  DifferenceKind,
  DifferenceLists,
  ReadingDifference,
  StatedValue,
} from '../../../core/import/differences.ts';
import type { ImportReview } from '../../../core/import/review.ts';
import { useSay } from '../../language.tsx';
import type { Answered } from '../importing.ts';
import { PlaceOfProblem } from './problem-place.tsx';

interface Props {
  readonly review: ImportReview;
  readonly answered: Answered;
  readonly revise: (answered: Answered) => void;
  readonly kind: DifferenceKind;
  readonly list: DifferenceLists[DifferenceKind];
}

const columns = ['subject', 'week', 'series', 'held', 'found'] as const;

/** The readings of one kind, each with what the study holds and what the file says, and both cells. */
export function DifferencesList({ review, answered, revise, kind, list }: Props) {
  const say = useSay();
  const scroller = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const rows = useVirtualizer({
    count: list.first.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 45,
    overscan: 12,
  });
  const differs = kind === 'changed' || kind === 'conflicting';
  if (list.count === 0) return <p className="soft">{say('differences.none')}</p>;
  return (
    <>
      {list.count > list.first.length ? (
        <p className="soft small">{say('differences.cut', { count: list.first.length, all: list.count })}</p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <section ref={scroller} className="differences-list" tabIndex={0} aria-label={say(`differences.list-${kind}`)}>
        <table
          className={differs ? 'differences-table differences-table-open' : 'differences-table'}
          aria-rowcount={list.first.length + 1}
        >
          <thead>
            <tr>
              {(differs ? [...columns, 'counts' as const] : columns).map((column) => (
                <th key={column} scope="col">
                  {say(`differences.column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ height: rows.getTotalSize() }}>
            {rows.getVirtualItems().map(({ index, key, start }) => {
              const difference = list.first[index];
              if (difference === undefined) return null;
              return (
                <tr
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  aria-rowindex={index + 2}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <th scope="row">{difference.subject}</th>
                  <td>{say('wizard.week', { week: difference.week })}</td>
                  <td>
                    {difference.analyte}
                    <span className="under soft small">
                      {[difference.population, difference.metric].filter((part) => part !== null).join(', ')}
                    </span>
                  </td>
                  <Stated stated={difference.held} unit={difference.unit} />
                  <Found review={review} difference={difference} />
                  {differs ? (
                    <td>
                      <Decision {...{ review, answered, revise, difference }} />
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Stated({ stated, unit }: { stated: StatedValue | null; unit: string | null }) {
  if (stated === null) return <td className="soft">–</td>;
  return (
    <td>
      <span className="mono">{stated.value}</span> <span className="soft small">{unit ?? ''}</span>
      <span className="under place">
        {[stated.file, stated.sheet, stated.cell].filter((part) => part !== '').join(' · ')}
      </span>
    </td>
  );
}

function Found({ review, difference: { found, unit } }: { review: ImportReview; difference: ReadingDifference }) {
  if (found === null) return <td className="soft">–</td>;
  return (
    <td>
      <span className="mono">{found.value}</span> <span className="soft small">{unit ?? ''}</span>
      <span className="under">
        <PlaceOfProblem
          review={review}
          problem={{ file: found.file, sheet: found.sheet, cell: found.cell, count: 1 }}
        />
      </span>
    </td>
  );
}

/** Which of the two values counts; a word on one value goes before the rule. */
function Decision({
  answered,
  revise,
  difference,
}: Pick<Props, 'review' | 'answered' | 'revise'> & { difference: ReadingDifference }) {
  const say = useSay();
  const { settled, choices } = answered;
  const value = settled[difference.key] ?? choices.onConflict;
  const { subject, analyte, week } = difference;
  return (
    <NativeSelect
      size="xs"
      aria-label={say('differences.counts-of', { subject, analyte, week })}
      value={value}
      className={value === 'stop' ? 'differences-open' : undefined}
      data={[
        ...(choices.onConflict === 'stop' ? [{ value: 'stop', label: say('differences.choose') }] : []),
        { value: 'replace', label: say('differences.take') },
        { value: 'keep', label: say('differences.keep') },
      ]}
      onChange={(event) => {
        const word = (['keep', 'replace'] as const).find((one) => one === event.currentTarget.value);
        const { [difference.key]: _before, ...others } = settled;
        revise({ ...answered, settled: word === undefined ? others : { ...others, [difference.key]: word } });
      }}
    />
  );
}
