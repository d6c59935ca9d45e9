import { messages } from '../../../i18n/index.ts';
import { LinkList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { EntryOwner } from '../owners/model.ts';
import { mayChangeEntries } from '../policy.ts';

interface KeepLineProps {
  readonly ctx: Ctx;
  readonly serviceId: string;
  /** Who at the desk sees to it: told to the desk alone. */
  readonly owner?: EntryOwner | undefined;
}

/** At the foot of a sheet: the way in for whoever gives the service, and for the desk. */
export function KeepLine({ ctx, serviceId, owner }: KeepLineProps) {
  const { keeping: t, owners } = messages(ctx.language);
  const isKept = mayChangeEntries(ctx.actor) !== undefined;
  return (
    <>
      {isKept && <p class="will-muted">{owner === undefined ? owners.nobody : owners.seenTo(owner.name)}</p>}
      <LinkList
        compact
        items={[
          { href: ctx.links.to(`/servizi/${serviceId}/tieni`), label: t.isItYours },
          ...(isKept ? [{ href: ctx.links.to(`/sportello/catalogo/${serviceId}`), label: t.changeEntry }] : []),
        ]}
      />
    </>
  );
}
