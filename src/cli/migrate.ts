import type { Command } from 'commander';
import { readConfig } from '../platform/config/read-config.ts';
import { accessDatabase } from '../platform/db/connect.ts';
import { migrate } from '../platform/db/migrate.ts';

export function addMigrate(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to the schema of this code; a database that is newer is refused')
    .action(async () => {
      const access = await accessDatabase(readConfig(process.env));
      try {
        const applied = await migrate(access.owner);
        console.log(
          applied.length === 0 ? 'Nothing to do: the schema is up to date.' : `Applied ${applied.join(', ')}.`,
        );
      } finally {
        await access.leave();
      }
    });
}
