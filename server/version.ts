import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** The app's version, from the package file of the project. */
export async function projectVersion(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'package.json'), 'utf8');
  return packageSchema.parse(JSON.parse(text)).version;
}
