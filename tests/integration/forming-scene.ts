import { sql } from 'kysely';
import { findGroups } from '../../src/features/forming/public.ts';
import type { GivenYes } from '../../src/features/forming/model.ts';
import { runPoolingNow } from '../../src/features/pools/public.ts';
import { aHousehold, rowsOf, type PooledCity } from './pools-city.ts';
import type { SeedHousehold } from '../../src/features/requests/public.ts';

/** A yes in advance that says no more than the request does, unless a test wants more. */
export function aGivenYes(given: Partial<GivenYes> = {}): GivenYes {
  return { maxCents: 1100, startBy: null, leastFamilies: 2, mostFamilies: 12, notAsBefore: false, ...given };
}

/** A family that is alone with its wish: Mondays and Wednesdays, in the same streets as the others. */
export function onMondays(key: string, given: Partial<SeedHousehold> = {}): SeedHousehold {
  return aHousehold(key, { windows: [0, 2].map((day) => ({ day, from: 31, to: 38 })), ...given });
}

let nights = 0;

/** One night: a run and what follows it, a little later than any before. */
export async function searchOnce(city: PooledCity): Promise<string> {
  nights += 1;
  const system = { ...city.system, now: new Date(city.system.now.getTime() + nights * 1000) };
  const outcome = await runPoolingNow(system, { secondsToSolve: 60 });
  if (outcome.kind !== 'done' || outcome.runId === undefined) throw new Error(outcome.kind);
  const found = await findGroups(system, outcome.runId);
  if (found.kind !== 'found') throw new Error(found.kind);
  return outcome.runId;
}

export interface GroupRow {
  readonly id: string;
  readonly origin: string;
  readonly status: string;
  readonly missing: string;
  readonly families: number;
  readonly told: number;
  readonly quarter: string;
  readonly tellsQuarter: boolean;
  readonly members: readonly string[];
}

/** Groups that form as the database has them, with the names of their families' requests. */
export function groupsOf(city: PooledCity): Promise<GroupRow[]> {
  return rowsOf<GroupRow>(
    city,
    sql`select g.id, g.origin, g.status, g.missing, g.families, g.told_families as told, g.quarter, g.tells_quarter as "tellsQuarter",
      coalesce((select array_agg(replace(c.name, 'Famiglia ', '') order by c.name) from forming_member m
        join request_contact c on c.tenant_id = m.tenant_id and c.request_id = m.request_id
        where m.tenant_id = g.tenant_id and m.group_id = g.id and m.live), '{}') as members
      from forming_group g order by g.origin desc, g.opened_at, g.id`,
  );
}

/** The request of each household, by the key it was seeded with. */
export async function requestsOf(city: PooledCity): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf<{ name: string; id: string }>(
    city,
    sql`select name, request_id as id from request_contact`,
  );
  return new Map(rows.map(({ name, id }) => [name.replace('Famiglia ', ''), id]));
}

export async function idOf(city: PooledCity, key: string): Promise<string> {
  const id = (await requestsOf(city)).get(key);
  if (id === undefined) throw new Error(`no household ${key}`);
  return id;
}
