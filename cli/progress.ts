import { type Language, type PhraseKey, say } from '../core/words/say.ts';

const width = 24;

/** Shows how far something is: a bar on stderr, and only where that is a terminal. */
export interface ProgressBar {
  show(stage: PhraseKey, what: string, done: number, total: number): void;
  /** Takes the bar away, so that what follows stands on a clean line. */
  clear(): void;
}

/** A bar on this process's stderr; on anything but a terminal it shows nothing. */
export function progressBar(language: Language, stream: NodeJS.WriteStream = process.stderr): ProgressBar {
  let shown = false;
  return {
    show(stage, what, done, total) {
      if (!stream.isTTY) return;
      const share = total > 0 ? Math.min(1, done / total) : 0;
      const filled = Math.round(share * width);
      const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
      stream.write(`\r\u001b[K${bar} ${Math.round(share * 100)} %  ${say(language, stage)} ${what}`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
