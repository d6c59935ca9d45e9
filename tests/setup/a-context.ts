import { randomUUID } from 'node:crypto';
import type { Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { randomCode, randomToken } from '../../src/platform/auth/token.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import type { Database } from '../../src/platform/db/database.ts';

/** A context for commands and queries, with the public as actor unless said otherwise. */
export function aContext(db: Database, municipality: Municipality, given: Partial<Ctx> = {}): Ctx {
  const to = (path: string) => `/${municipality.slug}${path}`;
  return {
    db,
    municipality,
    actor: { kind: 'public' },
    now: new Date('2026-11-20T10:00:00Z'),
    language: 'it',
    log: createLogger('silent'),
    newId: randomUUID,
    newToken: randomToken,
    newCode: randomCode,
    sendsTexts: true,
    reachesIo: false,
    links: {
      to,
      absolute: (path) => `http://localhost${to(path)}`,
      site: (path) => path,
      current: to(''),
      otherLanguage: `/en${to('')}`,
    },
    ...given,
  };
}
