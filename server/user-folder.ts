import os from 'node:os';
import path from 'node:path';

/**
 * The folder where the loopback host keeps what is the person's: settings, the recent list, held files, studies.
 * `ARMTRACE_USER_FOLDER` names another.
 */
export function userFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = environment.ARMTRACE_USER_FOLDER;
  if (chosen !== undefined && chosen !== '') return path.resolve(chosen);
  const home = os.homedir();
  if (platform === 'win32') return path.join(environment.APPDATA ?? path.join(home, 'AppData', 'Roaming'), 'Armtrace');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Armtrace');
  return path.join(environment.XDG_DATA_HOME ?? path.join(home, '.local', 'share'), 'armtrace');
}
