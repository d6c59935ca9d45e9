import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import { answerProposal, saveOperators, type SeedOperator } from '../../src/features/pools/public.ts';
import type { OfferTerms } from '../../src/features/pools/offers/model.ts';
import { makeAccount } from '../../src/features/people/keep-accounts.ts';
import type { Actor } from '../../src/features/people/public.ts';
import { anOperator, proposeOne, rowsOf, type PooledCity, type ProposedPool } from './pools-city.ts';

export interface Provider {
  readonly id: string;
  readonly operatorId: string;
  /** Acts from its own account. */
  readonly actor: Actor;
}

/** Another accredited provider, with one operator who is free when the families are, and an account. */
export async function anotherProvider(
  city: PooledCity,
  name: string,
  operator: Partial<SeedOperator> = {},
): Promise<Provider> {
  const { system, municipality } = city;
  const id = system.newId();
  await transact(system, (tx) =>
    sql`insert into provider (tenant_id, id, name, accredited, email, phone, made_up)
      values (${municipality.tenantId}, ${id}, ${name}, true, ${`${name.toLowerCase()}@example.org`}, '039 222 2222', true)`.execute(
      tx,
    ),
  );
  await saveOperators(system, [
    anOperator(id, { key: name, name: `Operatrice di ${name}`, cents: [900, 900, 1400, 1800], ...operator }),
  ]);
  return { id, operatorId: await operatorOf(city, id), actor: await providerActor(city, id, name) };
}

/** The account of a provider that is there already. */
export async function providerActor(city: PooledCity, providerId: string, name: string): Promise<Actor> {
  const email = `${name.toLowerCase()}-account@example.org`;
  await makeAccount(city.system, {
    email,
    name,
    role: 'provider',
    password: 'a password that nobody knows',
    providerId,
  });
  const [account] = await rowsOf<{ id: string }>(city, sql`select id from account where email = ${email}`);
  return { kind: 'staff', accountId: account?.id ?? '', name, role: 'provider', providerId };
}

export async function operatorOf(city: PooledCity, providerId: string): Promise<string> {
  const [operator] = await rowsOf<{ id: string }>(
    city,
    sql`select id from operator where provider_id = ${providerId} limit 1`,
  );
  if (operator === undefined) throw new Error('the provider has no operator');
  return operator.id;
}

/** Every family's yes to the one proposal; `meanwhile` is done between the two. */
export async function allSayYes(city: PooledCity, meanwhile?: () => Promise<unknown>): Promise<ProposedPool> {
  const pool = await proposeOne(city);
  await meanwhile?.();
  for (const { requestId } of pool.members)
    await answerProposal(city.as(requestId), { poolId: pool.id, requestId, answer: 'accepted' });
  return pool;
}

/** What a provider offers: its operator, at the venue of the proposal, for less, from the first of December. */
export async function anOffer(
  city: PooledCity,
  provider: Provider,
  given: Partial<OfferTerms> = {},
): Promise<OfferTerms> {
  const [venue] = await rowsOf<{ id: string }>(city, sql`select id from venue limit 1`);
  const hourlyCents = given.hourlyCents ?? 900;
  return {
    operatorId: provider.operatorId,
    venueId: venue?.id ?? null,
    hourlyCents,
    prices: [{ seats: 2, cents: hourlyCents }],
    startsOn: '2026-12-01',
    note: '',
    ...given,
  };
}

export function offers(city: PooledCity, { actor }: Provider, given: Partial<Ctx> = {}): Ctx {
  return { ...city.system, ...given, actor };
}
