import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';

/** At the foot of each sheet: where to say that something in it is wrong. */
export function ReportLink({ ctx, serviceId }: { readonly ctx: Ctx; readonly serviceId: string }) {
  return (
    <p>
      <a href={ctx.links.to(`/servizi/${serviceId}/segnala`)}>{messages(ctx.language).freshness.wrong}</a>
    </p>
  );
}
