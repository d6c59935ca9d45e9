import { Hono, type Context } from 'hono';
import type { Logger } from '../log/logger.ts';

/** What every handler finds: the request's id and logger, and the product's own context `C` once it is known. */
export interface WebEnv<C> {
  Variables: { requestId: string; log: Logger; ctx: C };
}

export type Router<C> = Hono<WebEnv<C>>;
export type WebContext<C> = Context<WebEnv<C>>;

export function createRouter<C>(): Router<C> {
  return new Hono<WebEnv<C>>();
}
