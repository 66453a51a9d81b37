import { useSay } from '../language.tsx';

/** Stands where a view will be. */
export function Coming() {
  const say = useSay();
  return <p className="soft">{say('window.loading')}</p>;
}
