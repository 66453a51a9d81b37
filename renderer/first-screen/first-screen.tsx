import { Button, Loader, UnstyledButton } from '@mantine/core';
import { useAppState } from '../app/app-state.tsx';
import { shortTime } from '../app/moment.ts';
import { Notice } from '../app/notice.tsx';
import { useStudyActions } from '../app/study-actions.tsx';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import './first-screen.css';

/** What one sees with no study open: begin one, open one, look at the example, or drop a workbook. */
export function FirstScreen() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { state } = useAppState();
  const actions = useStudyActions();
  const recent = state?.recent ?? [];
  const busy = actions.busy !== null;
  return (
    <div className="first">
      <h1>{say('window.first-title')}</h1>
      <p className="soft">{say('window.first-what')}</p>
      {actions.error === null ? null : (
        <Notice level="error" onClose={actions.clearError}>
          {sayError(actions.error)}
        </Notice>
      )}
      <section className="first-drop" aria-label={say('window.import-files')}>
        <div>
          <h2>{say('window.first-drop')}</h2>
          <p className="soft small">{say('window.first-drop-what')}</p>
        </div>
        <Button disabled={busy} onClick={actions.chooseFiles}>
          {say('window.choose-files')}
        </Button>
      </section>
      <div className="first-choices">
        <Choice
          name={say('window.new-study')}
          what={say('window.new-study-what')}
          disabled={busy}
          onClick={actions.startNew}
        />
        <Choice
          name={say('window.open')}
          what={say('window.open-what')}
          disabled={busy}
          doing={actions.busy === 'opening' ? say('window.opening') : null}
          onClick={actions.open}
        />
        <Choice
          name={say('window.example')}
          what={say('window.example-what')}
          disabled={busy}
          doing={actions.busy === 'example' ? say('window.opening-example') : null}
          onClick={actions.openExample}
        />
      </div>
      {recent.length === 0 ? null : (
        <section className="first-recent">
          <h2>{say('window.recent')}</h2>
          <ul>
            {recent.map(({ id, name, place, openedAt }) => (
              <li key={id}>
                <UnstyledButton disabled={busy} onClick={() => actions.openRecent(id)}>
                  <span className="first-recent-name">{name}</span>
                  <span className="soft small">{place}</span>
                  <span className="soft small number">{shortTime(language, openedAt)}</span>
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Choice({
  name,
  what,
  disabled,
  doing = null,
  onClick,
}: {
  name: string;
  what: string;
  disabled: boolean;
  /** What it is doing right now, null for nothing. */
  doing?: string | null;
  onClick: () => void;
}) {
  return (
    <UnstyledButton className="first-choice" onClick={onClick} disabled={disabled} aria-busy={doing !== null}>
      <span className="first-choice-name">
        {name}
        {doing !== null ? <Loader size={12} color="gray" /> : null}
      </span>
      <span className="soft small" aria-live="polite">
        {doing ?? what}
      </span>
    </UnstyledButton>
  );
}
