import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useSay, useSayError } from '../language.tsx';

interface Held {
  readonly error: unknown;
  readonly failed: boolean;
}

/** Keeps a fault of one part from taking the window with it; with the part's name as its key, another part starts afresh. */
export class ErrorBoundary extends Component<{ children: ReactNode }, Held> {
  override state: Held = { error: null, failed: false };

  static getDerivedStateFromError(error: unknown): Held {
    return { error, failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return <Broken error={this.state.error} again={() => this.setState({ error: null, failed: false })} />;
  }
}

function Broken({ error, again }: { error: unknown; again: () => void }) {
  const say = useSay();
  const sayError = useSayError();
  return (
    <div className="broken" role="alert">
      <h1>{say('window.broken')}</h1>
      <p className="soft">{say('window.broken-what-now')}</p>
      <p className="soft small">{sayError(error)}</p>
      <div className="row">
        <Button onClick={again}>{say('window.try-again')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {say('window.reload')}
        </Button>
      </div>
    </div>
  );
}
