import { stem } from '../../../domain/search/stem.ts';
import { transact, type Ctx } from '../../context.ts';
import { metresBetween } from '../metres-between.ts';
import type { Place, Position } from '../model.ts';
import type { UnmetSearch } from './model.ts';
import { insertUnmet, type DigestedWord } from './unmet-store.ts';

/** Counts a search that found no answer: words, quarter, target, day. Of who searched there is nothing to keep. */
export async function countUnmet(ctx: Ctx, search: UnmetSearch): Promise<void> {
  const words = await Promise.all(search.words.map((word) => digested(ctx.municipality.tenantId, word)));
  // In one order, so that two searches never wait for each other.
  const ordered = words.sort((a, b) => (a.digest < b.digest ? -1 : 1));
  await transact(ctx, (tx) => insertUnmet(tx, dayOf(ctx.now), ordered, search), { notesOnly: true });
}

/** The quarter that somebody searched near; of a position, that of the nearest place with a name. */
export function quarterOf(places: readonly Place[], near: Place | Position | undefined): string | undefined {
  if (near === undefined) return undefined;
  if ('quarter' in near) return near.quarter;
  const distance = (place: Place) => metresBetween(place, near) ?? Infinity;
  return places.reduce<Place | undefined>(
    (nearest, place) => (nearest === undefined || distance(place) < distance(nearest) ? place : nearest),
    undefined,
  )?.quarter;
}

// Made once: making it takes a hundred times as long as using it.
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short' });

/** A day as the city counts them. */
export function dayOf(at: Date): string {
  return days.format(at);
}

async function digested(tenantId: string, { word, known }: UnmetSearch['words'][number]): Promise<DigestedWord> {
  const stems = word.split(' ').map(stem).join(' ');
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${tenantId} ${stems}`));
  return { digest: Buffer.from(bytes).toString('base64url').slice(0, 22), word, known };
}
