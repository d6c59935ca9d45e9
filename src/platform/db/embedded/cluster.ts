import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { StartupError } from '../../errors/startup-error.ts';
import type { Shelter } from './shelter.ts';

const adminUser = 'will_admin';

/** One PostgreSQL cluster: its files, and the server that runs on them. */
export class Cluster {
  readonly #shelter: Shelter;
  readonly #adminPassword: string;
  /** Extra server settings, such as `fsync=off` for tests. */
  readonly #settings: readonly string[];
  readonly #folder: string;

  constructor(shelter: Shelter, adminPassword: string, settings: readonly string[]) {
    this.#shelter = shelter;
    this.#adminPassword = adminPassword;
    this.#settings = settings;
    this.#folder = join(shelter.home, 'cluster');
  }

  /** Makes the cluster when there is none. An interrupted attempt leaves nothing that looks like one. */
  initialise(): void {
    if (existsSync(this.#folder)) {
      this.#refuseOtherVersion();
      return;
    }
    const unfinished = join(this.#shelter.home, `new-${process.pid}`);
    const passwordFile = `${unfinished}.pw`;
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(passwordFile, this.#adminPassword, { mode: 0o600 });
    if (this.#shelter.user) {
      chownSync(unfinished, this.#shelter.user.uid, this.#shelter.user.gid);
      chownSync(passwordFile, this.#shelter.user.uid, this.#shelter.user.gid);
    }
    try {
      const where = ['-D', unfinished, '-U', adminUser, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
      const how = [
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-sync',
      ];
      this.#run('initdb', [...where, ...how]);
      renameSync(unfinished, this.#folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
      rmSync(passwordFile, { force: true });
    }
  }

  /**
   * Where the server that runs on this cluster now is spoken to, as an address of the web has it (`host:port`), if one runs: by the
   * socket in the file system that it opened, which costs both sides less than TCP, or else at 127.0.0.1.
   */
  runningAt(): string | undefined {
    const file = join(this.#folder, 'postmaster.pid');
    if (!existsSync(file)) return undefined;
    const [pid, , , port = '', socketFolder = ''] = readFileSync(file, 'utf8').split('\n');
    if (!isAlive(Number(pid)) || port === '') return undefined;
    return `${socketFolder === '' ? '127.0.0.1' : encodeURIComponent(socketFolder)}:${port}`;
  }

  /** Starts the server and waits until it answers. */
  async start(): Promise<void> {
    const port = await freePort();
    const { home } = this.#shelter;
    const settings = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories='${canHoldSocket(home) ? home : ''}'`,
      'unix_socket_permissions=0700',
      'max_connections=80',
      'shared_buffers=256MB',
      ...this.#settings,
    ];
    const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    this.#run('pg_ctl', [
      'start',
      '-w',
      '-t',
      '30',
      '-D',
      this.#folder,
      '-l',
      join(this.#shelter.home, 'log'),
      '-o',
      options,
    ]);
  }

  stop(): void {
    if (this.runningAt() !== undefined) this.#run('pg_ctl', ['stop', '-w', '-m', 'fast', '-D', this.#folder]);
  }

  /** `at` as `runningAt` tells it. */
  adminUrl(at: string, database: string): string {
    return `postgres://${adminUser}:${this.#adminPassword}@${at}/${database}`;
  }

  #refuseOtherVersion(): void {
    const major = readFileSync(join(this.#folder, 'PG_VERSION'), 'utf8').trim();
    const program = spawnSync(join(this.#shelter.binaries, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
    const current = /(\d+)\./.exec(program.stdout)?.[1];
    if (current !== undefined && current !== major) {
      throw new StartupError(
        'EMBEDDED_OTHER_VERSION',
        `The data in ${this.#folder} belongs to PostgreSQL ${major} and this WILL brings ${current}: see docs/operations/upgrade.md.`,
      );
    }
  }

  #run(program: 'initdb' | 'pg_ctl', parameters: readonly string[]): void {
    const { user } = this.#shelter;
    const done = spawnSync(join(this.#shelter.binaries, 'bin', program), parameters, {
      cwd: this.#shelter.home,
      // pg_ctl's child keeps its output open: only a file lets the call end with pg_ctl itself.
      stdio: program === 'pg_ctl' ? 'ignore' : ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      ...(user && { uid: user.uid, gid: user.gid }),
    });
    if (done.status === 0) return;
    const said =
      program === 'pg_ctl'
        ? lastLogLine(join(this.#shelter.home, 'log'))
        : (done.stderr ?? '').trim().split('\n').slice(-3).join(' ');
    if (/No space left on device/i.test(said)) {
      throw new StartupError(
        'NO_SPACE',
        `There is no space left on the disk of ${this.#shelter.home}: free some and start again.`,
      );
    }
    throw new StartupError(
      'EMBEDDED_FAILED',
      `The embedded PostgreSQL did not ${program === 'initdb' ? 'initialise' : 'start or stop'}: ${said || (done.error?.message ?? 'no reason given')}`,
    );
  }
}

/**
 * Whether PostgreSQL can open a socket there: the systems end its path at 104 bytes (macOS) or 108 (Linux), and the setting is a list
 * whose marks a folder's name may hold.
 */
function canHoldSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.65535')) < 104 && /^[\w/.+@-]+$/.test(folder);
}

function lastLogLine(file: string): string {
  return existsSync(file) ? (readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '') : '';
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
