import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { read } from '../../src/features/context.ts';
import { deskRoutes } from '../../src/features/desk/routes.tsx';
import type { Municipality } from '../../src/features/municipalities/public.ts';
import type { StaffActor } from '../../src/features/people/public.ts';
import { requestRoutes } from '../../src/features/requests/routes.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { withPlaces } from '../setup/a-place.ts';
import { aSite } from '../setup/a-visitor.ts';
import { anAccount } from '../setup/an-account.ts';
import { aSentRequest } from '../setup/sent-request.ts';
import { withoutGroups } from '../setup/request-hooks.ts';
import { testDatabase } from '../setup/test-database.ts';
import { pageOf } from './pools-scene.ts';

const database = await testDatabase();
const known: Municipality[] = [];
const hooks = withoutGroups();
const site = aSite(database, known, (router) => {
  requestRoutes(router, { hooks });
  deskRoutes(router, { hooks });
});
let municipality: Municipality;
let operator: StaffActor;
let home: string;

beforeEach(async () => {
  municipality = await registered(database);
  known.push(municipality);
  home = `/${municipality.slug}`;
  site.clock.now = new Date('2026-11-01T10:00:00Z');
  operator = await anAccount(database, municipality);
  await withPlaces(database, municipality);
});

const rows = <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  read(aContext(database.app, municipality), async (tx) => (await query.execute(tx)).rows);

/** A household that would rather not share: its own address, and the desk's. */
async function alone(): Promise<{ readonly own: string; readonly desk: string; readonly code: string }> {
  const own = await aSentRequest(site, home, { sharing: { share: 'no' } });
  const [row] = await rows(
    sql<{
      id: string;
      code: string;
      status: string;
    }>`select id, code, status from request order by created_at desc limit 1`,
  );
  if (row?.status !== 'individual') throw new Error(`it is ${row?.status}`);
  return { own, desk: `${home}/sportello/richieste/${row.id}`, code: row.code };
}

const at = (day: string) => {
  site.clock.now = new Date(`${day}T10:00:00Z`);
};
const list = async (prefix = '') => (await pageOf(site.get(`${prefix}${home}/sportello/da-contattare`, operator))).text;
const reached = { how: 'phone', on: '2026-11-04', outcome: 'reached', again: '', to: '' };

describe('what a household that a person answers reads', () => {
  it('is a day while it lies ahead, and honest words with a telephone once it has passed', async () => {
    const { own } = await alone();
    expect((await pageOf(site.get(own))).text).toMatch(
      /Adesso · entro il 6 novembre 2026 Lo sportello ti contatta Tocca a: lo sportello del Comune/,
    );
    at('2026-11-06');
    expect((await pageOf(site.get(own))).text).toContain('entro il 6 novembre 2026');
    at('2026-12-20');
    const late = await pageOf(site.get(own));
    expect(late.text).toMatch(
      /Adesso Siamo in ritardo, e ci dispiace .* Ti dovevamo chiamare entro il 6 novembre 2026/,
    );
    expect(late.text).not.toMatch(/Adesso · entro/);
    expect(late.text).toContain('vai allo sportello del Comune');
    await site.post(`${home}/sportello/lettere/sportello`, { phone: '039 123 4567', place: '' }, operator);
    const phone = await pageOf(site.get(own));
    expect(phone.html).toContain('<a href="tel:0391234567">039\u00A0123\u00A04567</a>');
    expect((await pageOf(site.get(`/en${own}`))).text).toMatch(
      /We are late.*To talk with the desk, call 039\s123\s4567/,
    );
  });

  it('is not put off by an answer that it changes, and begins again after a pause', async () => {
    const { own } = await alone();
    at('2026-11-05');
    const { html } = await pageOf(site.get(`${own}/cambia/contatti`));
    const version = /name="version" value="(\d+)"/.exec(html)?.[1] ?? '';
    const contact = {
      for: 'me',
      name: 'Giulia',
      email: '',
      phone: '039 999 9999',
      first: 'no',
      privacy: 'yes',
      version,
      status: 'individual',
    };
    const changed = await site.post(`${own}/cambia/contatti`, contact);
    expect(changed.status).toBe(303);
    expect((await pageOf(site.get(own))).text).toContain('entro il 6 novembre 2026');
    await site.post(`${own}/pausa`, { days: '14' });
    await site.post(`${own}/riprendi`, {});
    expect((await pageOf(site.get(own))).text).toContain('entro il 10 novembre 2026');
  });

  it('is that they talked, that nobody found it and by when the desk tries again, or who follows it now', async () => {
    const { own, desk } = await alone();
    at('2026-11-04');
    const write = (fields: Readonly<Record<string, string>>) =>
      site.post(`${desk}/contatto`, { ...reached, ...fields }, operator);
    expect((await write({ outcome: 'not-reached', again: '2026-11-09' })).status).toBe(303);
    const again = await pageOf(site.get(own));
    expect(again.text).toMatch(
      /Fatto · 4 novembre 2026 Ti abbiamo cercato e non ti abbiamo trovato Adesso · entro il 9 novembre 2026 Lo sportello ti cerca di nuovo/,
    );
    at('2026-11-10');
    expect((await pageOf(site.get(own))).text).toContain('Ti dovevamo cercare di nuovo entro il 9 novembre 2026');
    await write({ on: '2026-11-10' });
    expect((await pageOf(site.get(own))).text).toMatch(
      /Fatto · 10 novembre 2026 Vi siete parlati Adesso Decidete insieme/,
    );
    at('2026-11-12');
    await write({ on: '2026-11-10', outcome: 'referred', to: 'social-service' });
    const followed = await pageOf(site.get(own));
    expect(followed.text).toContain('Ti segue il servizio sociale');
    expect(followed.html).not.toContain(operator.name);
  });
});

describe('the desk', () => {
  it('lists whom it has promised to contact, the latest first, until somebody writes that it did', async () => {
    const first = await alone();
    at('2026-11-03');
    const second = await alone();
    at('2026-11-07');
    expect(await list()).toMatch(
      new RegExp(`In ritardo: 1.*${first.code} 6 novembre 2026 In ritardo.*${second.code} 8 novembre 2026 Cura`),
    );
    expect(await list('/en')).toContain('Late: 1');
    expect((await pageOf(site.get(`${home}/sportello`, operator))).text).toContain('Da contattare (2, in ritardo 1)');
    const written = await site.post(`${first.desk}/contatto`, reached, operator);
    expect(written.status).toBe(303);
    expect(await list()).not.toContain(first.code);
    expect(await list()).not.toMatch(/Giulia/);
    const file = await pageOf(site.get(first.desk, operator));
    expect(file.text).toMatch(new RegExp(`4 novembre 2026 Al telefono Ci siamo parlati – ${operator.name}`));
    expect(file.text).toContain('Scritto un contatto con la famiglia');
    expect(await rows(sql`select 1 from audit_entry where action = 'attempt-noted'`)).toHaveLength(1);
  });

  it('is told what is missing, and keeps what it wrote', async () => {
    const { desk } = await alone();
    const wrong: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ how: '' }, 'how'],
      [{ outcome: 'perhaps' }, 'outcome'],
      [{ on: '2026-12-01' }, 'on'],
      [{ outcome: 'not-reached' }, 'again'],
      [{ outcome: 'not-reached', again: '2026-10-01' }, 'again'],
      [{ outcome: 'referred' }, 'to'],
    ];
    for (const [fields, field] of wrong) {
      const sent = { ...reached, on: '2026-11-01', ...fields };
      const { html } = await pageOf(site.post(`${desk}/contatto`, sent, operator), 422);
      expect(html).toContain(`href="#field-${field}`);
    }
    expect((await pageOf(site.get(`/en${desk}/contatto`, operator))).text).toContain('The household reads when');
    expect(await rows(sql`select 1 from request_attempt`)).toEqual([]);
  });

  it('alone reads and writes it, of requests that wait for it alone', async () => {
    const { own, desk } = await alone();
    const manager: StaffActor = { ...operator, role: 'city-manager' };
    for (const actor of [undefined, manager]) {
      expect((await site.get(`${home}/sportello/da-contattare`, actor)).status).toBe(403);
      expect((await site.post(`${desk}/contatto`, reached, actor)).status).toBe(403);
    }
    expect((await site.get(`${own}/contatto`)).status).toBe(404);
    const waiting = await aSentRequest(site, home);
    expect(waiting).not.toBe(own);
    const [row] = await rows(sql<{ id: string }>`select id from request where status = 'waiting'`);
    const other = `${home}/sportello/richieste/${row?.id}`;
    expect((await site.get(`${other}/contatto`, operator)).headers.get('location')).toBe(other);
    const refused = await site.post(`${other}/contatto`, { ...reached, on: '2026-11-01' }, operator);
    expect(refused.headers.get('location')).toBe(other);
    expect(await rows(sql`select 1 from request_attempt`)).toEqual([]);
  });
});
