import { CloseButton } from '@mantine/core';
import { type Ref, useEffect, useRef } from 'react';
import { heldWords, inputWord, inputWords, warningWords } from '../../core/scores/input-words.ts';
import type { ScoreKind } from '../../core/scores/kinds.ts';
import type { ScoreInput } from '../../core/scores/score.ts';
import type { ScoreRow, UsedInput } from '../../core/scores/score-study.ts';
import { Notice } from '../app/notice.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from '../study/current-study.tsx';
import { ArmSwatch } from '../trajectories/arm-swatch.tsx';
import { asRead, fixed } from '../trajectories/number-format.ts';
import type { ShownArm } from '../trajectories/shown-arms.ts';
import { useAnswer } from '../trajectories/use-answer.ts';
import { useWeekName } from '../trajectories/use-week-name.ts';
import './scores.css';

/** One subject's score at every visit: its inputs with their cells, bounds that bit, the path of units, what is missing, what a file gives. */
export function ScorePanel({
  score,
  subject,
  week,
  arms,
  onClose,
  ref,
}: {
  score: ScoreKind;
  subject: string;
  /** The week that is pointed to. */
  week: number | null;
  arms: readonly ShownArm[];
  onClose: () => void;
  ref: Ref<HTMLElement>;
}) {
  const say = useSay();
  const sayError = useSayError();
  const { fingerprint } = useStudy();
  const { value, waiting, error } = useAnswer('scores.subject', { score: score.id, subject }, fingerprint);
  const rows = value?.every((row) => row.subject === subject && row.score === score.id) ? value : null;
  const arm = arms.find(({ name }) => name === rows?.[0]?.arm);
  return (
    <aside
      className="side-panel"
      ref={ref}
      tabIndex={-1}
      aria-label={say('score-view.panel', { subject, name: score.name })}
    >
      <header className="side-head">
        <div>
          <h2>{subject}</h2>
          <p className="soft side-arm">
            {arm === undefined ? null : <ArmSwatch arm={arm} wide={false} />} {arm?.name} · {score.name},{' '}
            {score.version}
          </p>
        </div>
        <CloseButton size="sm" aria-label={say('outcomes.close')} onClick={onClose} />
      </header>
      {error === null ? null : <Notice level="error">{sayError(error)}</Notice>}
      {rows === null || waiting ? null : rows.length === 0 ? (
        <p className="soft">{say('score-view.no-visits')}</p>
      ) : (
        <ol className="value-entries">
          {rows.map((row) => (
            <ScoreEntry key={row.week} row={row} pointed={row.week === week} />
          ))}
        </ol>
      )}
    </aside>
  );
}

function ScoreEntry({ row, pointed }: { row: ScoreRow; pointed: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const weekName = useWeekName();
  const entry = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (pointed) entry.current?.scrollIntoView({ block: 'nearest' });
  }, [pointed]);
  const decimals = row.score === 'albi' ? 2 : 0;
  const { value, raw, category, missing, held, warnings, imported, path, byOtherPath, notRecorded } = row;
  const inputs = Object.entries(row.inputs) as [ScoreInput, UsedInput][];
  return (
    <li className="value-entry" aria-current={pointed ? 'true' : undefined} ref={entry}>
      <span className="value-line">
        <span>{weekName({ week: row.week })}</span>
        <span>
          {value === null ? say('score-view.not-computed') : fixed(language, value, decimals)}
          {category === null ? null : <span className="soft"> {category}</span>}
        </span>
      </span>
      {missing.length === 0 ? null : (
        <p className="small amber">{say('score-view.lacks', { inputs: inputWords(language, missing) })}</p>
      )}
      {imported.map((one) => (
        <p key={one.reading.readingId} className={one.mismatch ? 'small amber' : 'small soft'}>
          {one.mismatch && value !== null
            ? say('scores.differs', {
                imported: one.value,
                cell: cellOf(one.reading.source),
                value: Number(value.toFixed(3)),
              })
            : say('score-view.agrees', { imported: one.value, cell: cellOf(one.reading.source) })}
        </p>
      ))}
      {value === null || byOtherPath === null || byOtherPath === value ? null : (
        <p className="small amber">
          {say('scores.other-path', {
            units: path === 'SI' ? 'mg/dL' : path === 'mg/dL' ? 'umol/L' : 'umol/L ↔ mg/dL',
            other: byOtherPath,
          })}
        </p>
      )}
      {warnings.map((warning) => (
        <p key={`${warning.code} ${warning.input}`} className="small amber">
          {warningWords(language, warning)}
        </p>
      ))}
      <details open={pointed}>
        <summary>{say('score-view.inputs', { count: inputs.length })}</summary>
        <dl className="score-inputs">
          {inputs.map(([input, used]) => (
            <div key={input}>
              <dt>{inputWord(language, input)}</dt>
              <dd>
                {used.qualifier ?? ''}
                {typeof used.value === 'number'
                  ? asRead(language, used.value)
                  : say(`score-view.sex-${used.value === 'female' ? 'female' : 'male'}`)}
                {used.unit === null ? '' : ` ${used.unit}`}
                {used.source === null ? null : <span className="soft small under">{cellOf(used.source)}</span>}
              </dd>
            </div>
          ))}
        </dl>
        {held.map((one) => (
          <p key={one.input} className="small">
            {heldWords(language, one)}
          </p>
        ))}
        {raw === null || raw === value ? null : (
          <p className="small soft">{say('score-view.raw', { raw: fixed(language, raw, 3) })}</p>
        )}
        {path === null || byOtherPath === null ? null : (
          <p className="small soft">
            {say(`score-view.path-${path === 'SI' ? 'si' : path === 'mg/dL' ? 'mg' : 'mixed'}`)}
          </p>
        )}
        {notRecorded.length === 0 ? null : (
          <p className="small soft">
            {say('scores.not-recorded', { name: row.name, inputs: inputWords(language, notRecorded) })}
          </p>
        )}
      </details>
    </li>
  );
}

function cellOf({ file, sheet, cell }: NonNullable<UsedInput['source']>): string {
  return sheet === '' ? `${file} ${cell}` : `${file}, ${sheet}!${cell}`;
}
