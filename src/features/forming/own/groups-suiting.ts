import { read, type Ctx } from '../../context.ts';
import { priceOf } from '../price-of.ts';
import { groupsInBox } from '../group-store.ts';
import type { FormingGroup } from '../model.ts';
import type { askedOf } from '../agree/settled-terms.ts';
import { boxAround } from './box-around.ts';
import { suiting } from './read-own.ts';
import type { PriceStep } from '../../../domain/pricing/price-steps.ts';

export interface SuitingGroup {
  readonly group: FormingGroup;
  /** Families that are still missing; 0 when it starts as it is. */
  readonly missing: number;
  /** Euro cents of one hour for this household's seats: alone, in two, in three, in four. */
  readonly price: readonly PriceStep[];
}

const metresBeyond = 2500;

/** Groups that form which somebody who is writing a request could join as it stands, the nearest to their start first. */
export async function groupsSuiting(
  ctx: Ctx,
  asked: Parameters<typeof askedOf>[0] & { readonly kindOfHelp: string },
): Promise<SuitingGroup[]> {
  const box = boxAround(asked, asked.maxMetres + metresBeyond);
  const around = await read(ctx, (tx) => groupsInBox(tx, asked.kindOfHelp, box, 200));
  return suiting(around, asked).map((group) => ({
    group,
    missing: Math.max(0, group.families - group.present),
    price: priceOf(group, { seats: asked.seats, soloCents: asked.soloCents * asked.seats }),
  }));
}
