import { formats, messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import { sayReason } from '../words/say-condition.ts';
import type { OpenResult } from './model.ts';
import { sayTold, type SaidResult } from './say-told.ts';

/** The result as a letter: each thing with its outcome, its reasons, its sum, and what would change a no. */
export function resultLetter(ctx: Ctx, result: OpenResult) {
  const { kept: t, notARight } = messages(ctx.language).orientation;
  const { name } = ctx.municipality;
  const link = ctx.links.absolute(`/scopri/risultato/${result.readerToken}`);
  return {
    subject: t.mailSubject(name),
    body: [
      t.mailOpening(name),
      notARight(name),
      ...sayTold(ctx, result).map((said) => inLetter(ctx, said)),
      t.mailLink(link, formats(ctx.language).date(result.expiresAt)),
      t.mailClosing,
    ].join('\n\n'),
  };
}

function inLetter(ctx: Ctx, { entry, outcome, lines, reasons, sources }: SaidResult): string {
  const { kept } = messages(ctx.language).orientation;
  return [
    `${kept.outcomes[outcome]}: ${entry.title}`,
    entry.providerName ?? [],
    lines,
    reasons.map((reason) => `- ${sayReason(ctx.language, reason)}`),
    sources,
    ctx.links.absolute(`/servizi/${entry.serviceId}`),
  ]
    .flat()
    .join('\n   ');
}
