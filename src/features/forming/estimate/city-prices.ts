import type { OperatorPrices } from '../../../domain/pricing/price-range.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { operatorsOn } from '../../pools/public.ts';
import type { FormingGroup } from '../model.ts';

/** Of each kind of help, what the operators who take groups in the city ask for it. */
export type CityPrices = ReadonlyMap<string, readonly OperatorPrices[]>;

/** What a group without an operator may cost is estimated from these; nothing is read where every group has one. */
export async function cityPrices(tx: Tx, ctx: Ctx, groups: readonly FormingGroup[]): Promise<CityPrices> {
  const kinds = new Set(groups.flatMap(({ ground, kindOfHelp }) => (ground.operator === null ? [kindOfHelp] : [])));
  if (kinds.size === 0) return new Map();
  const operators = (await operatorsOn(tx, dateAt(ctx.now))).filter(({ windows }) => windows.length > 0);
  return new Map([...kinds].map((kind) => [kind, operators.filter(({ kindsOfHelp }) => kindsOfHelp.includes(kind))]));
}

export async function readCityPrices(ctx: Ctx, groups: readonly FormingGroup[]): Promise<CityPrices> {
  return groups.every(({ ground }) => ground.operator !== null)
    ? new Map()
    : read(ctx, (tx) => cityPrices(tx, ctx, groups));
}
