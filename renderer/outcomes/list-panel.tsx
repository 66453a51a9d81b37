import { CloseButton } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useSay } from '../language.tsx';

/** What is listed beside an outcome's chart. Escape closes it and gives the focus back. */
export function ListPanel({
  title,
  about,
  children,
  onClose,
}: {
  title: string;
  about: ReactNode;
  children: ReactNode;
  onClose: () => void;
}) {
  const say = useSay();
  const panel = useRef<HTMLElement>(null);
  const returnTo = useRef<HTMLElement | null>(null);
  const close = () => {
    onClose();
    returnTo.current?.focus();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) close();
  });
  useEffect(() => {
    const from = document.activeElement;
    returnTo.current = from instanceof HTMLElement && from !== document.body ? from : null;
    if (returnTo.current !== null) panel.current?.focus();
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <aside className="side-panel" ref={panel} tabIndex={-1} aria-label={title}>
      <header className="side-head">
        <div>
          <h2>{title}</h2>
          <p className="soft side-arm">{about}</p>
        </div>
        <CloseButton size="sm" aria-label={say('outcomes.close')} onClick={close} />
      </header>
      {children}
    </aside>
  );
}
