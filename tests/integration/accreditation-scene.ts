import { sql } from 'kysely';
import { accreditationRoutes } from '../../src/features/accreditation/public.ts';
import { aBrowser, type Browser } from '../setup/a-browser.ts';
import { aSite, type Site } from '../setup/a-visitor.ts';
import { testApp } from '../setup/test-app.ts';
import type { TestDatabase } from '../setup/test-database.ts';
import { aCity, rowsOf, type PooledCity } from './pools-city.ts';

export const application = {
  organisation: 'Cooperativa Nuova',
  taxCode: '00743110157',
  runtsSection: 'social-enterprise',
  kindsOfHelp: ['childcare'],
  contactName: 'Nina Prova',
  email: 'nuova@example.org',
  phone: '',
};

/** What a browser sends for a form with a file. */
type Upload = (path: string, fields: Readonly<Record<string, string>>, file?: File) => Promise<Response>;

export interface AccreditationScene {
  readonly city: PooledCity;
  /** Pages as whoever a test says. */
  readonly site: Site;
  /** The whole application, limits and all, as the public. */
  readonly visitor: Browser;
  readonly upload: Upload;
  readonly home: string;
}

/** A city with a provider and nothing else. */
export async function aScene(database: TestDatabase): Promise<AccreditationScene> {
  const city = await aCity(database, { households: [] });
  // It looks cities up once: each scene has its own.
  const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
  const upload: Upload = async (path, fields, file) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file !== undefined) body.append('file', file);
    return app.request(`http://localhost${path}`, { method: 'POST', body, headers: { Origin: 'http://localhost' } });
  };
  const site = aSite(database, [city.municipality], accreditationRoutes);
  return { city, site, visitor: aBrowser(app), upload, home: `/${city.municipality.slug}` };
}

/** What was handed in first. */
export async function evidenceOf(city: PooledCity): Promise<string> {
  const [row] = await rowsOf<{ id: string }>(
    city,
    sql`select id from accreditation_evidence order by given_at limit 1`,
  );
  return row?.id ?? '';
}
