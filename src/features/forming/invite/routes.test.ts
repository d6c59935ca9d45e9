import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { groupsOf, searchOnce } from '../../../../tests/integration/forming-scene.ts';
import { aCity, rowsOf } from '../../../../tests/integration/pools-city.ts';
import { leaks, pageOf } from '../../../../tests/integration/pools-scene.ts';
import { aSite } from '../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { formingRoutes } from '../public.ts';

const database = await testDatabase();

async function aScene() {
  const city = await aCity(database, { operators: [{ minSeats: 3 }] });
  await searchOnce(city);
  const [group] = await groupsOf(city);
  const page = `/${city.municipality.slug}/gruppi-in-partenza/${group?.id}`;
  return { city, site: aSite(database, [city.municipality], formingRoutes), page };
}

test.each([
  { prefix: '', share: 'Fallo sapere', card: 'Ciao, vicino', pdf: 'Scarica il biglietto' },
  { prefix: '/en', share: 'Spread the word', card: 'Hello, neighbour', pdf: 'Download the card' },
])('anybody passes the public page on, and learns no more than it tells ($prefix)', async (words) => {
  const { city, site, page } = await aScene();
  const address = `http://localhost${words.prefix}${page}`;
  const seen = await pageOf(site.get(`${words.prefix}${page}`));
  expect(seen.text).toContain(words.share);
  expect(seen.html).toContain(`value="${address}"`);
  const card = await pageOf(site.get(`${words.prefix}${page}/biglietto`));
  for (const fact of [words.card, words.pdf, address]) expect(card.text).toContain(fact);
  expect(card.html).toContain('will-qr');
  for (const html of [seen.html, card.html]) {
    expect(html).not.toMatch(leaks);
    // The hours are told by the invitation of a family, never here.
    expect(html).not.toMatch(/1[5-7]:[03]0|La Stanza|Chiara|gruppi-in-partenza\/invito/);
  }
  expect(await rowsOf(city, sql`select 1 from forming_invite`)).toEqual([]);
  const pdf = await site.get(`${words.prefix}${page}/biglietto.pdf`);
  expect([pdf.status, pdf.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
  const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1');
  expect(bytes.startsWith('%PDF-1.7')).toBe(true);
  expect(bytes).toContain(address);
});

test('of a group that is over, or never was, there is nothing to pass on', async () => {
  const { city, site, page } = await aScene();
  const other = page.replace(/[^/]+$/, 'a0000000-0000-4000-8000-00000000000a');
  for (const path of [
    `${other}/biglietto`,
    `${other}/biglietto.pdf`,
    `/${city.municipality.slug}/gruppi-in-partenza/x/biglietto`,
  ])
    expect((await site.get(path)).status).toBe(404);
});

test.each([
  { prefix: '', title: 'Non hai un’e-mail?' },
  { prefix: '/en', title: 'No e-mail?' },
])('to be told takes an e-mail, and whoever has none reads what else there is ($prefix)', async ({ prefix, title }) => {
  const { city, site } = await aScene();
  const { text, html } = await pageOf(site.get(`${prefix}/${city.municipality.slug}/gruppi-in-partenza/avvisami`));
  expect(text).toContain(title);
  expect(html).toContain('/chiedi"');
});
