import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aHousehold, poolsOf, rowsOf, statusesOf } from '../../../../tests/integration/pools-city.ts';
import { aProposal, leaks, manager, pageOf, say, type Scene } from '../../../../tests/integration/pools-scene.ts';
import { everybodyShows, everybodySigns } from '../../../../tests/setup/a-signed-group.ts';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { hashToken, randomToken } from '../../../platform/auth/token.ts';
import { transact } from '../../context.ts';
import { saveRequests } from '../../requests/public.ts';
import { leavePool, runPoolingNow } from '../public.ts';

const database = await testDatabase();

describe.each([
  {
    language: 'it',
    prefix: '',
    found: 'Abbiamo trovato',
    yes: 'Hai detto sì',
    no: 'Hai detto no',
    over: 'è scaduta',
    group: 'Il tuo gruppo',
  },
  {
    language: 'en',
    prefix: '/en',
    found: 'We found',
    yes: 'You said yes',
    no: 'You said no',
    over: 'has expired',
    group: 'Your group',
  },
])('in $language', ({ prefix, ...words }) => {
  test('a family sees how many, how near, when, with whom and for how much, and never who or where', async () => {
    const { site, homes } = await aProposal(database);
    const { html, text } = await pageOf(site.get(`${prefix}${homes[0]}/proposta`));
    expect(text).toContain(words.found);
    for (const fact of ['100 m', '16:00', 'Il Filo', 'Chiara', 'La Stanza', '5,50', '11,00', '95,33'].map((each) =>
      prefix === '' ? each : each.replace(',', '.'),
    )) {
      expect(text).toContain(fact);
    }
    expect(html).not.toMatch(leaks);
    expect(html).not.toContain('Via Prina 1');
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test('yes, yes: the agreement, and once all have signed and shown themselves the group, with nothing of it before', async () => {
    const scene = await aProposal(database);
    const { site, homes } = scene;
    const before = await pageOf(site.get(`${prefix}${homes[1]}/gruppo`));
    expect(before.html).not.toMatch(leaks);
    const first = await say(scene, 0, 'accepted', prefix);
    expect(first.status).toBe(303);
    const waiting = await pageOf(site.get(locationOf(first)));
    expect(waiting.text).toContain(words.yes);
    expect(waiting.html).not.toMatch(leaks);
    const last = await say(scene, 1, 'accepted', prefix);
    expect(locationOf(last)).toBe(`${prefix}${homes[1]}/gruppo`);
    expect(locationOf(await site.get(locationOf(last)))).toBe(`${prefix}${homes[1]}/accordo`);
    await everybodySigns(scene.city.system, scene.pool);
    const strangers = await pageOf(site.get(locationOf(last)));
    expect(strangers.text).toContain(words.group);
    expect(strangers.html).not.toMatch(leaks);
    await everybodyShows(scene.city.system, scene.pool, scene.requests, ['first-name', 'contact']);
    const group = await pageOf(site.get(locationOf(last)));
    for (const shown of [/Famiglia/, /039 000 0000/, /(anna|bruno)@example\.org/, /Via Prina 1/, /039 111 1111/])
      expect(group.text).toMatch(shown);
    expect(group.text).not.toMatch(/Famiglia (anna|bruno)/);
    expect((await pageOf(site.get(`${prefix}${homes[0]}/proposta`))).text).toMatch(
      /Avete detto tutti sì|You all said yes/,
    );
  });

  test('no: said once, nothing lost, the others told nothing of whom', async () => {
    const scene = await aProposal(database);
    const declined = await pageOf(scene.site.get(locationOf(await say(scene, 0, 'declined', prefix))));
    expect(declined.text).toContain(words.no);
    const other = await pageOf(scene.site.get(locationOf(await say(scene, 1, 'accepted', prefix))));
    expect(other.html).not.toMatch(leaks);
    expect(other.text).toMatch(/non parte|will not start/);
    expect(await statusesOf(scene.city)).toEqual(['waiting', 'waiting']);
  });

  test('too late: one clear page, also for who answers then', async () => {
    const scene = await aProposal(database);
    scene.site.clock.now = new Date('2026-11-25T10:00:00Z');
    expect((await pageOf(scene.site.get(`${prefix}${scene.homes[0]}/proposta`))).text).toContain(words.over);
    const answered = await say(scene, 0, 'accepted', prefix);
    expect((await pageOf(scene.site.get(locationOf(answered)))).text).toContain(words.over);
    expect((await poolsOf(scene.city))[0]?.status).toBe('dissolved');
  });
});

test('a form that says nothing comes back with what to do, and changes nothing', async () => {
  const scene = await aProposal(database);
  for (const fields of [
    {},
    { pool: scene.pool, answer: 'maybe' },
    { pool: 'x', answer: 'accepted' },
    { pool: "'; drop table pool", answer: '<script>' },
  ]) {
    const { html } = await pageOf(scene.site.post(`${scene.homes[0]}/proposta`, fields), 422);
    expect(html).toContain('error-summary');
    expect(html).not.toContain('<script>');
  }
  expect((await poolsOf(scene.city))[0]?.members.map(({ answer }) => answer)).toEqual(['pending', 'pending']);
});

test('nobody answers for another, nor opens what is not theirs', async () => {
  const [scene, other] = [await aProposal(database), await aProposal(database)];
  expect((await scene.site.post(`${scene.homes[0]}/proposta`, { pool: other.pool, answer: 'accepted' })).status).toBe(
    404,
  );
  const slug = scene.city.municipality.slug;
  for (const path of [
    `r/${'x'.repeat(43)}/proposta`,
    `r/${'x'.repeat(43)}/gruppo`,
    'r/short/proposta',
    `gruppi/${scene.pool}`,
    'gruppi/nothing',
  ]) {
    expect((await scene.site.get(`/${slug}/${path}`)).status).toBe(404);
  }
  expect((await scene.site.get(`/${slug}/gruppi/${other.pool}`, manager)).status).toBe(404);
  expect((await scene.site.get(`/${slug}${homeUnder(other)}/proposta`)).status).toBe(404);
  expect((await scene.site.get(`${scene.homes[0]}/proposta?gruppo=${other.pool}`)).status).toBe(200);
});

function homeUnder({ homes }: Scene): string {
  return homes[0]?.replace(/^\/[\w-]+/, '') ?? '';
}

test('a group that breaks up shows its families nothing more of one another', async () => {
  const scene = await aProposal(database);
  const { site, city, homes, requests } = scene;
  await say(scene, 0, 'accepted');
  await say(scene, 1, 'accepted');
  await everybodySigns(city.system, scene.pool);
  await everybodyShows(city.system, scene.pool, requests, ['first-name', 'contact']);
  expect((await pageOf(site.get(`${homes[1]}/gruppo`))).html).toMatch(leaks);
  await transact(city.system, (tx) => leavePool(tx, city.as(requests[0] ?? ''), requests[0] ?? ''));
  for (const home of homes) {
    expect((await pageOf(site.get(`${home}/gruppo`))).html).not.toMatch(leaks);
    expect((await pageOf(site.get(`${home}/proposta`))).html).not.toMatch(leaks);
  }
});

test('who has no proposal yet is told what happens', async () => {
  const { site, city } = await aProposal(database);
  await runPoolingNow(city.system, { secondsToSolve: 60 });
  await saveRequests(city.system, [aHousehold('carla')]);
  const [carla] = await rowsOf<{ id: string }>(
    city,
    sql`select r.id from request r join request_contact c on c.request_id = r.id where c.name = 'Famiglia carla'`,
  );
  const token = randomToken();
  await transact(city.system, (tx) =>
    sql`insert into request_link (tenant_id, token_hash, request_id, kind) values (${city.municipality.tenantId}, ${hashToken(token)}, ${carla?.id}, 'secret')`.execute(
      tx,
    ),
  );
  const home = `/${city.municipality.slug}/r/${token}`;
  expect((await pageOf(site.get(`${home}/proposta`))).text).toContain('Non c’è ancora una proposta');
  expect((await pageOf(site.get(`${home}/gruppo`))).text).toContain('Il tuo gruppo non c’è ancora');
  expect((await site.post(`${home}/proposta`, {})).status).toBe(404);
});
