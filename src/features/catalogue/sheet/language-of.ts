import type { Language } from '../../../i18n/language.ts';
import type { Ctx } from '../../context.ts';
import type { ServiceSheet } from './model.ts';

/** The `lang` of what the service's people wrote, where it is not the language of the page. */
export function languageOf(ctx: Pick<Ctx, 'language'>, service: Pick<ServiceSheet, 'language'>): Language | undefined {
  return service.language === ctx.language ? undefined : service.language;
}
