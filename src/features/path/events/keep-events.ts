import { transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { EventKind } from '../model.ts';
import { mayKeepPath, mayWriteLabEvents } from '../policy.ts';
import { insertCityEvent, insertLabEvent, removeCityEvent, removeLabEvent } from './event-store.ts';

export interface WrittenEvent {
  readonly kind: EventKind;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
  readonly source: string | null;
}

export type EventOutcome = 'done' | 'denied' | 'unknown';

/** Adds something that happened around the city's path: a law, a new council. */
export async function addCityEvent(ctx: Ctx, event: WrittenEvent): Promise<EventOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  const id = ctx.newId();
  return transact<EventOutcome>(ctx, async (tx) => {
    await insertCityEvent(permit, tx, { ...event, id, at: ctx.now, by: byWhom(ctx) });
    await recordAudit(tx, ctx, 'event-written', 'event', id);
    return 'done';
  });
}

export interface LabEvent extends WrittenEvent {
  readonly titleEn: string;
  /** The city that it happened around; absent of what happened to all. */
  readonly aboutId?: string;
}

/** Adds something that happened to all cities, or around one: it stands on the line of time of each, or of that one. */
export async function addLabEvent(ctx: Ctx, event: LabEvent): Promise<EventOutcome> {
  const permit = mayWriteLabEvents(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  const id = ctx.newId();
  return transact<EventOutcome>(ctx, async (tx) => {
    await insertLabEvent(permit, tx, {
      ...event,
      aboutId: event.aboutId ?? null,
      id,
      at: ctx.now,
      by: byWhom(ctx),
    });
    await recordAudit(tx, ctx, 'event-written', 'event', id);
    return 'done';
  });
}

/** Takes an event out: each its own, the city the city's and the lab the lab's. */
export async function removeEvent(ctx: Ctx, id: string): Promise<EventOutcome> {
  const [city, lab] = [mayKeepPath(ctx.actor, ctx.municipality), mayWriteLabEvents(ctx.actor, ctx.municipality)];
  if (city === undefined && lab === undefined) return 'denied';
  return transact<EventOutcome>(ctx, async (tx) => {
    const removed =
      city !== undefined
        ? await removeCityEvent(city, tx, id)
        : lab !== undefined && (await removeLabEvent(lab, tx, id));
    if (!removed) return 'unknown';
    await recordAudit(tx, ctx, 'event-removed', 'event', id);
    return 'done';
  });
}

function byWhom({ actor }: Ctx): string | undefined {
  return actor.kind === 'staff' ? actorId(actor) : undefined;
}
