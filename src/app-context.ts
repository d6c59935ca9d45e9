import { randomUUID } from 'node:crypto';
import type { Ctx } from './features/context.ts';
import { linksFor } from './features/links.ts';
import type { Municipality } from './features/municipalities/public.ts';
import type { Actor } from './features/people/public.ts';
import type { Language } from './i18n/language.ts';
import { randomCode, randomToken } from './platform/auth/token.ts';
import type { Config } from './platform/config/read-config.ts';
import type { Database } from './platform/db/database.ts';
import type { Logger } from './platform/log/logger.ts';

export interface ContextParts {
  readonly db: Database;
  readonly municipality: Municipality;
  readonly actor: Actor;
  readonly language: Language;
  readonly log: Logger;
  readonly origin: string;
  readonly byHost: boolean;
  readonly sitePath: string;
  readonly search: string;
  readonly savable?: boolean;
  readonly sendsTexts: boolean;
  readonly reachesIo: boolean;
}

/** The one place where clock, ids and randomness of the real world enter a context. */
export function createContext(parts: ContextParts): Ctx {
  const { db, municipality, actor, language, log, sendsTexts, reachesIo } = parts;
  return {
    db,
    municipality,
    actor,
    language,
    log,
    now: new Date(),
    newId: randomUUID,
    newToken: randomToken,
    newCode: randomCode,
    sendsTexts,
    reachesIo,
    links: linksFor({ ...parts, municipality: municipality.slug }),
  };
}

/** Texts need a gateway; where no mail leaves either, the local outbox shows both. */
export function sendsTexts({ smsDomain, smtpUrl }: Config): boolean {
  return smsDomain !== undefined || smtpUrl === undefined;
}

/** Scheme and host that links in mail begin with, for a municipality with or without a host name of its own. */
export function publicAddress(config: Config, slug: string): { origin: string; byHost: boolean } {
  const host = [...config.municipalityByHost].find(([, municipality]) => municipality === slug)?.[0];
  const origin =
    config.publicOrigin ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
  if (host === undefined) return { origin, byHost: false };
  return { origin: Object.assign(new URL(origin), { hostname: host }).origin, byHost: true };
}

/** For jobs and commands: nobody's request, the system's own work. */
export function systemContext(config: Config, db: Database, log: Logger, municipality: Municipality): Ctx {
  const address = publicAddress(config, municipality.slug);
  return createContext({
    db,
    municipality,
    actor: { kind: 'system' },
    language: 'it',
    log,
    ...address,
    sendsTexts: sendsTexts(config),
    reachesIo: config.appIoKeys.has(municipality.slug),
    sitePath: '/',
    search: '',
  });
}

/** Addresses that forms may come from: ours, and each city's own; none where any address of this machine will do. */
export function publicOrigins(config: Config): readonly string[] {
  if (config.publicOrigin === undefined) return [];
  return [
    config.publicOrigin,
    ...[...config.municipalityByHost.values()].map((slug) => publicAddress(config, slug).origin),
  ];
}

/** Served to this machine alone, as `npm start` does: there the local outbox may be read by whoever looks. */
export function isFirstLook(config: Config): boolean {
  return config.publicOrigin === undefined && ['localhost', '127.0.0.1', '::1'].includes(config.host);
}
