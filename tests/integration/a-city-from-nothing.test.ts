import { expect, test } from 'vitest';
import { importPlaces, placeUploads } from '../../src/features/catalogue/public.ts';
import { placeRoutes } from '../../src/features/catalogue/place-names/routes.tsx';
import type { FeatureRouter } from '../../src/features/context.ts';
import { poolRoutes, runPoolingNow } from '../../src/features/pools/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { bytesAsFile } from '../../src/platform/files/stored-file.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { aSite, locationOf } from '../setup/a-visitor.ts';
import { accredited } from '../setup/an-accreditation.ts';
import { anAccount } from '../setup/an-account.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { aSentRequest } from '../setup/sent-request.ts';
import { testDatabase } from '../setup/test-database.ts';
import { pageOf } from './pools-scene.ts';

const database = await testDatabase();

/** As `bin/will import places` is given it. */
const table = `nome;quartiere;latitudine;longitudine
San Biagio;;45,5885;9,264
Via Volta;San Biagio;45,5895;9,2685
`;

const operator = {
  nome: 'Chiara',
  aiuti: ['childcare'],
  partenza: 'San Biagio',
  distanza: '2',
  'day-1': 'on',
  'from-1': '31',
  'to-1': '38',
  'day-3': 'on',
  'from-3': '31',
  'to-3': '38',
  minimo: '2',
  massimo: '3',
  'prezzo-2': '11',
  'prezzo-3': '16,50',
};
const venue = { nome: 'La Stanza', indirizzo: 'Via Prina 1', posizione: 'via volta', posti: '8' };
const toShare = { sharing: { share: 'yes', host: '', 'home-tags': [], needs: [], refuses: [] } };

function routes(router: FeatureRouter): void {
  placeRoutes(router);
  poolRoutes(router);
  requestRoutes(router, { hooks: withoutGroups() });
}

test('a city that has only what its own people entered gets a group', async () => {
  const city = await registered(database, { madeUpData: false });
  const system = aContext(database.app, city, { actor: { kind: 'system' } });
  const manager = await anAccount(database, city, 'community-manager');
  const site = aSite(database, [city], routes);
  const home = `/${city.slug}`;
  expect(placeUploads.path.test(`${home}/quartieri/importa`)).toBe(true);
  await importPlaces(system, bytesAsFile(table), false);

  await accredited(system, { through: '2027-06-30' });
  const { html: providers } = await pageOf(site.get(`${home}/gruppi/enti`, manager));
  const supply = /href="([^"]*\/gruppi\/enti\/[0-9a-f-]{36})"/.exec(providers)?.[1] ?? '';
  expect((await site.post(`${supply}/nuovo`, operator, manager)).status).toBe(303);
  expect((await site.post(`${home}/gruppi/sedi/nuova`, venue, manager)).status).toBe(303);

  for (const name of ['Anna Prova', 'Bruno Prova'])
    await aSentRequest(site, home, {
      ...toShare,
      contact: { for: 'me', name, email: `${name.slice(0, 4)}@example.org`, phone: '', first: 'no', privacy: 'yes' },
    });
  expect(await runPoolingNow(system, { secondsToSolve: 60 })).toMatchObject({ kind: 'done', proposed: 1 });

  const groups = await pageOf(site.get(`${home}/gruppi`, manager));
  expect(groups.text).toContain('Chiara, di Il Filo');
  const list = await pageOf(site.get(supply, manager));
  expect(list.text).toMatch(/Chiara.*da 2 \(11,00\s€\) a 3 \(16,50\s€\) 1 Attivo/);
  expect(locationOf(await site.post(`${home}/gruppi/cerca`, {}, manager))).toContain('/gruppi/');
});
