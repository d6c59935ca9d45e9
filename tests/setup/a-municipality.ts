import { randomUUID } from 'node:crypto';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { registerMunicipality } from '../../src/features/municipalities/store.ts';
import { outsideTenants } from '../../src/platform/db/database.ts';
import { tellFacts } from './told-facts.ts';
import type { TestDatabase } from './test-database.ts';

/** A municipality with valid defaults. */
export function aMunicipality(given: Partial<Municipality> = {}): Municipality {
  const slug = given.slug ?? `city-${randomUUID().slice(0, 8)}`;
  return {
    tenantId: randomUUID(),
    slug,
    kind: 'municipality',
    name: slug,
    istat: null,
    province: 'MB',
    region: 'Lombardia',
    lat: 45.5845,
    lon: 9.2744,
    outline: null,
    facts: [],
    blanks: [],
    patron: null,
    open: true,
    madeUpData: true,
    ...given,
  };
}

export async function registered(database: TestDatabase, given: Partial<Municipality> = {}): Promise<Municipality> {
  const municipality = aMunicipality(given);
  await outsideTenants(database.owner, (connection) => registerMunicipality(connection, municipality));
  await tellFacts(database, municipality);
  return municipality;
}
