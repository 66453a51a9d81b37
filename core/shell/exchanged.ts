import type { ComparisonProgress } from '../statistics/comparison/run-comparison.ts';
import type { StudyOverview } from '../study/overview.ts';
import type { Language } from '../words/say.ts';

/** A study that was open before; `id` is the host's own, the path stays with the host. */
export interface RecentStudy {
  readonly id: string;
  readonly name: string;
  /** Where it is, in words for a person (a folder's name), '' where that says nothing. */
  readonly place: string;
  readonly openedAt: string;
}

export interface AppState {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly language: Language;
  readonly recent: readonly RecentStudy[];
  readonly study: StudyOverview | null;
}

/** A file that the host holds for the window. */
export interface HeldFile {
  readonly fileId: string;
  readonly name: string;
  readonly bytes: number;
}

export interface RenderedFigure {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The legend and the methods paragraph that go with the figure. */
  readonly legend: string;
  readonly methods: string;
}

/** A file for a person to keep; the bridge asks where to, or hands it to the browser. */
export interface SavableFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** How much of what is done. `total` is 0 while it is not known. */
export interface Progress {
  readonly session: string;
  readonly stage: 'reading' | 'understanding' | 'comparing' | 'writing';
  readonly file: string;
  readonly done: number;
  readonly total: number;
}

/** What the engine tells the window unasked. */
export interface Events {
  progress: Progress;
  /** How far a comparison is that takes a while. */
  comparing: ComparisonProgress & { readonly run: string };
  /** The study was opened, closed or changed: ask for its overview again. */
  'study-changed': { readonly study: string | null };
  /** A command of the desktop menu. */
  menu: { readonly command: 'new' | 'open' | 'import' | 'close' };
}
