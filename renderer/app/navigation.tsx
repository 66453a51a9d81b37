import { useImport } from '../import-wizard/import-state.tsx';
import { useSay } from '../language.tsx';
import { useLocation } from '../location.ts';
import { placeOf, places } from './places.tsx';

/** The places of an open study, and the import while there is one. */
export function Navigation() {
  const say = useSay();
  const [{ place }] = useLocation();
  const { importing } = useImport();
  const inImport = place === 'import' && importing.step !== 'idle';
  const current = inImport ? 'import' : placeOf(place).name;
  return (
    <nav className="navigation" aria-label={say('window.places')}>
      {places.map(({ name, title }) => (
        <a key={name} href={`#/${name}`} aria-current={name === current ? 'page' : undefined}>
          {say(title)}
        </a>
      ))}
      {importing.step === 'idle' ? null : (
        <a href="#/import" aria-current={inImport ? 'page' : undefined}>
          {say(importing.step === 'done' ? 'window.place-import-done' : 'window.place-import')}
        </a>
      )}
    </nav>
  );
}
