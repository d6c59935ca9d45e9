import { beforeAll, describe, expect, test } from 'vitest';
import { pageOf } from '../../../../tests/integration/pools-scene.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { aSite, type Site } from '../../../../tests/setup/a-visitor.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import type { Ctx } from '../../context.ts';
import type { StaffActor } from '../../people/public.ts';
import { refreshFreshness, saveChecks, savePlaces, saveServices, searchServices } from '../public.ts';
import { theCatalogue } from '../testing/a-catalogue-site.ts';
import { aService } from '../testing/open-page.ts';
import { ownerOfEntry } from './choose-owner.ts';

const database = await testDatabase();
let site: Site;
let base: string;
let rules: string;
let system: Ctx;
let one: StaffActor;
let other: StaffActor;
let manager: StaffActor;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const city = await registered(database);
  system = aContext(database.app, city, { actor: { kind: 'system' } });
  site = aSite(database, [city], theCatalogue);
  base = `/${city.slug}`;
  rules = `${base}/sportello/verifiche/chi-cura`;
  one = await anAccount(database, city, 'desk-operator');
  other = await anAccount(database, city, 'community-manager');
  manager = await anAccount(database, city, 'city-manager');
  await savePlaces(system, [{ kind: 'quarter', name: 'Triante', quarter: 'Triante', lat: 45.58, lon: 9.26 }]);
  const given = [
    aService({ title: 'Mensa', kindsOfHelp: ['meals'], quarter: 'Triante' }),
    aService({ title: 'Ascolto', kindsOfHelp: ['listening', 'meals'] }),
    aService({ title: 'Libri', kindsOfHelp: ['culture-leisure'] }),
  ];
  await saveServices(system, given);
  const checks = given.map(({ source, sourceKey }) => ({ source, sourceKey, by: 'desk' as const, on: '2020-01-01' }));
  await saveChecks(system, checks);
  for (const { title } of given) {
    const found = await searchServices(system, { text: title, page: 1 });
    ids[title] = found.kind === 'found' ? (found.services[0]?.service.id ?? '') : '';
  }
  await refreshFreshness(system);
});

const ownerOf = async (title: string) => {
  const choice = await ownerOfEntry({ ...system, actor: one }, ids[title] ?? '');
  return choice?.owner && { id: choice.owner.id, by: choice.owner.by };
};
const today = async (actor: StaffActor, query = '') =>
  (await pageOf(site.get(`${base}/sportello/verifiche${query}`, actor))).text;

describe('who at the desk sees to an entry', () => {
  test('is nobody until somebody is chosen or a rule says so, and the list of today tells', async () => {
    expect(await ownerOf('Mensa')).toBeUndefined();
    expect(await today(one)).toContain('Non la cura nessuno');
    expect(await today(one)).toMatch(/\d+ schede non le cura nessuno/);
    expect(await today(one, '?quali=mie')).toContain('Nessuna delle schede che curi è da verificare oggi.');
  });

  test('follows from the rules of who answers for the city: quarter first, then the kind of help, then the rest', async () => {
    expect((await site.get(rules, one)).status).toBe(403);
    expect((await site.post(rules, { quali: 'rest', persona: one.accountId }, one)).status).toBe(403);
    for (const [quali, persona] of [
      ['quarter Triante', one.accountId],
      ['help meals', other.accountId],
      ['rest', one.accountId],
    ] as const)
      expect((await site.post(rules, { quali, persona }, manager)).status).toBe(303);
    const { text } = await pageOf(site.get(rules, manager));
    expect(text).toMatch(/Del quartiere Triante.*Aiuto: Pasti.*Tutte le altre/);
    expect(await ownerOf('Mensa')).toEqual({ id: one.accountId, by: 'rule' });
    expect(await ownerOf('Ascolto')).toEqual({ id: other.accountId, by: 'rule' });
    expect(await ownerOf('Libri')).toEqual({ id: one.accountId, by: 'rule' });
    expect(await today(one)).not.toMatch(/sched[ae] non l[ae] cura nessuno/);
  });

  test('finds their own on the list of today', async () => {
    const [mine, theirs] = [await today(one, '?quali=mie'), await today(other, '?quali=mie')];
    expect([mine.includes('Mensa'), mine.includes('Ascolto')]).toEqual([true, false]);
    expect([theirs.includes('Mensa'), theirs.includes('Ascolto')]).toEqual([false, true]);
    expect(await today(other)).toContain('Mensa');
  });

  test('is chosen on the entry, told on its sheet to the desk alone, and left to the rules again', async () => {
    const entry = `${base}/sportello/catalogo/${ids['Mensa']}`;
    const choose = (persona: string, actor: StaffActor) => site.post(`${entry}/chi-la-cura`, { persona }, actor);
    expect((await choose(other.accountId, manager)).status).toBe(403);
    expect((await choose(manager.accountId, one)).status).toBe(404);
    expect((await choose(other.accountId, one)).status).toBe(303);
    expect(await ownerOf('Mensa')).toEqual({ id: other.accountId, by: 'choice' });
    expect((await pageOf(site.get(entry, one))).text).toContain('scelta per questa scheda');
    const sheet = `${base}/servizi/${ids['Mensa']}`;
    expect((await pageOf(site.get(sheet, one))).text).toContain('La cura ');
    expect((await pageOf(site.get(sheet))).text).not.toContain('La cura ');
    expect((await choose('', one)).status).toBe(303);
    expect(await ownerOf('Mensa')).toEqual({ id: one.accountId, by: 'rule' });
  });

  test('is said from the lists alone, and a rule goes away', async () => {
    const [which, whom] = ['Scegli quali schede.', 'Scegli una persona dello sportello.'];
    for (const [quali, persona, said] of [
      ['help magic', one.accountId, [which]],
      ['rest', manager.accountId, [whom]],
      ['', '', [which, whom]],
    ] as const) {
      const { text } = await pageOf(site.post(rules, { quali, persona }, manager), 422);
      expect([which, whom].filter((one) => text.includes(one))).toEqual(said);
    }
    expect((await site.post(`${rules}/togli`, { quali: 'rest' }, manager)).status).toBe(303);
    expect(await ownerOf('Libri')).toBeUndefined();
    expect((await site.post(`${rules}/togli`, { quali: 'rest' }, manager)).status).toBe(404);
  });
});
