import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useStudyActions } from '../app/study-actions.tsx';
import { useSay } from '../language.tsx';
import { filesOf } from './dropped-files.ts';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Takes files and folders that are dropped anywhere on the window. */
export function DropAnywhere({ children }: { children: ReactNode }) {
  const say = useSay();
  const { takeFiles } = useStudyActions();
  const [over, setOver] = useState(false);
  // Entering a child fires before leaving its parent: the depth tells when the pointer has truly left.
  const depth = useRef(0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the whole window is where files land; a button does the same by keyboard.
    <div
      className="drop-anywhere"
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void filesOf(event.dataTransfer).then(({ files, passedOver }) => takeFiles(files, passedOver));
      }}
    >
      {children}
      {over ? (
        <div className="drop-veil" aria-hidden="true">
          {say('window.drop-here')}
        </div>
      ) : null}
    </div>
  );
}
