import { beforeAll, describe, expect, it } from 'vitest';
import { aBrowser } from '../setup/a-browser.ts';
import { statementsOn } from '../setup/statements-on.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aDeskCity, type DeskCity } from './desk-scene.ts';

const database = await testDatabase();
const statementsOf = statementsOn(database);
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
let few: DeskCity;
let many: DeskCity;

beforeAll(async () => {
  few = await aDeskCity(database, 'pochi', 5);
  many = await aDeskCity(database, 'tanti', 50);
}, 240_000);

const pages: Readonly<Record<string, (city: DeskCity) => string>> = {
  'proposals that wait': () => '/sportello/proposte',
  'a proposal': ({ proposal }) => `/sportello/proposte/${proposal}`,
  'names of places': () => '/quartieri',
  'a quarter': ({ quarter }) => `/quartieri/${quarter}`,
  'a new name of a place': () => '/quartieri/nuovo',
  'an entry with its places and labels': ({ service }) => `/sportello/catalogo/${service}`,
  'a place of an entry': ({ service, placeOfService }) => `/sportello/catalogo/${service}/luoghi/${placeOfService}`,
  organisations: () => '/sportello/enti',
  'organisations by name': () => '/sportello/enti?q=ente',
  'an organisation': ({ organization }) => `/sportello/enti/${organization}`,
  'versions of an organisation': ({ organization }) => `/sportello/enti/${organization}/versioni`,
  'a version of an organisation': ({ organization }) => `/sportello/enti/${organization}/versioni/1`,
  labels: () => '/servizi/etichette',
  'a label': ({ label }) => `/servizi/etichette/own/${label}`,
  'versions of a label': ({ label }) => `/servizi/etichette/own/${label}/versioni`,
  imports: () => '/catalogo/importa',
  'columns of a file': ({ imports }) => `/catalogo/importa/${imports.waiting}/colonne`,
  'values of a file, with the preview': ({ imports }) => `/catalogo/importa/${imports.waiting}/valori`,
  'what an import would change': ({ imports }) => `/catalogo/importa/${imports.tried}`,
  'the report of an import': ({ imports }) => `/catalogo/importa/${imports.done}`,
};

/** Statements of a page, and how long it is. */
async function opened({ slug, session }: DeskCity, path: string) {
  const browser = aBrowser(app, { slug, token: session });
  // The register of municipalities is read once in a while: whoever comes first pays for it.
  await browser.get(`/${slug}/sportello/enti`);
  let length = 0;
  const statements = await statementsOf(async () => {
    const response = await browser.get(`/${slug}${path}`);
    expect([path, response.status]).toEqual([path, 200]);
    length = (await response.text()).length;
  });
  return { statements, length };
}

describe('as many statements, with five rows as with fifty', () => {
  it.each(Object.entries(pages))('%s', async (_name, path) => {
    const [forFew, forMany] = [await opened(few, path(few)), await opened(many, path(many))];
    expect(forMany.statements).toHaveLength(forFew.statements.length);
    expect(forFew.statements.length).toBeLessThanOrEqual(14);
  });

  it('and the rows are there: lists of fifty are longer', async () => {
    for (const name of ['proposals that wait', 'names of places', 'organisations', 'labels', 'imports']) {
      const path = pages[name]?.(few) ?? '';
      const [short, long] = [await opened(few, path), await opened(many, path)];
      expect(long.length, name).toBeGreaterThan(short.length + 45 * 100);
    }
  });
});
