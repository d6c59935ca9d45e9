import { createApp } from '../../src/app.tsx';
import { ReachCounter } from '../../src/features/catalogue/public.ts';
import type { Ctx } from '../../src/features/context.ts';
import { Register } from '../../src/features/municipalities/public.ts';
import { readConfig } from '../../src/platform/config/read-config.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { createLogger, type Logger } from '../../src/platform/log/logger.ts';
import { outboxTransport, type MailTransport } from '../../src/platform/mail/transport.ts';
import type { TestDatabase } from './test-database.ts';

export interface TestAppOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly mail?: MailTransport;
  readonly log?: Logger;
}

/** The whole web application in process, on the test's database, security steps and all. */
export function testApp(
  database: TestDatabase,
  { environment = {}, mail = outboxTransport(), log = createLogger('silent') }: TestAppOptions = {},
): Router<Ctx> {
  const config = readConfig({ PUBLIC_ORIGIN: 'http://localhost', ...environment });
  return createApp({
    config,
    db: database.app,
    register: new Register(database.app, Date.now),
    mail,
    log,
    reach: new ReachCounter(0),
  });
}
