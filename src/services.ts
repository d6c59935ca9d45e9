import { systemContext } from './app-context.ts';
import type { Ctx } from './features/context.ts';
import { ReachCounter } from './features/catalogue/public.ts';
import { Register, type Municipality } from './features/municipalities/public.ts';
import type { Config } from './platform/config/read-config.ts';
import { accessDatabase, type DatabaseAccess } from './platform/db/connect.ts';
import { connectionFailure } from './platform/db/connection-failure.ts';
import { ask, openDatabase, type Database } from './platform/db/database.ts';
import { migrate } from './platform/db/migrate.ts';
import { describeError } from './platform/log/describe-error.ts';
import { createLogger, type Logger } from './platform/log/logger.ts';
import { appIoByHttp } from './platform/app-io/app-io-http.ts';
import type { AppIoPort } from './platform/app-io/app-io-port.ts';
import { smsByMail } from './platform/sms/sms-by-mail.ts';
import type { SmsPort } from './platform/sms/sms-port.ts';
import { outboxTransport, smtpTransport, type MailTransport } from './platform/mail/transport.ts';

const viewsWaitMs = 5000;

/** What every command and the server stand on, opened once and left in order. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  readonly access: DatabaseAccess;
  readonly db: Database;
  readonly register: Register;
  readonly mail: MailTransport;
  /** Absent: no short text leaves from here. */
  readonly sms: SmsPort | undefined;
  readonly appIoOf: (tenantId: string) => Promise<AppIoPort | undefined>;
  readonly reach: ReachCounter;
  /** The system's own context in a municipality. */
  readonly contextFor: (municipality: Municipality) => Ctx;
  readonly close: () => Promise<void>;
}

export interface OpenServicesOptions {
  /** Whose rights the work has: the app's, or only those to read what reports are made of. */
  readonly role: 'app' | 'report';
  readonly connections: number;
  /** Shown in the server's list of connections. */
  readonly name: string;
  /** The process that made this one opened the database before, and leaves it after. */
  readonly opened?: boolean;
}

/** Opens the database, brings its schema up to date, and what else the process needs. */
export async function openServices(config: Config, options: OpenServicesOptions): Promise<Services> {
  const log = createLogger(config.logLevel);
  const access = options.opened === true ? kept(await accessDatabase(config)) : await accessDatabase(config);
  let db: Database | undefined;
  try {
    await migrate(access.owner);
    db = openRole(access[options.role], options.name, options.connections, log);
    await ask(db);
  } catch (error) {
    await db?.destroy();
    await access.leave();
    throw connectionFailure(error);
  }
  return assemble({ config, log, access, db });
}

function kept(access: DatabaseAccess): DatabaseAccess {
  return { ...access, leave: () => Promise.resolve() };
}

/** The same services with the rights of the jobs' own role. */
export function asWorker(services: Services): Services {
  const { config, log, access } = services;
  const db = openRole(access.worker, 'work', 4, log);
  const { register, contextFor } = assemble({ config, log, access, db });
  return { ...services, db, register, contextFor, close: () => db.destroy() };
}

function openRole(url: string, name: string, connections: number, log: Logger): Database {
  const onIdleError = (error: Error) => log.warn({ error: describeError(error) }, 'a connection broke');
  return openDatabase({ url, connections, name, onIdleError });
}

function assemble({ config, log, access, db }: Pick<Services, 'config' | 'log' | 'access' | 'db'>): Services {
  const mail = config.smtpUrl === undefined ? outboxTransport() : smtpTransport(config.smtpUrl, config.mailFrom);
  const reach = new ReachCounter(viewsWaitMs);
  const register = new Register(db, Date.now);
  return {
    config,
    log,
    access,
    db,
    mail,
    sms: config.smsDomain === undefined ? undefined : smsByMail(mail, config.smsDomain),
    appIoOf: async (tenantId) => {
      const own = (await register.municipalities()).find((municipality) => municipality.tenantId === tenantId);
      const subscriptionKey = config.appIoKeys.get(own?.slug ?? '');
      return subscriptionKey === undefined ? undefined : appIoByHttp({ address: config.appIoUrl, subscriptionKey });
    },
    reach,
    register,
    contextFor: (municipality) => systemContext(config, db, log, municipality),
    close: async () => {
      mail.close();
      await reach.write();
      await db.destroy();
      await access.leave();
    },
  };
}
