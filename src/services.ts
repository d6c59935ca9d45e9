import type { Ctx } from './features/context.ts';
import { Register, type Municipality } from './features/municipalities/public.ts';
import { systemContext } from './app-context.ts';
import type { Config } from './platform/config/read-config.ts';
import { accessDatabase, type DatabaseAccess } from './platform/db/connect.ts';
import { openDatabase, type Database } from './platform/db/database.ts';
import { assertMigrated, migrate } from './platform/db/migrate.ts';
import { describeError } from './platform/log/describe-error.ts';
import { createLogger, type Logger } from './platform/log/logger.ts';
import { outboxTransport, smtpTransport, type MailTransport } from './platform/mail/transport.ts';

/** What every command and the server stand on, opened once and left in order. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  readonly access: DatabaseAccess;
  readonly db: Database;
  readonly register: Register;
  readonly mail: MailTransport;
  /** The system's own context in a municipality. */
  contextFor(municipality: Municipality): Ctx;
  close(): Promise<void>;
}

export interface OpenServicesOptions {
  /** Bring the schema up to date first; else a database that is behind is refused. */
  readonly migrate: boolean;
  readonly connections: number;
  /** Shown in the server's list of connections. */
  readonly name: string;
}

export async function openServices(config: Config, options: OpenServicesOptions): Promise<Services> {
  const log = createLogger(config.logLevel);
  const access = await accessDatabase(config);
  try {
    await (options.migrate ? migrate(access.owner) : assertMigrated(access.owner));
  } catch (error) {
    await access.leave();
    throw error;
  }
  const db = openDatabase({
    url: access.app,
    connections: options.connections,
    name: options.name,
    onIdleError: (error) => log.warn({ error: describeError(error) }, 'a connection broke'),
  });
  const mail = config.smtpUrl === undefined ? outboxTransport() : smtpTransport(config.smtpUrl, config.mailFrom);
  return {
    config, log, access, db, mail,
    register: new Register(db, Date.now),
    contextFor: (municipality) => systemContext(config, db, log, municipality),
    close: async () => {
      mail.close();
      await db.destroy();
      await access.leave();
    },
  };
}
