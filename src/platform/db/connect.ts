import type { Config } from '../config/read-config.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import { roles } from './roles.ts';

/** Addresses of the database for each of the product's login roles, and how to leave it. */
export interface DatabaseAccess {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly report: string;
  leave(): Promise<void>;
}

/** The configured PostgreSQL, or the embedded one brought up. */
export async function accessDatabase(config: Config): Promise<DatabaseAccess> {
  if (!config.database) {
    const embedded = await startEmbedded(config.dataFolder);
    return { ...embedded, leave: () => embedded.stop() };
  }
  const { owner } = config.database;
  return {
    owner,
    app: config.database.app ?? asRole(owner, roles.app),
    worker: config.database.worker ?? asRole(owner, roles.worker),
    report: config.database.report ?? asRole(owner, roles.report),
    leave: () => Promise.resolve(),
  };
}

/**
 * One address for all: the connection takes the lesser role from its first message, so that row-level security applies.
 * Logins of their own (DATABASE_APP_URL and the others) are stronger, and what docs/operations/install.md asks for.
 */
function asRole(url: string, role: string): string {
  const address = new URL(url);
  const options = address.searchParams.get('options');
  address.searchParams.set('options', `${options === null ? '' : `${options} `}-c role=${role}`);
  return address.href;
}
