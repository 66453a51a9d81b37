/** What the launcher was told. */
export interface LaunchOptions {
  readonly host: 'any' | 'electron' | 'browser';
  /** False: print the address and open nothing. */
  readonly window: boolean;
}

/** Reads the launcher's options, or answers the one that it does not know. */
export function readOptions(args: readonly string[]): LaunchOptions | { readonly unknown: string } {
  let host: LaunchOptions['host'] = 'any';
  let window = true;
  const left = args.flatMap((arg) => (arg.startsWith('--host=') ? ['--host', arg.slice('--host='.length)] : [arg]));
  for (let at = 0; at < left.length; at++) {
    const option = left[at] ?? '';
    if (option === '--no-window') {
      window = false;
    } else if (option === '--host') {
      const value = left[++at] ?? '';
      if (value !== 'electron' && value !== 'browser') return { unknown: `${option} ${value}`.trim() };
      host = value;
    } else {
      return { unknown: option };
    }
  }
  return { host, window };
}
