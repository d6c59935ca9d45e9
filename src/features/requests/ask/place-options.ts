import { findPlace, placesOf } from '../../catalogue/public.ts';
import type { Ctx } from '../../context.ts';
import type { AnsweredPlace } from '../answers.ts';
import type { Step } from './journey.ts';

/** A place as the answers keep it. */
export async function placeOf(ctx: Ctx, text: string): Promise<AnsweredPlace | undefined> {
  const place = await findPlace(ctx, text);
  return place && { label: place.name, quarter: place.quarter, lat: place.lat, lon: place.lon };
}

/** Names of the quarters, for the step that asks where. */
export async function quartersFor(ctx: Ctx, step: Step): Promise<string[]> {
  return step.id === 'place' ? quarterNames(ctx) : [];
}

export async function quarterNames(ctx: Ctx): Promise<string[]> {
  return (await placesOf(ctx)).filter(({ kind }) => kind === 'quarter').map(({ name }) => name);
}
