import { createHash } from 'node:crypto';
import citiesFile from '../../../demo/cities.json' with { type: 'json' };
import type { Registered } from '../../features/municipalities/public.ts';
import { labSlug } from '../../features/municipalities/public.ts';
import { registerMunicipality } from '../../features/municipalities/store.ts';
import { openDatabase, outsideTenants } from '../../platform/db/database.ts';

const labTenant = '00000000-0000-4000-8000-000000000001';
/** The city whose made-up population shows the platform at work. */
const openCity = 'monza';

/** The same city is the same tenant in every demo installation. */
function tenantOf(slug: string): string {
  const hex = createHash('sha256').update(`will demo ${slug}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function cities(): Registered[] {
  return citiesFile.cities.map((city) => ({
    tenantId: tenantOf(city.slug),
    slug: city.slug,
    kind: 'municipality',
    name: city.name,
    istat: city.istat,
    province: city.provinceCode,
    region: city.region,
    lat: city.lat,
    lon: city.lon,
    outline: city.outline.ring.map(([lon = 0, lat = 0]) => [lon, lat] as const),
    patron: city.patron,
    open: city.slug === openCity,
    madeUpData: city.slug === openCity,
  }));
}

function lab(): Registered {
  const nowhere = { istat: null, province: null, region: null, lat: null, lon: null, outline: null, patron: null };
  return { tenantId: labTenant, slug: labSlug, kind: 'lab', name: 'WILL', ...nowhere, open: true, madeUpData: false };
}

/** Writes the register. It takes the owner's connection: the app may only read it. */
export async function registerCities(ownerUrl: string): Promise<void> {
  const owner = openDatabase({ url: ownerUrl, connections: 1, name: 'register', onIdleError: () => undefined });
  try {
    await outsideTenants(owner, async (connection) => {
      for (const municipality of [lab(), ...cities()]) await registerMunicipality(connection, municipality);
    });
  } finally {
    await owner.destroy();
  }
}
