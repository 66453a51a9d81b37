import { randomUUID } from 'node:crypto';
import { constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { HeldFile } from '../api.ts';
import { ExplainedError } from '../words/explained-error.ts';

export interface HeldFileOnDisk extends HeldFile {
  readonly path: string;
}

/** Files that a person dropped or picked, kept in a folder of their own until they are released; the window knows them by id. */
export class HeldFiles {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'armtrace-held-'));
  readonly #files = new Map<string, HeldFileOnDisk>();

  /** Keeps a file's bytes. The name is kept as a label only and never becomes part of a path. */
  hold(name: string, content: Uint8Array): HeldFile {
    const fileId = randomUUID();
    const file: HeldFileOnDisk = {
      fileId,
      name: path.basename(name.replaceAll('\\', '/')) || 'file',
      bytes: content.byteLength,
      path: path.join(this.#folder, fileId),
    };
    writeFileSync(file.path, content, { mode: 0o600 });
    this.#files.set(fileId, file);
    return { fileId, name: file.name, bytes: file.bytes };
  }

  /** A held file; throws `service.file-gone` for an id that is not held. */
  get(fileId: string): HeldFileOnDisk {
    const file = this.#files.get(fileId);
    if (file === undefined) throw new ExplainedError('service.file-gone');
    return file;
  }

  /** Copies a held file to a path that is free; the folder is made where it is missing. */
  async keepAs(fileId: string, target: string): Promise<void> {
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(this.get(fileId).path, target, constants.COPYFILE_EXCL);
  }

  release(fileId: string): void {
    const file = this.#files.get(fileId);
    if (file === undefined) return;
    this.#files.delete(fileId);
    rmSync(file.path, { force: true });
  }

  /** Lets go of everything; call it once, at the end. */
  close(): void {
    this.#files.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
