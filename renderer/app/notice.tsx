import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../language.tsx';

/** Says something beside what it is about: red bar for an error, amber for a question, grey for a fact. Never floats, never leaves by itself. */
export function Notice({
  level,
  children,
  onClose,
}: {
  level: 'error' | 'question' | 'fact';
  children: ReactNode;
  onClose?: () => void;
}) {
  const say = useSay();
  return (
    <div className={`notice notice-${level}`} role={level === 'error' ? 'alert' : 'status'}>
      <div className="notice-words">{children}</div>
      {onClose === undefined ? null : <CloseButton size="sm" aria-label={say('window.dismiss')} onClick={onClose} />}
    </div>
  );
}
