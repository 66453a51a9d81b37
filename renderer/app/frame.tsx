import { Suspense, useEffect, useRef } from 'react';
import { FirstScreen } from '../first-screen/first-screen.tsx';
import { DropAnywhere } from '../import-wizard/drop-anywhere.tsx';
import { useImport } from '../import-wizard/import-state.tsx';
import { ImportWizard, reviewPart } from '../import-wizard/import-wizard.tsx';
import { useSay, useSayError } from '../language.tsx';
import { useLocation } from '../location.ts';
import { StudyProvider } from '../study/current-study.tsx';
import { FreezeBanner } from '../study/freeze-banner.tsx';
import { useAppState } from './app-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { fetchWhenIdle } from './fetched-view.tsx';
import './frame.css';
import { MenuCommands } from './menu-commands.tsx';
import { Navigation } from './navigation.tsx';
import { Notice } from './notice.tsx';
import { Palette } from './palette/palette.tsx';
import { placeOf, places } from './places.tsx';
import { StatusBar } from './status-bar.tsx';
import { useStudyActions } from './study-actions.tsx';
import { TopBar } from './title-bar.tsx';

/** The window's frame: where one can go on the left, what is looked at on top, the place itself, and how the study stands below. */
export function Frame() {
  const { state, study, failure } = useAppState();
  const { importing } = useImport();
  const [{ place }] = useLocation();
  const say = useSay();
  const sayError = useSayError();
  useEffect(() => fetchWhenIdle([...places, reviewPart]), []);
  useFocusOfPlace(state === null ? undefined : (study?.name ?? null));

  if (state === null) {
    return failure === null ? (
      <div className="frame-waiting" aria-busy="true" />
    ) : (
      <main className="frame-waiting">
        <Notice level="error">{sayError(failure)}</Notice>
      </main>
    );
  }

  const wizard = importing.step !== 'idle' && (place === 'import' || study === null);
  const { name, View } = placeOf(place);
  return (
    <DropAnywhere>
      <MenuCommands />
      <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
        {say('window.skip')}
      </button>
      {study === null ? (
        <div className="frame frame-bare">
          <TopBar />
          <main id="main" tabIndex={-1} className="frame-main">
            <ErrorBoundary key={wizard ? 'import' : 'first'}>
              {wizard ? <ImportWizard /> : <FirstScreen />}
            </ErrorBoundary>
          </main>
        </div>
      ) : (
        // Hidden arms, and a freeze, are another study to look at: nothing that was fetched or typed before stays.
        <StudyProvider key={JSON.stringify([study.blinded, study.frozen?.name ?? null])} study={study}>
          <Palette />
          <div className="frame">
            <TopBar />
            <Navigation />
            <main id="main" tabIndex={-1} className="frame-main">
              <ErrorBoundary key={wizard ? 'import' : name}>
                <FreezeBanner />
                <ActionFailure />
                <Suspense fallback={<p className="soft frame-loading waiting-words">{say('window.loading')}</p>}>
                  {wizard ? <ImportWizard /> : <View />}
                </Suspense>
              </ErrorBoundary>
            </main>
            <StatusBar />
          </div>
        </StudyProvider>
      )}
    </DropAnywhere>
  );
}

/**
 * What had the focus may go with the study that is closed or opened: the keyboard then goes on in the place, not before the window.
 * A window that opens with its study has lost nothing: there the keyboard begins at the skip link. Undefined while the window opens.
 */
function useFocusOfPlace(study: string | null | undefined): void {
  const before = useRef(study);
  useEffect(() => {
    const opens = before.current === undefined;
    if (before.current === study) return;
    before.current = study;
    if (opens) return;
    let frame = 0;
    const settle = () => {
      // A dialog that closes lets go of the focus only when it is gone.
      if (document.activeElement?.closest('[role="dialog"]')) frame = requestAnimationFrame(settle);
      else if (document.activeElement === document.body) document.getElementById('main')?.focus();
    };
    settle();
    return () => cancelAnimationFrame(frame);
  }, [study]);
}

/** Says what stopped an action of the menu or the bar, above the place that is shown. */
function ActionFailure() {
  const sayError = useSayError();
  const { error, clearError } = useStudyActions();
  if (error === null) return null;
  return (
    <Notice level="error" onClose={clearError}>
      {sayError(error)}
    </Notice>
  );
}
