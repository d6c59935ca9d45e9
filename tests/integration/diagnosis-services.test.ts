import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { savePlaces, saveServices, type NewService } from '../../src/features/catalogue/public.ts';
import { transact } from '../../src/features/context.ts';
import type { PlatformQuery, Territory } from '../../src/features/diagnosis/model.ts';
import { addCluster, askAgain, readCluster, takeSuggestion } from '../../src/features/diagnosis/public.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aService } from './catalogue-scene.ts';

const database = await testDatabase();
const city = await registered(database, { slug: 'alfonia', name: 'Alfonia' });
const system = aContext(database.app, city, { actor: { kind: 'system' }, now: new Date() });
const app = testApp(database);
const manager = aBrowser(app, { slug: 'alfonia', token: await signedIn(system, 'city-manager') });

const sanBiagio = { lat: 45.5885, lon: 9.264 };
const cederna = { lat: 45.58, lon: 9.3 };
const childcare = (title: string, given: Partial<NewService> = {}) =>
  aService({ title, answerKind: 'public', kindsOfHelp: ['childcare'], ...given });

await savePlaces(system, [
  { kind: 'quarter', name: 'San Biagio', quarter: 'San Biagio', ...sanBiagio },
  { kind: 'quarter', name: 'Cederna', quarter: 'Cederna', ...cederna },
]);
await saveServices(system, [
  childcare('Nido comunale', { position: { lat: sanBiagio.lat + 0.002, lon: sanBiagio.lon } }),
  childcare('Nido convenzionato', { answerKind: 'accredited', position: cederna }),
  // Nearer to San Biagio, but its entry says otherwise.
  childcare('Spazio gioco', { position: sanBiagio, quarter: 'Cederna' }),
  childcare('Al telefono'),
  // In no quarter: the nearest is ninety kilometres away.
  childcare('Colonia al mare', { position: { lat: 44.8, lon: 9.2 } }),
  childcare('Casa riservata', { protectedPlace: true, address: 'Via Nascostissima 7', position: sanBiagio }),
  childcare('Baby-sitter', { answerKind: 'market', position: sanBiagio }),
  childcare('Mamme del parco', { answerKind: 'mutual', position: sanBiagio }),
  childcare('Oratorio', { answerKind: 'free', position: sanBiagio }),
  childcare('Nido chiuso', { status: 'ended', position: sanBiagio }),
  childcare('Nido mai verificato', { position: sanBiagio }),
  childcare('Pasti', { kindsOfHelp: ['meals'], position: sanBiagio }),
]);
await transact(system, (tx) =>
  sql`
    insert into entry_check (tenant_id, service_id, checked_on, checked_by, due_on, state)
    select tenant_id, id, '2020-01-01', 'desk', '2021-01-01', 'hidden' from service where title = 'Nido mai verificato'
    on conflict (tenant_id, service_id) do update set checked_on = excluded.checked_on, due_on = excluded.due_on, state = 'hidden'
  `.execute(tx),
);
const added = await addCluster(system, { area: 'minors', title: 'Bambini piccoli', kindsOfHelp: ['childcare'] });
const cluster = added.kind === 'added' ? added.id : '';
const wholeCity: Territory = { kind: 'city', name: '' };
const quarter = (name: string): Territory => ({ kind: 'quarter', name });
const address = `/alfonia/laboratorio/diagnosi/${cluster}`;

async function counted(territory: Territory): Promise<Partial<Record<PlatformQuery, unknown>>> {
  const found = await readCluster(system, cluster, territory);
  if (found.kind !== 'read') throw new Error(found.kind);
  return Object.fromEntries(found.view.suggestions.map(({ asked, value }) => [asked.query, value]));
}

async function pageOf(path: string): Promise<string> {
  const response = await manager.get(path);
  expect([path, response.status]).toEqual([path, 200]);
  const html = await response.text();
  await expectValidHtml(html);
  return textOf(html);
}

it('counts the services that are found in the catalogue, by the answer that they are', async () => {
  expect(await counted(wholeCity)).toMatchObject({
    'services-public': 6,
    'services-market': 1,
    'services-community': 2,
  });
});

it('counts them in the quarter that they name, else in the nearest to a place of theirs; those in a protected place in none', async () => {
  const none = { 'services-market': 0, 'services-community': 0 };
  expect(await counted(quarter('San Biagio'))).toMatchObject({
    'services-public': 1,
    'services-market': 1,
    'services-community': 2,
  });
  expect(await counted(quarter('Cederna'))).toMatchObject({ 'services-public': 2, ...none });
  expect(await counted(quarter('Triante'))).toMatchObject({ 'services-public': 0, ...none });
  const of = (name: string) => counted(quarter(name)).then((value) => value['services-public']);
  const before = [await of('San Biagio'), await of('Cederna')];
  await transact(system, (tx) => sql`update service set status = 'ended' where title = 'Casa riservata'`.execute(tx));
  expect([await of('San Biagio'), await of('Cederna')]).toEqual(before);
  expect((await counted(wholeCity))['services-public']).toBe(5);
});

it('states what was asked, and says that services are no people', async () => {
  const page = await pageOf(address);
  expect(page).toContain('quanti servizi, non quante persone raggiungono');
  expect(page).toMatch(
    /Tipi di aiuto: Cura dei bambini\. Dove: tutta la città\. Quando: al[^.]*\. 5 servizi pubblici e accreditati che si trovano nel catalogo/,
  );
  expect(await pageOf(`${address}?dove=quarter%3ACederna`)).toContain(
    'Dove: quartiere Cederna. Quando: ' +
      (page.match(/tutta la città\. Quando: (al[^.]+)\./)?.[1] ?? '?') +
      '. Un servizio è nel quartiere',
  );
  expect(await pageOf(`/en${address}`)).toContain('free and mutual help services found in the catalogue');
});

it('is taken with source, day, method and confidence, changes no gap, and asked again gives what is so by then', async () => {
  const gap = /Quanti restano senza risposta ([^.]*?) Come si calcola/;
  const before = gap.exec(await pageOf(address))?.[1];
  expect(before).toBeDefined();
  const taken = await manager.post(`${address}/piattaforma`, { query: 'services-community', dove: '' });
  expect(taken.status).toBe(303);
  const found = await readCluster(system, cluster, wholeCity);
  const figure = found.kind === 'read' ? found.view.history[0] : undefined;
  // Two, and told: they are in the catalogue for everybody.
  expect(figure).toMatchObject({
    part: 'services-community',
    low: 2,
    high: 2,
    method: 'platform',
    confidence: 'medium',
    source: 'WILL, contato dalla piattaforma del Comune',
    on: figure?.asked?.to,
  });
  const page = await pageOf(address);
  expect(page).toMatch(/Servizi gratuiti e di mutuo aiuto nel catalogo 2 WILL, contato dalla piattaforma del Comune/);
  expect(gap.exec(page)?.[1]).toBe(before);
  const again = `${address}/rifai/${figure?.id ?? ''}`;
  expect(await pageOf(again)).toContain('dà lo stesso valore');
  await transact(system, (tx) => sql`update service set status = 'ended' where title = 'Oratorio'`.execute(tx));
  expect(await pageOf(again)).toMatch(
    /Scritto allora 2 Adesso 1 .*Lo stesso conto, rifatto adesso, dà un altro valore/,
  );
});

it('counts nothing that came into the catalogue after the day that was asked of, and none is not taken for none in the city', async () => {
  const asked = { query: 'services-public', kinds: ['childcare'], quarter: null, from: '2019-01-01' } as const;
  expect(await askAgain(system, { ...asked, to: '2019-12-31' })).toBe(0);
  expect(await takeSuggestion(system, cluster, quarter('Cederna'), { query: 'places-public', source: 'x' })).toBe(
    'unknown',
  );
  expect(await pageOf(`${address}?dove=quarter%3ACederna`)).not.toContain('Usa come «Servizi a pagamento');
});
