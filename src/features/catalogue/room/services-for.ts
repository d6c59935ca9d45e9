import type { KindOfHelp } from '../../../domain/vocabulary.ts';
import { read, type Ctx } from '../../context.ts';
import type { Position } from '../model.ts';
import { roomLines } from '../sheet/room-lines.tsx';
import { roomOf } from './room-of.ts';
import { readFreshDays } from './room-store.ts';
import { readServicesFor } from './services-for-store.ts';

/** A service that answers a kind of help already, in a line or two. */
export interface ServiceInBrief {
  readonly id: string;
  readonly title: string;
  readonly providerName: string | null;
  /** From the place asked about to its nearest own, or undefined. */
  readonly metres: number | undefined;
  /** What is known of its room today, in words of the context's language. */
  readonly room: readonly string[];
}

/** What answers a kind of help already, those with room first: a few, for who is in the middle of asking. */
export function servicesFor(
  ctx: Ctx,
  help: KindOfHelp,
  near: Position | undefined,
  most: number,
): Promise<ServiceInBrief[]> {
  return read(ctx, async (tx) => {
    const [found, freshDays] = await Promise.all([
      readServicesFor(tx, { help, near, now: ctx.now, most }),
      readFreshDays(tx),
    ]);
    return found.map(({ id, title, providerName, metres, hsds }) => ({
      id,
      title,
      providerName,
      metres: metres ?? undefined,
      room: roomLines({ ctx, room: roomOf(hsds, ctx.now, freshDays) }),
    }));
  });
}
