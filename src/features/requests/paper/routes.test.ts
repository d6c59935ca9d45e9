import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { registered } from '../../../../tests/setup/a-municipality.ts';
import { withPlaces } from '../../../../tests/setup/a-place.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { requestForm } from '../../../../tests/setup/a-request-form.ts';
import { aSite, locationOf } from '../../../../tests/setup/a-visitor.ts';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { wordsOfPdf } from '../../../../tests/setup/read-pdf.ts';
import { withoutGroups } from '../../../../tests/setup/request-hooks.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { requestableHelp } from '../../../domain/vocabulary.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { read } from '../../context.ts';
import { requestRoutes } from '../routes.ts';
import { formCode } from './form-code.ts';

const database = await testDatabase();
const municipality = await registered(database, { name: 'Monza' });
const operator = await anAccount(database, municipality);
const site = aSite(database, [municipality], (router) => requestRoutes(router, { hooks: withoutGroups() }));
const home = `/${municipality.slug}`;

beforeAll(() => withPlaces(database, municipality));

describe('forms on paper', () => {
  it.each(requestableHelp)('can be printed by anybody: %s', async (kind) => {
    const answer = await site.get(`${home}/moduli/${kind}.pdf`);
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    expect((await answer.text()).startsWith('%PDF-')).toBe(true);
  });

  it('ask what is asked of whoever asks for somebody else: who, in which role, and that the person agrees', async () => {
    const printed = wordsOfPdf(new Uint8Array(await (await site.get(`${home}/moduli/childcare.pdf`)).arrayBuffer()));
    for (const asked of ['Per chi chiedi?', 'Figlia o figlio', 'La persona lo sa ed è d’accordo'])
      expect(printed).toContain(asked);
  });

  it('are listed for all, and typed in only at the desk', async () => {
    const open = await (await site.get(`${home}/moduli`)).text();
    await expectValidHtml(open);
    expect(open).not.toContain('name="code"');
    expect((await site.post(`${home}/moduli`, { code: formCode('meals') })).status).toBe(422);
    const desk = await (await site.get(`${home}/moduli`, operator)).text();
    await expectValidHtml(desk);
    expect(desk).toContain('name="code"');
    expect((await site.post(`${home}/moduli`, { code: 'K7QM' }, operator)).status).toBe(422);
    expect((await site.get(`${home}/moduli/volunteering.pdf`)).status).toBe(404);
  });

  it('are typed in on one page in their order, told all that is wrong at once, and become a request on paper', async () => {
    const page = locationOf(await site.post(`${home}/moduli`, { code: 'm01 2' }, operator));
    expect((await site.get(page)).status).toBe(410);
    const empty = await (await site.get(page, operator)).text();
    await expectValidHtml(empty);
    const inOrder = ['q-collect', 'seats', 'intensity', 'days', 'place', 'alone', 'share', 'for', 'privacy'];
    const places = inOrder.map((name) => empty.indexOf(`name="${name}"`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    const { help: _, ...steps } = requestForm;
    const all = Object.assign({}, ...Object.values(steps)) as Record<string, string>;
    const refused = await site.post(page, { ...all, 'age-1': 'x', alone: '', email: 'x' }, operator);
    const told = await refused.text();
    expect(refused.status).toBe(422);
    await expectValidHtml(told);
    expect(told.match(/href="#field-/g)?.length).toBe(3);
    expect(told).toContain('value="Giulia Bianchi"');
    const summary = locationOf(await site.post(page, all, operator));
    expect(textOf(await (await site.get(summary, operator)).text())).toContain('Giulia Bianchi');
    expect((await site.post(summary, {}, operator)).status).toBe(303);
    const { rows } = await read(aContext(database.app, municipality), (tx) =>
      sql`select channel, kind_of_help, status, max_cents, said -> 'details' as details from request`.execute(tx),
    );
    expect(rows).toEqual([
      {
        channel: 'paper',
        kind_of_help: 'childcare',
        status: 'waiting',
        max_cents: 600,
        details: { collect: ['from-school'], with: ['snack', 'nap'] },
      },
    ]);
  });

  it('of an older printing still begin, and say that something may be missing', async () => {
    const page = locationOf(await site.post(`${home}/moduli`, { code: 'M09-1' }, operator));
    expect(textOf(await (await site.get(page, operator)).text())).toContain('versione vecchia');
  });
});
