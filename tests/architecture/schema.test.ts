import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/config/read-config.ts';
import { describeSchema } from '../../src/platform/db/describe-schema.ts';
import { testDatabase } from '../setup/test-database.ts';

it('is what migrations/schema.sql says (npm run schema writes it)', async () => {
  const { urls } = await testDatabase();
  const client = new Client({ connectionString: urls.owner });
  await client.connect();
  try {
    expect(await describeSchema(client)).toBe(readFileSync(join(projectRoot, 'migrations', 'schema.sql'), 'utf8'));
  } finally {
    await client.end();
  }
});
