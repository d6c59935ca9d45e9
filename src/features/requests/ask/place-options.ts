import { findPlace, placesOf, type PlaceMatch } from '../../catalogue/public.ts';
import type { Ctx } from '../../context.ts';
import type { AnsweredPlace } from '../answers.ts';
import type { Step } from './journey.ts';

/** A place as the answers keep it. */
export async function placeOf(ctx: Ctx, text: string): Promise<PlaceMatch<AnsweredPlace>> {
  const match = await findPlace(ctx, text);
  if (match.kind === 'unknown') return match;
  const { name, quarter, lat, lon } = match.place;
  return { kind: 'known', place: { label: name, quarter, lat, lon } };
}

/** Names of the quarters, for the step that asks where. */
export async function quartersFor(ctx: Ctx, step: Step): Promise<string[]> {
  return step.id === 'place' ? quarterNames(ctx) : [];
}

export async function quarterNames(ctx: Ctx): Promise<string[]> {
  return (await placesOf(ctx)).filter(({ kind }) => kind === 'quarter').map(({ name }) => name);
}
