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
      const share = Math.min(1, done / total);
      const filled = Math.round(share * width);
      // Where nobody knows how much there is, no bar pretends to.
      const bar = total > 0 ? `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${Math.round(share * 100)} %  ` : '';
      stream.write(`\r\u001b[K${bar}${say(language, stage)} ${what}`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\u001b[K');
      shown = false;
    },
  };
}
