import { sql } from 'kysely';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import {
  runPoolingNow,
  saveOperators,
  saveVenues,
  type SeedOperator,
  type SeedVenue,
} from '../../src/features/pools/public.ts';
import { saveRequests, type SeedHousehold } from '../../src/features/requests/public.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import type { TestDatabase } from '../setup/test-database.ts';

const [lat, lon] = [45.5845, 9.2744];
/** Tuesday and Thursday, half past three to seven. */
const afternoons = [1, 3].map((day) => ({ day, from: 31, to: 38 }));

/** A family that needs two afternoons of care for a four-year-old, a few steps from the others. */
export function aHousehold(key: string, given: Partial<SeedHousehold> = {}): SeedHousehold {
  return {
    key,
    madeUp: true,
    channel: 'web',
    firstContact: false,
    kindOfHelp: 'childcare',
    intensity: 'light',
    willingToShare: true,
    contact: { name: `Famiglia ${key}`, email: `${key}@example.org`, phone: '039 000 0000' },
    quarter: 'Triante',
    street: `Via di ${key}`,
    lat: lat + 0.0001,
    lon,
    seats: 1,
    ages: [4],
    days: 2,
    slots: 4,
    windows: afternoons,
    maxMetres: 800,
    hostSeats: 0,
    homeTags: [],
    needs: [],
    refuses: [],
    maxCents: 1100,
    soloCents: 1100,
    weight: 1,
    ...given,
  };
}

/** Chiara of the story: eleven euros for one or two children. */
export function anOperator(providerId: string, given: Partial<SeedOperator> = {}): SeedOperator {
  return {
    key: 'chiara',
    madeUp: true,
    providerId,
    name: 'Chiara',
    kindsOfHelp: ['childcare'],
    lat,
    lon,
    maxMetres: 1500,
    windows: afternoons,
    tags: [],
    minSeats: 2,
    maxSeats: 4,
    cents: [1100, 1100, 1650, 2200],
    ...given,
  };
}

export const aVenue = {
  key: 'stanza',
  madeUp: true,
  name: 'La Stanza',
  address: 'Via Prina 1',
  lat,
  lon,
  seats: 10,
  tags: [],
};

export interface PooledCity {
  readonly municipality: Municipality;
  readonly system: Ctx;
  readonly providerId: string;
  /** Who acts as the household of that request. */
  readonly as: (requestId: string, given?: Partial<Ctx>) => Ctx;
}

/** A city with one accredited provider, and as many operators, venues and households as a test asks for. */
export async function aCity(
  database: TestDatabase,
  given: {
    households?: readonly SeedHousehold[];
    operators?: readonly Partial<SeedOperator>[];
    venues?: readonly Partial<SeedVenue>[];
    outline?: Municipality['outline'];
  } = {},
): Promise<PooledCity> {
  const municipality = await registered(database, { outline: given.outline ?? null });
  const system = aContext(database.app, municipality, { actor: { kind: 'system' } });
  const providerId = system.newId();
  await transact(system, (tx) =>
    sql`insert into provider (tenant_id, id, name, accredited, email, phone, made_up)
      values (${municipality.tenantId}, ${providerId}, 'Il Filo', true, 'filo@example.org', '039 111 1111', true)`.execute(
      tx,
    ),
  );
  await saveOperators(
    system,
    (given.operators ?? [{}]).map((operator) => anOperator(providerId, operator)),
  );
  await saveVenues(
    system,
    (given.venues ?? [{}]).map((venue) => ({ ...aVenue, ...venue })),
  );
  await saveRequests(system, given.households ?? [aHousehold('anna'), aHousehold('bruno')]);
  const as: PooledCity['as'] = (requestId, changes) =>
    aContext(database.app, municipality, { actor: { kind: 'resident', requestId }, ...changes });
  return { municipality, system, providerId, as };
}

export interface ProposedPool {
  readonly id: string;
  readonly status: string;
  readonly hourlyCents: number;
  readonly members: readonly {
    readonly requestId: string;
    readonly answer: string;
    readonly shareCents: number;
    readonly live: boolean;
  }[];
}

/** The groups of a city as the database has them. */
export async function poolsOf(city: PooledCity): Promise<ProposedPool[]> {
  return rowsOf<ProposedPool>(
    city,
    sql`select p.id, p.status, p.hourly_cents as "hourlyCents",
      json_agg(json_build_object('requestId', m.request_id, 'answer', m.answer, 'shareCents', m.share_cents, 'live', m.live) order by m.request_id) as members
    from pool p join pool_member m on m.pool_id = p.id group by p.id, p.status, p.hourly_cents, p.proposed_at order by p.proposed_at, p.id`,
  );
}

export async function rowsOf<Row>(city: PooledCity, query: ReturnType<typeof sql>): Promise<Row[]> {
  return read(city.system, async (tx) => (await query.execute(tx)).rows as Row[]);
}

export async function statusesOf(city: PooledCity): Promise<string[]> {
  const rows = await rowsOf<{ status: string }>(city, sql`select status from request order by code`);
  return rows.map(({ status }) => status).sort();
}

export async function countOf(city: PooledCity, query: ReturnType<typeof sql>): Promise<number> {
  return (await rowsOf(city, query)).length;
}

/** One pooling run, and the one group that it must have found. */
export async function proposeOne(city: PooledCity): Promise<ProposedPool> {
  // A bound for a machine with other work: so few families take no time.
  const outcome = await runPoolingNow(city.system, { secondsToSolve: 60 });
  const [pool, ...others] = await poolsOf(city);
  if (outcome.kind !== 'done' || pool === undefined || others.length > 0)
    throw new Error(`the run was ${outcome.kind}, with ${others.length} groups too many`);
  return pool;
}
