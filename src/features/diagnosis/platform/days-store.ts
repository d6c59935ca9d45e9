import { sql, type RawBuilder } from 'kysely';
import type { AskedOfPlatform } from '../model.ts';

export interface Counted {
  readonly value: number | null;
}

/** The days of Italy's calendar, as stretches of time: from the first's midnight to the last's. */
export function between(column: string, { from, to }: AskedOfPlatform): RawBuilder<unknown> {
  const at = sql.ref(column);
  return sql`${at} >= (${from}::date)::timestamp at time zone 'Europe/Rome'
    and ${at} < (${to}::date + 1)::timestamp at time zone 'Europe/Rome'`;
}

/** The midnight with which the last day ends: what began long before the first day counts too. */
export function endOf({ to }: AskedOfPlatform): RawBuilder<unknown> {
  return sql`(${to}::date + 1)::timestamp at time zone 'Europe/Rome'`;
}
