import './swatch.css';

/** An arm's colour, beside its name. */
export function Swatch({ colour }: { colour: string }) {
  return <span className="swatch" aria-hidden="true" style={{ background: colour }} />;
}
