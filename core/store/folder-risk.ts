import { readFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import type { Explanation } from '../import/review.ts';

const cloudFolder =
  /^(onedrive( - .*)?|dropbox( \(.*\))?|google ?drive|my drive|icloud ?drive|mobile documents|box( sync)?|nextcloud|owncloud|nutstore( files)?|坚果云|我的坚果云|百度网盘|腾讯微云)$/i;
const networkSystem = /^(nfs4?|cifs|smb3?|smbfs|afs|9p|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?))$/;

function systemOf(folder: string, mounts: string): string {
  let longest = '';
  let system = '';
  for (const line of mounts.split('\n')) {
    const [, escaped = '', type = ''] = line.split(' ');
    const point = escaped.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    const holds = point === '/' || folder === point || folder.startsWith(`${point}/`);
    if (point !== '' && holds && point.length >= longest.length) {
      longest = point;
      system = type;
    }
  }
  return system;
}

function mountTable(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8');
  } catch {
    return '';
  }
}

/**
 * Why the folder of a study file is a risky place for it, null if nothing speaks against it: a network share (a UNC path, or what the mount
 * table says) or a folder that a cloud service keeps. `mounts` is a mount table as Linux gives it.
 */
export function riskyFolder(path: string, mounts: string = mountTable()): Explanation | null {
  const folder = dirname(resolve(path));
  const risky =
    /^(\\\\|\/\/)[^\\/]/.test(path) ||
    networkSystem.test(systemOf(folder, mounts)) ||
    folder.split(sep).some((name) => cloudFolder.test(name));
  return risky ? { code: 'store.network-folder', values: { folder } } : null;
}
