import { isOfGroups } from '../../../domain/outcomes/library.ts';
import { fewestFamilies } from '../../../domain/outcomes/withhold.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { familiesByMonth, type FamiliesBehind, type MonthBehind } from './families-behind-store.ts';

/** A month of an indicator. */
export interface OfMonth extends MonthBehind {
  readonly indicator: string;
}

/** By `keyOf` a month; what is not of groups is not in it. */
export type FamiliesOfMonths = ReadonlyMap<string, FamiliesBehind>;

export function keyOf({ indicator, month }: Pick<OfMonth, 'indicator' | 'month'>): string {
  return `${indicator} ${month}`;
}

/** How many families stand behind those of some months that are of groups, by one statement for each indicator. */
export async function familiesOfMonths(tx: Tx, asked: readonly OfMonth[]): Promise<FamiliesOfMonths> {
  const found = new Map<string, FamiliesBehind>();
  for (const [indicator, months] of Map.groupBy(asked, (one) => one.indicator)) {
    if (!isOfGroups(indicator)) continue;
    const behind = await familiesByMonth(
      tx,
      indicator,
      months.map(({ month, told }) => ({ month, told })),
    );
    for (const [month, families] of behind) found.set(keyOf({ indicator, month }), families);
  }
  return found;
}

/** Whether five families stand behind a month; of what is not of groups, its own numbers say so. */
export function hasEnough(families: FamiliesOfMonths, month: Pick<OfMonth, 'indicator' | 'month'>): boolean {
  const behind = families.get(keyOf(month));
  return behind === undefined || behind.families >= fewestFamilies;
}
