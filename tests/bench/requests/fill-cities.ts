import { Client } from 'pg';
import { savePlaces, saveProviders } from '../../../src/features/catalogue/public.ts';
import { transact, type Ctx } from '../../../src/features/context.ts';
import { registerMunicipality } from '../../../src/features/municipalities/store.ts';
import { saveOperators, saveVenues } from '../../../src/features/pools/public.ts';
import { readConfig } from '../../../src/platform/config/read-config.ts';
import { openDatabase, outsideTenants } from '../../../src/platform/db/database.ts';
import { openServices, type Services } from '../../../src/services.ts';
import { aMunicipality } from '../../setup/a-municipality.ts';
import { fillDrafts, fillEntries } from './fill-answers.ts';
import { fillCity, linkRequests, signIn, tablesToVacuum, type CitySize } from './fill-store.ts';

export const citySize: CitySize = { requests: 10_000, waiting: 500, proposed: 60, running: 400, over: 1040 };
const operators = 110;
const venues = 30;

export const slugOf = (city: number) => `prova-${city}`;

/** The token of a request's secret link: not one that anybody could guess of a real one, and the same at every run. */
export const tokenOf = (city: number) => (n: number) => `banco-${city}-${n}-`.padEnd(43, 'x');
/** Of the address of a request that is being written. */
export const draftTokenOf = (city: number) => (n: number) => `bozza-${city}-${n}-`.padEnd(43, 'z');
export const staffTokenOf = (city: number, role: string) => `banco-${city}-${role}-`.padEnd(43, 'y');
export const staffRoles = ['desk-operator', 'community-manager'] as const;

/** Requests to look at, of each state. */
export const numbersToAsk = {
  waiting: range(1, 8),
  proposed: range(citySize.waiting + 1, 8),
  running: range(citySize.waiting + 3 * citySize.proposed + 1, 8),
};
/** Requests that are being written, to look at. */
export const draftsToAsk = range(0, 10);

/** Cities of 10,000 requests and 1,500 groups each, in `data`. */
export async function fillCities(data: string, cities: number): Promise<void> {
  await withServices(data, async (services) => {
    const owner = openDatabase({
      url: services.access.owner,
      connections: 1,
      name: 'bench',
      onIdleError: () => undefined,
    });
    await outsideTenants(owner, async (connection) => {
      for (let city = 0; city < cities; city++)
        await registerMunicipality(connection, aMunicipality({ slug: slugOf(city), name: `Prova ${city}` }));
    });
    await owner.destroy();
    services.register.forget();
    for (let city = 0; city < cities; city++) await fillOne(await cityOf(services, city), city);
    await vacuum(services.access.owner);
  });
}

export async function withServices<T>(data: string, work: (services: Services) => Promise<T>): Promise<T> {
  const config = readConfig({ ...process.env, WILL_DATA: data, DATABASE_URL: undefined });
  const services = await openServices(config, { role: 'app', connections: 4, name: 'bench' });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
}

export async function cityOf(services: Services, city: number): Promise<Ctx> {
  const municipality = await services.register.bySlug(slugOf(city));
  if (!municipality) throw new Error(`the city ${slugOf(city)} of the bench is missing`);
  return services.contextFor(municipality);
}

async function fillOne(ctx: Ctx, city: number): Promise<void> {
  const quarter = (n: number) => ({ lat: 45.55 + 0.006 * n, lon: 9.22 + 0.008 * n });
  await savePlaces(
    ctx,
    Array.from({ length: 10 }, (_, n) => ({
      kind: 'quarter' as const,
      name: `Quartiere ${n}`,
      quarter: `Quartiere ${n}`,
      ...quarter(n),
    })),
  );
  const saved = await saveProviders(ctx, [{ name: 'Coop di prova', accredited: true, madeUp: true }]);
  if (saved.outcome === 'denied') throw new Error('the system may not save providers');
  const providerId = saved.idByName.get('Coop di prova') ?? '';
  const week = [0, 1, 2, 3, 4].flatMap((day) => [
    { day, from: 16, to: 24 },
    { day, from: 30, to: 40 },
  ]);
  await saveOperators(
    ctx,
    Array.from({ length: operators }, (_, n) => ({
      key: `operatore-${n}`,
      madeUp: true,
      providerId,
      name: `Operatore ${n}`,
      kindsOfHelp: ['childcare' as const, 'homework' as const, 'elder-company' as const, 'transport' as const],
      ...spread(n, operators),
      maxMetres: 2500,
      windows: week,
      tags: [],
      minSeats: 2,
      maxSeats: 4,
      cents: [1100, 1100, 1650, 2200],
    })),
  );
  await saveVenues(
    ctx,
    Array.from({ length: venues }, (_, n) => ({
      key: `luogo-${n}`,
      madeUp: true,
      name: `Luogo ${n}`,
      address: `Via di prova ${n}`,
      ...spread(n, venues),
      seats: 8,
      tags: [],
    })),
  );
  await transact(ctx, (tx) => fillCity(tx, citySize), { timeoutMs: 600_000 });
  await transact(ctx, async (tx) => {
    await linkRequests(tx, Object.values(numbersToAsk).flat(), tokenOf(city));
    for (const role of staffRoles) await signIn(tx, role, staffTokenOf(city, role));
  });
  await fillEntries(ctx, city);
  await fillDrafts(ctx, draftsToAsk, draftTokenOf(city));
}

/** The nth of some places all over the city, none near another. */
function spread(n: number, of: number): { readonly lat: number; readonly lon: number } {
  return { lat: 45.55 + (0.06 * ((n * 37) % of)) / of, lon: 9.22 + (0.08 * ((n * 61) % of)) / of };
}

async function vacuum(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`vacuum analyze ${tablesToVacuum}`);
  await client.end();
}

function range(from: number, length: number): number[] {
  return Array.from({ length }, (_, n) => from + n);
}
