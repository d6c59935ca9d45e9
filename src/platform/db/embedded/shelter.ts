import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartupError } from '../../errors/startup-error.ts';
import type { Binaries } from './binaries.ts';

/** Where and as whom the embedded PostgreSQL runs. */
export interface Shelter {
  readonly binaries: string;
  /** Folder that the cluster's own folder stands in. */
  readonly home: string;
  /** Present when this process is root: PostgreSQL refuses to run as root. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

const sharedFolder = '/var/lib/will';

/**
 * Chooses the folders and, as root, the system user of the embedded PostgreSQL. A plain user's cluster lies in its
 * data folder. Root's must be readable by another user: where the project or the data folder cannot be reached by one
 * (root's own home), the programs are copied under `/var/lib/will` and the data folder holds a link to the cluster.
 */
export function chooseShelter(dataFolder: string, binaries: Binaries): Shelter {
  if (process.getuid?.() !== 0) {
    const home = join(dataFolder, 'postgres');
    mkdirSync(home, { recursive: true });
    return { binaries: binaries.folder, home };
  }
  const user = databaseUser();
  const programs = reachable(binaries.folder) ? binaries.folder : copyPrograms(binaries);
  return { binaries: programs, home: homeFor(dataFolder, user), user };
}

/** Every folder above lets others pass. */
function reachable(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}

function homeFor(dataFolder: string, user: { uid: number; gid: number }): string {
  mkdirSync(dataFolder, { recursive: true });
  const home = join(dataFolder, 'postgres');
  const existing = lstatSync(home, { throwIfNoEntry: false });
  if (existing?.isSymbolicLink() === true) {
    const target = readlinkSync(home);
    if (existsSync(target)) return target;
    rmSync(home);
  }
  if (existing?.isDirectory() === true || reachable(dataFolder)) {
    mkdirSync(home, { recursive: true });
    chownSync(home, user.uid, user.gid);
    return home;
  }
  const target = join(sharedFolder, `data-${randomBytes(6).toString('hex')}`);
  mkdirSync(target, { recursive: true });
  chownSync(target, user.uid, user.gid);
  symlinkSync(target, home);
  return target;
}

function copyPrograms(binaries: Binaries): string {
  const target = join(sharedFolder, `postgresql-${binaries.version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true });
  cpSync(binaries.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, target);
  return target;
}

/** User `postgres` of the system, made when the system has none. */
function databaseUser(): { uid: number; gid: number } {
  const found = lookUp('postgres') ?? lookUp('will-postgres');
  if (found !== undefined) return found;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'will-postgres',
  ]);
  const made = lookUp('will-postgres');
  if (made === undefined) {
    throw new StartupError(
      'EMBEDDED_NO_USER',
      'PostgreSQL does not run as root and a system user for it could not be made: run WILL as another user, or set DATABASE_URL.',
    );
  }
  return made;
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
