import { messages } from '../../../i18n/index.ts';
import { LinkList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { mayChangeEntries } from '../policy.ts';

/** At the foot of a sheet: the way in for whoever gives the service, and for the desk. */
export function KeepLine({ ctx, serviceId }: { readonly ctx: Ctx; readonly serviceId: string }) {
  const t = messages(ctx.language).keeping;
  return (
    <LinkList
      compact
      items={[
        { href: ctx.links.to(`/servizi/${serviceId}/tieni`), label: t.isItYours },
        ...(mayChangeEntries(ctx.actor) === undefined
          ? []
          : [{ href: ctx.links.to(`/sportello/catalogo/${serviceId}`), label: t.changeEntry }]),
      ]}
    />
  );
}
