import type { Language } from '../../i18n/index.ts';
import type { Ctx } from '../context.ts';

/** The address of a page in a language that may not be the context's: Italian has no prefix. */
export function linkIn(ctx: Ctx, path: string, language: Language): string {
  const url = new URL(ctx.links.absolute(path));
  const bare = ctx.language === 'en' ? url.pathname.replace(/^\/en(?=\/)/, '') : url.pathname;
  url.pathname = language === 'en' ? `/en${bare}` : bare;
  return url.href;
}
