import { Anchor } from '@mantine/core';
import { longTime } from '../app/moment.ts';
import { useLanguage, useSay, useSayError } from '../language.tsx';
import { useStudy } from './current-study.tsx';
import './freeze-banner.css';
import { useLook } from './use-look.ts';

/** Says, above whatever is shown, that it is of a freeze, and leads back to the data as they are; nothing otherwise. */
export function FreezeBanner() {
  const say = useSay();
  const sayError = useSayError();
  const language = useLanguage();
  const { frozen } = useStudy();
  const look = useLook();
  if (frozen === null) return null;
  const { name, at, fingerprint } = frozen;
  return (
    <div className="freeze-banner" role="status">
      <span>
        <strong>{say('freeze.banner', { name })}</strong>{' '}
        <span className="soft">{say('freeze.banner-what', { when: longTime(language, at), fingerprint })}</span>
        {look.error === null ? null : <span className="freeze-banner-error"> {sayError(look.error)}</span>}
      </span>
      <span className="row">
        <Anchor
          href={`#/study?${new URLSearchParams({ at: 'freezes', since: name }).toString()}`}
          size="sm"
          underline="always"
        >
          {say('freeze.changes')}
        </Anchor>
        <Anchor component="button" type="button" size="sm" underline="always" onClick={() => look.run(null)}>
          {say('freeze.back-to-now')}
        </Anchor>
      </span>
    </div>
  );
}
