import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type CellDetail, type CellKind, cellAddress } from '../../core/import/grid.ts';
import { useSay } from '../language.tsx';
import { CellCorrectionForm } from './cell-correction.tsx';
import { CellGrid } from './cell-grid.tsx';
import type { CellPlace, CellSource } from './cell-source.ts';
import { cellWords } from './cell-words.ts';
import './cells-view.css';
import { CellsLegend } from './cells-legend.tsx';

/** A person's word on a cell; null takes an earlier one back. */
export type Correct = (
  place: CellPlace,
  correction: { readonly text: string | null; readonly reason: string } | null,
) => void;

interface Props {
  readonly source: CellSource;
  readonly label: string;
  readonly at: CellPlace;
  readonly onAt: (place: CellPlace) => void;
  /** Left out where nothing can be corrected any more. */
  readonly correct?: Correct;
}

/** A raw sheet with what each cell became: the cell that one is at in words, the sheet, and what the colours mean. */
export function CellsView({ source, label, at, onAt, correct }: Props) {
  const say = useSay();
  const detail = useDetail(source, at);
  const [editing, setEditing] = useState<'correct' | 'leave-out' | null>(null);
  const [none, setNone] = useState<CellKind | null>(null);
  const move = (place: CellPlace) => {
    setEditing(null);
    setNone(null);
    onAt(place);
  };
  const { next } = source;
  const find = (kind: CellKind) => {
    if (next === undefined) return;
    next(at, kind)
      // From the top again, where none follows.
      .then((place) => place ?? next({ row: 0, column: 0 }, kind))
      .then((place) => (place === null ? setNone(kind) : move(place)))
      .catch(() => setNone(kind));
  };
  const mayCorrect = correct !== undefined && detail !== null && detail.kind !== 'empty';
  return (
    <div className="cells-view">
      <div className="cell-bar">
        <span className="cell-bar-address">{cellAddress(at.row, at.column)}</span>
        <span className="cell-bar-text" title={detail?.text}>
          {detail?.text ?? ''}
        </span>
        <div className="cell-bar-words" aria-live="polite">
          {none === null
            ? detail === null
              ? null
              : cellWords(say, detail).map((words, index) => (
                  <p key={words} className={index === 0 ? undefined : 'soft small'}>
                    {words}
                  </p>
                ))
            : say('cells.none-of', { kind: say(`cells.kind-${none}`) })}
        </div>
        {mayCorrect ? (
          <div className="row">
            {detail.correction === null ? null : (
              <Button variant="default" onClick={() => correct(at, null)}>
                {say('cells.take-back')}
              </Button>
            )}
            <Button variant="default" onClick={() => setEditing('correct')}>
              {say('cells.correct-it')}
            </Button>
            <Button variant="default" onClick={() => setEditing('leave-out')}>
              {say('cells.leave-it-out')}
            </Button>
          </div>
        ) : null}
        {mayCorrect && editing !== null ? (
          <CellCorrectionForm
            key={`${detail.cell} ${editing}`}
            detail={detail}
            leaveOut={editing === 'leave-out'}
            onDone={(correction) => {
              setEditing(null);
              if (correction !== null) correct(at, correction);
            }}
          />
        ) : null}
      </div>
      <CellGrid
        source={source}
        label={label}
        active={at}
        onActive={move}
        hint={(place) => <CellHint source={source} place={place} />}
        onEnter={() => {
          if (mayCorrect) setEditing('correct');
        }}
      />
      <CellsLegend kinds={source.kinds} find={next === undefined ? null : find} />
    </div>
  );
}

function CellHint({ source, place }: { readonly source: CellSource; readonly place: CellPlace }) {
  const say = useSay();
  const detail = useDetail(source, place);
  if (detail === null) return null;
  return cellWords(say, detail).map((words) => <p key={words}>{words}</p>);
}

/** One cell in full; null while it is on its way. */
function useDetail(source: CellSource, { row, column }: CellPlace): CellDetail | null {
  const [known, setKnown] = useState<{ readonly key: string; readonly detail: CellDetail } | null>(null);
  const key = `${source.version} ${row} ${column}`;
  useEffect(() => {
    let left = false;
    source.detail({ row, column }).then(
      (detail) => {
        if (!left) setKnown({ key, detail });
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [source, row, column, key]);
  return known?.key === key ? known.detail : null;
}
