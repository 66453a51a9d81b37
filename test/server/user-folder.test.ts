import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { userFolder } from '../../server/user-folder.ts';

const usual = path.join(os.homedir(), '.local', 'share', 'armtrace');

describe('the folder of what is the person’s', () => {
  it('is where the system keeps such things', () => {
    expect(userFolder({}, 'linux')).toBe(usual);
    expect(userFolder({ XDG_DATA_HOME: '/data' }, 'linux')).toBe('/data/armtrace');
  });

  it('is never within the folder that the program was started from', () => {
    expect(userFolder({ XDG_DATA_HOME: '' }, 'linux')).toBe(usual);
    expect(userFolder({ XDG_DATA_HOME: 'data' }, 'linux')).toBe(usual);
    expect(path.isAbsolute(userFolder({ APPDATA: '' }, 'win32'))).toBe(true);
  });

  it('can be named', () => {
    expect(userFolder({ ARMTRACE_USER_FOLDER: '/elsewhere', XDG_DATA_HOME: '/data' }, 'linux')).toBe('/elsewhere');
  });
});
