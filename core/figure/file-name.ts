import type { FigureFormat } from './recipe.ts';

/** The name of a figure's file: what it shows, with hyphens for spaces and for what a file name cannot hold on any system. */
export function figureFileName(name: string, format: FigureFormat): string {
  const stem = name
    .normalize('NFC')
    .replace(/[\s\p{Cc}<>:"/\\|?*]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem) || stem === '';
  return `${reserved ? `figure-${stem}`.replace(/-$/, '') : stem}.${format}`;
}

/** Names that files of figures can have beside each other on any system: what each is called in the study, numbered where another has its name. */
export function namedFileNames(names: readonly string[], format: FigureFormat): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name
      .normalize('NFC')
      .replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-')
      .replace(/^[-.\s]+|[-.\s]+$/gu, '');
    const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) || plain === '';
    const stem = reserved ? `figure ${plain}`.trimEnd() : plain;
    let free = `${stem}.${format}`;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${stem} ${number}.${format}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
