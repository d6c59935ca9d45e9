import type { Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { ReachCounter } from '../../src/features/catalogue/public.ts';
import { Register } from '../../src/features/municipalities/public.ts';
import { makeAccount } from '../../src/features/people/keep-accounts.ts';
import type { StaffRole } from '../../src/features/people/public.ts';
import { finishSignIn, startSignIn } from '../../src/features/people/sign-in.ts';
import type { Ctx } from '../../src/features/context.ts';
import { totpCode } from '../../src/platform/auth/totp.ts';
import { readConfig } from '../../src/platform/config/read-config.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { outboxTransport } from '../../src/platform/mail/transport.ts';
import { startServer } from '../../src/server.ts';
import { launchBrowser } from './launch-browser.ts';
import type { TestDatabase } from './test-database.ts';

export interface Visiting {
  readonly script: boolean;
  readonly width: number;
  readonly language: 'it' | 'en';
  /** Token of a session, for who works for the city or a provider. */
  readonly session?: { readonly slug: string; readonly token: string };
}

/** The product on a port of its own and on the test's database, for a real browser. */
export interface ServedSite {
  readonly origin: string;
  readonly visit: (visiting: Visiting) => Promise<Page>;
}

export async function aServedSite(database: TestDatabase): Promise<ServedSite> {
  const server = await startServer({
    config: readConfig({ PUBLIC_ORIGIN: 'http://localhost', HOST: '127.0.0.1', PORT: '0', FORMS_PER_MINUTE: '10000' }),
    db: database.app,
    register: new Register(database.app, Date.now),
    mail: outboxTransport(),
    log: createLogger('silent'),
    reach: new ReachCounter(0),
  });
  const browser = await launchBrowser();
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const origin = `http://127.0.0.1:${server.port}`;
  return {
    origin,
    visit: async ({ script, width, language, session }) => {
      const context = await browser.newContext({
        javaScriptEnabled: script,
        viewport: { width, height: 740 },
        locale: language === 'it' ? 'it-IT' : 'en-GB',
        baseURL: origin,
      });
      if (session) await context.addCookies([{ name: `will-${session.slug}`, value: session.token, url: origin }]);
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
  };
}

/** Somebody of the staff, or of a provider, signed in now: the token of the session. */
export async function signedIn(
  system: Ctx,
  role: StaffRole,
  { name, providerId }: { readonly name: string; readonly providerId?: string },
): Promise<string> {
  const password = 'a password that nobody knows';
  const email = `${name.toLowerCase()}@example.org`;
  const made = await makeAccount(system, {
    email,
    name,
    role,
    password,
    ...(providerId !== undefined && { providerId }),
  });
  const visitor: Ctx = { ...system, actor: { kind: 'public' } };
  const started = await startSignIn(visitor, email, password);
  if (made.kind !== 'made' || started.kind !== 'code-needed') throw new Error(`${made.kind} ${started.kind}`);
  const finished = await finishSignIn(visitor, started.token, totpCode(made.totpSecret, system.now));
  if (finished.kind !== 'signed-in') throw new Error(finished.kind);
  return finished.token;
}
