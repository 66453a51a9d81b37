import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { RecentStudy } from '../api.ts';
import { type Language, languages } from '../words/say.ts';

const settingsSchema = z.object({
  language: z.enum(languages).nullable().default(null),
  recent: z
    .array(z.object({ id: z.string(), name: z.string(), path: z.string(), openedAt: z.string() }))
    .max(50)
    .default([]),
});
type StoredSettings = z.infer<typeof settingsSchema>;

const recentKept = 10;

/** The language of this machine's person, where it is one that the program speaks. */
function systemLanguage(): Language {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh') ? 'zh' : 'en';
}

/** What the program remembers between starts: the language, and which studies were open. Paths stay on this side. */
export class Settings {
  readonly #file: string;
  #stored: StoredSettings;

  constructor(userFolder: string) {
    this.#file = path.join(userFolder, 'settings.json');
    this.#stored = readSettings(this.#file);
  }

  get language(): Language {
    return this.#stored.language ?? systemLanguage();
  }

  setLanguage(language: Language): void {
    this.#write({ ...this.#stored, language });
  }

  /** The studies that were open, newest first, without their paths. */
  get recent(): readonly RecentStudy[] {
    return this.#stored.recent.map(({ id, name, path: file, openedAt }) => ({
      id,
      name,
      place: path.basename(path.dirname(file)),
      openedAt,
    }));
  }

  /** The path behind a recent study's id; null for an id that was never handed out. */
  pathOfRecent(id: string): string | null {
    return this.#stored.recent.find((study) => study.id === id)?.path ?? null;
  }

  /** Puts a study at the top of the recent ones. */
  rememberStudy(name: string, file: string): void {
    const known = this.#stored.recent.find((study) => study.path === file);
    const entry = { id: known?.id ?? randomUUID(), name, path: file, openedAt: new Date().toISOString() };
    const others = this.#stored.recent.filter((study) => study.path !== file);
    this.#write({ ...this.#stored, recent: [entry, ...others].slice(0, recentKept) });
  }

  /** Takes a study that is no longer there out of the recent ones. */
  forgetStudy(file: string): void {
    this.#write({ ...this.#stored, recent: this.#stored.recent.filter((study) => study.path !== file) });
  }

  #write(stored: StoredSettings): void {
    this.#stored = stored;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    const beside = `${this.#file}.${process.pid}.new`;
    writeFileSync(beside, JSON.stringify(stored, null, 2));
    renameSync(beside, this.#file);
  }
}

/** Settings that cannot be read are no reason not to start: the program begins without them. */
function readSettings(file: string): StoredSettings {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return settingsSchema.parse({});
  }
}
