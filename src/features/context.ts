import type { Language } from '../i18n/language.ts';
import { inTenant, type Database, type TransactionOptions, type Tx } from '../platform/db/database.ts';
import type { WebContext, Router } from '../platform/http/router.ts';
import type { Logger } from '../platform/log/logger.ts';
import type { Municipality } from './municipalities/public.ts';
import type { Actor } from './people/public.ts';

/** What every command and query receives: who, where, when, and how to reach the data. Nothing else is ambient. */
export interface Ctx {
  readonly db: Database;
  readonly municipality: Municipality;
  readonly actor: Actor;
  readonly now: Date;
  readonly language: Language;
  readonly log: Logger;
  readonly newId: () => string;
  /** 256 unguessable bits for links and cookies. */
  readonly newToken: () => string;
  /** A code that people read aloud: `K7QM-3XWD`. */
  readonly newCode: () => string;
  /** Whether a telephone can be sent a short text from here. */
  readonly sendsTexts: boolean;
  /** Whether the municipality has a service in the app IO. */
  readonly reachesIo: boolean;
  readonly links: Links;
  /** The transaction that a page's readings share (`readTogether`), and whose rows it sees. */
  readonly reading?: { readonly tenantId: string; readonly tx: Tx };
}

/** Addresses of pages, in the page's language and under the municipality's prefix where it has one. */
export interface Links {
  /** `/servizi` to `/en/monza/servizi`; '' is the municipality's home. */
  readonly to: (path: string) => string;
  /** The same with scheme and host, for mail. */
  readonly absolute: (path: string) => string;
  /** A page of the whole site, outside the municipality: `/`, `/laboratorio`. */
  readonly site: (path: string) => string;
  /** Path of the page that is being shown, for the language switch and forms that answer where they stand. */
  readonly current: string;
  /** The page that is shown, as a document; absent where it answers to a form. */
  readonly pdf?: string;
  /** The same page in the other language. */
  readonly otherLanguage: string;
}

export type FeatureRouter = Router<Ctx>;
export type PageContext = WebContext<Ctx>;

/** One transaction on the rows of the context's municipality. */
export function transact<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T> {
  // It would take a second connection while the page holds one: ten such pages at once, and each waits for the others.
  if (ctx.reading !== undefined) throw new Error('a page that reads together opened a transaction of its own');
  return inTenant(ctx.db, { tenantId: ctx.municipality.tenantId }, work, options);
}

/** The same for queries: the database refuses a write. */
export function read<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return shared(ctx)?.(work) ?? transact(ctx, work, { readOnly: true, timeoutMs });
}

/** The same for work that sends all that it asks before it waits for an answer: BEGIN, statements and COMMIT leave together. */
export function readAtOnce<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  const options = { readOnly: true, genericPlans: true, atOnce: true, timeoutMs };
  return shared(ctx)?.(work) ?? transact(ctx, work, options);
}

/** Reads somebody's record: the same, and the note that it was read. */
export function readRecord<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  return shared(ctx)?.(work) ?? transact(ctx, work, { notesOnly: true, timeoutMs });
}

/**
 * All that a page reads in one transaction: readings with the context that `work` is given join it, and everything in
 * `work` must be one. A page that asks five features saves four times BEGIN and COMMIT, and shows one moment of the city.
 */
export function readTogether<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  if (ctx.reading !== undefined) return work(ctx);
  const { tenantId } = ctx.municipality;
  const options = { notesOnly: true, genericPlans: true, timeoutMs };
  return transact(ctx, (tx) => work({ ...ctx, reading: { tenantId, tx } }), options);
}

const timeoutMs = 5000;

/** The page's transaction, where there is one and it is on the rows of this context's municipality. */
function shared({ reading, municipality }: Ctx) {
  if (reading?.tenantId !== municipality.tenantId) return undefined;
  return <T>(work: (tx: Tx) => Promise<T>) => work(reading.tx);
}
