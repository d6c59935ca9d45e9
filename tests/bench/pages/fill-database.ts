import { Client } from 'pg';
import { saveServices } from '../../../src/features/catalogue/public.ts';
import { registerMunicipality } from '../../../src/features/municipalities/store.ts';
import { readConfig } from '../../../src/platform/config/read-config.ts';
import { openDatabase, outsideTenants } from '../../../src/platform/db/database.ts';
import { loadDemo } from '../../../src/cli/demo/load-demo.ts';
import { openServices, type Services } from '../../../src/services.ts';
import { aMunicipality } from '../../setup/a-municipality.ts';
import type { Measure } from '../figure.ts';
import { generateServices } from './generate-services.ts';

const cities = 20;
const servicesPerCity = 5000;
const centre = { lat: 45.5845, lon: 9.2744 };

/** What else happens while the demo lab is there and the made-up services are not yet. */
type Before = (services: Services) => Promise<void>;

/** The demo lab, and 100,000 made-up services: 5,000 in Monza, the rest in 19 cities more. */
export async function fillDatabase(
  data: string,
  report: (measure: Measure) => void,
  before: Before = () => Promise.resolve(),
): Promise<void> {
  const services = await openServices(readConfig({ ...process.env, WILL_DATA: data, DATABASE_URL: undefined }), {
    role: 'app',
    connections: 4,
    name: 'bench',
  });
  try {
    await loadDemo(services, () => undefined);
    await registerCities(services);
    await before(services);
    const started = performance.now();
    for (let city = 0; city < cities; city++) {
      const municipality = await services.register.bySlug(city === 0 ? 'monza' : slugOf(city));
      if (!municipality) throw new Error('a city of the bench is missing');
      await saveServices(services.contextFor(municipality), generateServices(servicesPerCity, city + 1, centre));
    }
    report({
      name: 'writing 100,000 services into the catalogue',
      value: (performance.now() - started) / 1000,
      unit: 's',
    });
    await vacuum(services.access.owner);
  } finally {
    await services.close();
  }
}

/** What the server does by itself within a minute or two of a large import: the figures are of a site in use. */
async function vacuum(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('vacuum analyze service, service_term, search_entry, search_word, search_cut');
  await client.end();
}

function slugOf(city: number): string {
  return `prova-${city}`;
}

/** A city with nothing in it, beside those of the made-up services. */
export const emptyCity = 'vuota';

async function registerCities(services: Services): Promise<void> {
  const owner = openDatabase({
    url: services.access.owner,
    connections: 1,
    name: 'bench',
    onIdleError: () => undefined,
  });
  await outsideTenants(owner, async (connection) => {
    for (let city = 1; city < cities; city++)
      await registerMunicipality(connection, aMunicipality({ slug: slugOf(city), name: `Prova ${city}` }));
    await registerMunicipality(connection, aMunicipality({ slug: emptyCity, name: 'Vuota' }));
  });
  await owner.destroy();
  services.register.forget();
}
