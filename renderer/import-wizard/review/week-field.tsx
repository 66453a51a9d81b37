import { useSay } from '../../language.tsx';
import { CommittedText } from './committed-text.tsx';

interface Props {
  readonly label: string;
  readonly week: number | undefined | null;
  readonly disabled: boolean;
  readonly onWeek: (week: number | null) => void;
}

/** A field for the week of a visit; emptied, the visit has none. */
export function Week({ label, week, disabled, onWeek }: Props) {
  const say = useSay();
  if (disabled) return <span className="soft">–</span>;
  return (
    <CommittedText
      aria-label={label}
      value={week === undefined || week === null ? '' : String(week)}
      placeholder={say('wizard.week-missing')}
      accept={(typed) => typed.trim() === '' || isWeek(Number(typed))}
      onCommit={(typed) => onWeek(typed.trim() === '' ? null : Number(typed))}
    />
  );
}

function isWeek(week: number): boolean {
  return Number.isFinite(week) && week >= -520 && week <= 5200;
}

/** The weeks of visits with another one for a visit, or none. */
export function withWeek(
  weeks: Readonly<Record<string, number>>,
  text: string,
  week: number | null,
): Record<string, number> {
  const { [text]: _before, ...others } = weeks;
  return week === null ? others : { ...others, [text]: week };
}
