import os from 'node:os';
import path from 'node:path';

/**
 * The folder where the loopback host keeps what is the person's: settings, the recent list, held files, studies.
 * `ARMTRACE_USER_FOLDER` names another. A folder of the environment that is empty, or relative to wherever the program was started, counts as not given,
 * as the XDG Base Directory Specification has it.
 */
export function userFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = environment.ARMTRACE_USER_FOLDER;
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  const home = os.homedir();
  const given = (folder: string | undefined) => (folder !== undefined && path.isAbsolute(folder) ? folder : null);
  if (platform === 'win32') {
    return path.join(given(environment.APPDATA) ?? path.join(home, 'AppData', 'Roaming'), 'Armtrace');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Armtrace');
  return path.join(given(environment.XDG_DATA_HOME) ?? path.join(home, '.local', 'share'), 'armtrace');
}
