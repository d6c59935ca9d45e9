import { mkdirSync, statfsSync } from 'node:fs';
import { Client } from 'pg';
import { StartupError } from '../../errors/startup-error.ts';
import { anyProcess, connectionName, thisProcess } from '../connection-name.ts';
import { ensureRoles, roles } from '../roles.ts';
import { findBinaries } from './binaries.ts';
import { Cluster } from './cluster.ts';
import { readOrMakeSecrets, type DatabaseSecrets } from './secrets.ts';
import { chooseShelter } from './shelter.ts';

export interface EmbeddedPostgres {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly report: string;
  /** Stops the server, unless another WILL process is still connected to it: the last one out stops it. */
  stop(): Promise<void>;
}

const smallestFreeSpace = 150 * 1024 * 1024;

/**
 * Brings up the PostgreSQL under `dataFolder`: makes it the first time, joins it when another WILL process (or one
 * that was killed) left it running. Throws a `StartupError` with one sentence when it cannot.
 */
export async function startEmbedded(dataFolder: string, settings: readonly string[] = []): Promise<EmbeddedPostgres> {
  const cluster = prepare(dataFolder, settings);
  const secrets = readOrMakeSecrets(dataFolder);
  const at = cluster.runningAt() ?? (await startOrJoin(cluster));
  await bootstrap(cluster.adminUrl(at, 'postgres'), secrets);
  const address = (role: 'owner' | 'app' | 'worker' | 'report') =>
    `postgres://${roles[role]}:${secrets[role]}@${at}/will`;
  const admin = cluster.adminUrl(at, 'postgres');
  return {
    admin,
    owner: address('owner'),
    app: address('app'),
    worker: address('worker'),
    report: address('report'),
    stop: async () => {
      if (!(await othersConnected(admin))) cluster.stop();
    },
  };
}

function prepare(dataFolder: string, settings: readonly string[]): Cluster {
  try {
    mkdirSync(dataFolder, { recursive: true });
    const disk = statfsSync(dataFolder);
    if (disk.bavail * disk.bsize < smallestFreeSpace) {
      throw new StartupError(
        'NO_SPACE',
        `There is too little space left on the disk of ${dataFolder} (150 MB are needed): free some and start again.`,
      );
    }
    const cluster = new Cluster(
      chooseShelter(dataFolder, findBinaries()),
      readOrMakeSecrets(dataFolder).admin,
      settings,
    );
    cluster.initialise();
    return cluster;
  } catch (error) {
    throw asStartupError(error, dataFolder);
  }
}

function asStartupError(error: unknown, dataFolder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC')
    return new StartupError(
      'NO_SPACE',
      `There is no space left on the disk of ${dataFolder}: free some and start again.`,
      error,
    );
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return new StartupError(
      'DATA_FOLDER_UNUSABLE',
      `The data folder ${dataFolder} cannot be used (${code}): choose another with WILL_DATA, or give this user the right to write there.`,
      error,
    );
  }
  return error;
}

async function startOrJoin(cluster: Cluster): Promise<string> {
  let refused: unknown;
  try {
    await cluster.start();
  } catch (error) {
    // Another process may have started it between our look and our start.
    refused = error;
  }
  const at = cluster.runningAt();
  if (at === undefined) throw refused ?? new Error('the server has started and says nowhere where it is');
  return at;
}

async function bootstrap(adminUrl: string, secrets: DatabaseSecrets): Promise<void> {
  const client = new Client({ connectionString: adminUrl, application_name: connectionName('bootstrap') });
  await client.connect();
  try {
    const ready = await client.query('select 1 from pg_database where datname = $1', ['will']);
    if (ready.rowCount === 1) return;
    await client.query(
      `do $$ begin create role ${roles.owner} login; exception when duplicate_object then null; end $$`,
    );
    await client.query(`alter role ${roles.owner} password ${client.escapeLiteral(secrets.owner)}`);
    await ensureRoles(client, secrets);
    await client.query(`create database will owner ${roles.owner}`);
  } finally {
    await client.end();
  }
}

async function othersConnected(adminUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: adminUrl, application_name: connectionName('stop') });
  await client.connect();
  try {
    const others = await client.query(
      'select 1 from pg_stat_activity where application_name like $1 and application_name not like $2 limit 1',
      [anyProcess, thisProcess],
    );
    return (others.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
