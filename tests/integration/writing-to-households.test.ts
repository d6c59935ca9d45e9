import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import { writeToHousehold } from '../../src/features/requests/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { expectValidHtml } from '../../src/ui/testing/html.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { aPaperSide } from '../setup/a-paper-side.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { aSite } from '../setup/a-visitor.ts';
import { aDraft, answerAll, aSentRequest } from '../setup/sent-request.ts';
import { testApp } from '../setup/test-app.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const site = aSite(database, known, (router) => requestRoutes(router, { hooks: withoutGroups() }));
let municipality: Municipality;
let home: string;

beforeEach(async () => {
  municipality = await registered(database);
  known.push(municipality);
  home = `/${municipality.slug}`;
  site.clock.now = new Date('2026-11-20T10:00:00Z');
  await withPlaces(database, municipality);
});

function rows<T>(query: ReturnType<typeof sql<T>>, where: Municipality = municipality): Promise<T[]> {
  return read(aContext(database.app, where), async (tx) => (await query.execute(tx)).rows);
}

describe('writing to a household', () => {
  it('reaches it in its language, once, with a link that opens its request', async () => {
    await aSentRequest(site, `/en${home}`);
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' } });
    const [row] = await rows(sql<{ id: string }>`select id from request`);
    const mail = {
      subject: (language: string) => `proposal ${language}`,
      body: (link: string) => `see ${link}/proposta`,
      eventKey: 'pool-proposed:1',
      paper: aPaperSide(),
    };
    await transact(ctx, (tx) => writeToHousehold(tx, ctx, row?.id ?? '', mail));
    await transact(ctx, (tx) => writeToHousehold(tx, ctx, row?.id ?? '', mail));
    const sent = await rows(
      sql<{ subject: string; body: string }>`select subject, body from message where event_key = 'pool-proposed:1'`,
    );
    expect(sent).toEqual([
      {
        subject: 'proposal en',
        body: expect.stringMatching(/^see http:\/\/localhost\/en\/[\w-]+\/r\/[\w-]{43}\/proposta$/),
      },
    ]);
    const path = (sent[0]?.body ?? '').replace('see http://localhost', '').replace('/proposta', '');
    expect((await site.get(path)).status).toBe(200);
  });
});

describe('writing to a household that left only a telephone', () => {
  const told = async (phone: string, sendsTexts = true) => {
    await aSentRequest(site, home, { contact: { email: '', phone } });
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, sendsTexts });
    const [row] = await rows(sql<{ id: string }>`select id from request`);
    const letter = {
      subject: 'A group',
      body: (link: string) => `Good news.\n\n${link}/proposta`,
      eventKey: 'one',
      paper: aPaperSide(),
    };
    await transact(ctx, (tx) => writeToHousehold(tx, ctx, row?.id ?? '', letter));
    return rows(
      sql<{
        channel: string;
        recipient: string;
        body: string;
      }>`select channel, recipient, body from message where event_key = 'one'`,
    );
  };

  it('is a short text with the one page that it leads to', async () => {
    expect(await told('333 0000 111')).toEqual([
      {
        channel: 'sms',
        recipient: '+393330000111',
        body: expect.stringMatching(/^A group: http:\/\/localhost\/[\w-]+\/r\/[\w-]{43}\/proposta$/),
      },
    ]);
  });

  it.each([
    ['a landline', '039 0000 111', true],
    ['an installation without a gateway', '333 0000 111', false],
  ])('is for the desk to do, with %s', async (_, phone, sendsTexts) => {
    expect(await told(phone, sendsTexts)).toEqual([]);
  });
});

describe('writing to a household that chose the app IO', () => {
  const code = 'RSSMRA85T10A562S';
  const told = async (contact: Readonly<Record<string, string>>, reachesIo = true) => {
    await aSentRequest(site, home, { contact: { email: '', phone: '', fiscal: 'rss mra 85t10 a562 s', ...contact } });
    const ctx = aContext(database.app, municipality, { actor: { kind: 'system' }, reachesIo });
    const [row] = await rows(sql<{ id: string }>`select id from request`);
    const letter = {
      subject: 'A group',
      body: (link: string) => `Good news.\n\n${link}/proposta`,
      eventKey: 'one',
      paper: aPaperSide(),
    };
    await transact(ctx, (tx) => writeToHousehold(tx, ctx, row?.id ?? '', letter));
    return rows(
      sql<object>`select channel, recipient, else_channel, else_recipient from message where event_key = 'one'`,
    );
  };

  it('is a message there, with the way to go where it reaches nobody', async () => {
    const inApp = { channel: 'app-io', recipient: code };
    expect(await told({ email: 'giulia@example.org' })).toEqual([
      { ...inApp, else_channel: 'mail', else_recipient: 'giulia@example.org' },
    ]);
  });

  it.each([
    ['a mobile', '333 0000 111', 'sms', '+393330000111'],
    ['a landline, which takes no text', '039 0000 111', null, null],
  ])('knows the other way of %s', async (_, phone, channel, recipient) => {
    expect(await told({ phone })).toEqual([
      { channel: 'app-io', recipient: code, else_channel: channel, else_recipient: recipient },
    ]);
  });

  it('is a letter as before where the city has no service there', async () => {
    expect(await told({ email: 'giulia@example.org' }, false)).toMatchObject([
      { channel: 'mail', recipient: 'giulia@example.org', else_channel: null },
    ]);
  });

  it('is given up by emptying the field', async () => {
    const link = await aSentRequest(site, home, { contact: { fiscal: code } });
    const contact = { name: 'G', email: 'g@example.org', phone: '', first: 'no', privacy: 'yes' };
    const form = { ...contact, fiscal: '', version: '1', status: 'waiting' };
    expect((await site.post(`${link}/cambia/contatti`, { ...form, fiscal: 'RSSMRA85T10A562T' })).status).toBe(422);
    expect(await rows(sql<object>`select fiscal_code from request_contact`)).toEqual([{ fiscal_code: code }]);
    expect((await site.post(`${link}/cambia/contatti`, form)).status).toBe(303);
    expect(await rows(sql<object>`select fiscal_code from request_contact`)).toEqual([{ fiscal_code: null }]);
  });

  it('is asked for in cities that have a service there, and in no other', async () => {
    // The whole application has no other clock than its own, and drafts end after a day.
    site.clock.now = new Date();
    const draft = await aDraft(site, home);
    await answerAll(site, draft);
    const asked = async (APP_IO_KEYS: string) => {
      const answer = await aBrowser(testApp(database, { environment: { APP_IO_KEYS } })).get(`${draft}/contatti`);
      const html = await answer.text();
      await expectValidHtml(html);
      return html.includes('name="fiscal"');
    };
    expect([await asked(`${municipality.slug}=key`), await asked('another=key')]).toEqual([true, false]);
  });
});
