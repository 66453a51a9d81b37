import { MantineProvider } from '@mantine/core';
import { ImportProvider } from '../import-wizard/import-state.tsx';
import { LanguageProvider } from '../language.tsx';
import { AppStateProvider, useAppState } from './app-state.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { StudyActionsProvider } from './study-actions.tsx';
import { cssVariables, theme } from './theme.ts';
import { TopBarProvider } from './top-bar.tsx';

/** The whole window. `nonce` is the page's own, for the styles that libraries write. */
export function App({ nonce }: { nonce: string }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <AppStateProvider>
        <Inside />
      </AppStateProvider>
    </MantineProvider>
  );
}

function Inside() {
  const { language } = useAppState();
  return (
    <LanguageProvider language={language}>
      <ErrorBoundary>
        <ImportProvider>
          <StudyActionsProvider>
            <TopBarProvider>
              <Frame />
            </TopBarProvider>
          </StudyActionsProvider>
        </ImportProvider>
      </ErrorBoundary>
    </LanguageProvider>
  );
}
