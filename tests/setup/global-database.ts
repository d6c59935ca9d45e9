import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/platform/db/embedded/start-embedded.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { scratchFolder } from './scratch-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly databaseUrls: {
      readonly admin: string;
      readonly owner: string;
      readonly app: string;
      readonly worker: string;
      readonly report: string;
    };
    /** For what several test files share; it goes when the run ends. */
    readonly runFolder: string;
  }
}

/** One real PostgreSQL for the whole run, migrated once; each test file copies it (`test-database.ts`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = scratchFolder('test');
  const runFolder = scratchFolder('run');
  const database = await startEmbedded(folder, [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
  ]);
  await migrate(database.owner);
  const { admin, owner, app, worker, report } = database;
  project.provide('databaseUrls', { admin, owner, app, worker, report });
  project.provide('runFolder', runFolder);
  return async () => {
    await database.stop();
    for (const made of [folder, runFolder]) rmSync(made, { recursive: true, force: true });
  };
}
