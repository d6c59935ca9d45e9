import { spawnSync } from 'node:child_process';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startSite } from './running-site.ts';
import { scratchFolder } from './scratch-folder.ts';

/** Of this process, as long as the run lasts: nobody starts on it again, so every copy begins alike. */
let original: Promise<string> | undefined;

/**
 * A data folder as the first start with the demo lab leaves it, for the caller to remove. A first start makes a database, a hundred
 * migrations and the demo, which takes longer than most of what is tried on it; it is tried itself in `start.test.ts`.
 */
export async function aDemoFolder(): Promise<string> {
  original ??= startedOnce(scratchFolder('demo', inject('runFolder')));
  const from = await original;
  const data = scratchFolder('e2e');
  // A database that had to be put elsewhere is no part of the folder: a copy would have the same one.
  if (lstatSync(join(from, 'postgres')).isSymbolicLink()) return data;
  // The database's files stay its user's own, and readable by that user alone.
  const { status } = spawnSync('cp', ['-Rp', `${from}/.`, data], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`cp ended with ${status}`);
  return data;
}

async function startedOnce(folder: string): Promise<string> {
  const site = await startSite(folder, ['--with-demo']);
  await site.stop();
  return folder;
}
