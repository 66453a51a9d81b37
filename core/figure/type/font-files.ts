import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The faces that come with the program: Arimo (Arial's metrics), and Noto Sans SC for what Arimo lacks. Both under free licences. */
export const faces = ['arimo-regular', 'arimo-bold', 'noto-regular', 'noto-bold'] as const;
export type Face = (typeof faces)[number];

const files: Readonly<Record<Face, { readonly inPackage: string; readonly postScriptName: string }>> = {
  'arimo-regular': {
    inPackage: '@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf',
    postScriptName: 'Arimo-Regular',
  },
  'arimo-bold': { inPackage: '@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf', postScriptName: 'Arimo-Bold' },
  'noto-regular': {
    inPackage: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
    postScriptName: 'NotoSansSC-Regular',
  },
  'noto-bold': {
    inPackage: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
    postScriptName: 'NotoSansSC-Bold',
  },
};

let folder: string | null = null;

/** Takes the fonts from a folder that holds the files side by side, before any package: for a packaged app. Null for the packages. */
export function setFontFolder(path: string | null): void {
  folder = path;
}

/** The path of a face's file. Throws an Error if it is neither in the font folder nor among the installed packages. */
export function fontFile(face: Face): string {
  const { inPackage } = files[face];
  if (folder !== null) {
    const beside = path.join(folder, path.basename(inPackage));
    if (existsSync(beside)) return beside;
  }
  // Native code that reads a font by its path cannot look into a packaged app's archive; the fonts lie beside it.
  return createRequire(import.meta.url)
    .resolve(inPackage)
    .replace(`app.asar${path.sep}`, `app.asar.unpacked${path.sep}`);
}

/** The name that a face has in a PDF. */
export function postScriptName(face: Face): string {
  return files[face].postScriptName;
}
