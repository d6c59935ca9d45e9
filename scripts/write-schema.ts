import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { projectRoot } from '../src/platform/config/read-config.ts';
import { describeSchema } from '../src/platform/db/describe-schema.ts';
import { startEmbedded } from '../src/platform/db/embedded/start-embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { scratchFolder } from '../tests/setup/scratch-folder.ts';

/** Writes migrations/schema.sql from a fresh database that every migration was applied to. */
const folder = scratchFolder('schema');
const database = await startEmbedded(folder, ['fsync=off']);
try {
  await migrate(database.owner);
  const client = new Client({ connectionString: database.owner });
  await client.connect();
  writeFileSync(join(projectRoot, 'migrations', 'schema.sql'), await describeSchema(client));
  await client.end();
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
