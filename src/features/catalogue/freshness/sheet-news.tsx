import { z } from 'zod';
import { messages } from '../../../i18n/index.ts';
import { Notice } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';

/** What somebody has just done about an entry, as the address of its sheet says it. */
export const sheetNews = z.enum(['segnalata', 'confermata']);
export type SheetNewsOf = z.infer<typeof sheetNews>;

export function SheetNews({ ctx, news }: { readonly ctx: Ctx; readonly news: SheetNewsOf }) {
  const t = messages(ctx.language).freshness;
  return <Notice tone="success" live title={news === 'segnalata' ? t.reportThanks : t.confirmThanks} />;
}
