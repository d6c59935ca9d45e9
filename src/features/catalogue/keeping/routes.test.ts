import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { testDatabase } from '../../../../tests/setup/test-database.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import { theCatalogue } from '../testing/a-catalogue-site.ts';
import { saveServices } from '../public.ts';
import { aCatalogue, aService, idOf } from '../testing/open-page.ts';
import { cleanKeeping } from './clean-keeping.ts';
import { insertLink } from './link-store.ts';

type Fields = Record<string, string | string[]>;

let ctx: Ctx;
let site: Site;
let desk: Actor;
let id: string;
let database: Awaited<ReturnType<typeof testDatabase>>;
beforeEach(async () => {
  database = await testDatabase();
  ctx = await aCatalogue(database);
  site = aSite(database, [ctx.municipality], theCatalogue);
  desk = await anAccount(database, ctx.municipality);
  id = await idOf(ctx, 'doposcuola');
});

interface Letter {
  readonly recipient: string;
  readonly body: string;
}

function letters(): Promise<Letter[]> {
  return transact(
    ctx,
    async (tx) => (await sql<Letter>`select recipient, body from message order by created_at, id`.execute(tx)).rows,
  );
}

async function page(path: string, actor?: Actor): Promise<string> {
  const html = await (await site.get(path, actor)).text();
  await expectValidHtml(html);
  return html;
}

/** Opens a page, changes something in its form, sends it. */
async function submit(path: string, action: string, given: Fields = {}, actor?: Actor): Promise<Response> {
  return site.post(action, { ...formOfPage(await page(path, actor), action), ...given }, actor);
}

/** What the letter says to open, as a path. */
async function linkInLetter(): Promise<string> {
  const letter = (await letters()).find(({ body }) => body.includes('/tengo/apri/'));
  return new URL(/http\S+\/tengo\/apri\/\S+/.exec(letter?.body ?? '')?.[0] ?? '').pathname;
}

/** Asks, reads the letter, opens it: the address of the keeper's own page. */
async function aKey(): Promise<string> {
  await site.post(`/monza/servizi/${id}/tieni`, {});
  return locationOf(await site.post(await linkInLetter(), {}));
}

/** Proposes and sends; the address of the proposal at its keeper's. */
async function propose(key: string, given: Fields): Promise<string> {
  const form = `${key}/schede/${id}`;
  const drafted = locationOf(await submit(form, form, given));
  await submit(drafted, drafted);
  return drafted;
}

const atDesk = (own: string) => own.replace(/.*\/proposte/, '/monza/sportello/proposte');
const sheet = async () => textOf(await page(`/monza/servizi/${id}`));

describe('claiming an entry', () => {
  test('sends a link to the mailbox that the entry names, which works once', async () => {
    expect(await page(`/monza/servizi/${id}`)).toContain(`href="/monza/servizi/${id}/tieni"`);
    const asked = await submit(`/monza/servizi/${id}/tieni`, `/monza/servizi/${id}/tieni`);
    expect(textOf(await page(locationOf(asked)))).toContain('Vale un giorno e si usa una volta');
    expect((await letters()).map(({ recipient }) => recipient)).toEqual(['merenda@example.org']);
    const link = await linkInLetter();
    // A mail program that looks at the link does not use it up.
    await page(link);
    const opened = await submit(link, link);
    expect(textOf(await page(locationOf(opened)))).toContain('Doposcuola del Centro');
    for (const again of [await site.get(link), await site.post(link, {})]) expect(again.status).toBe(410);
  });

  test('says the same where there is no mailbox to write to', async () => {
    const other = await idOf(ctx, 'corso');
    const withMailbox = await site.post(`/monza/servizi/${id}/tieni`, {});
    const without = await site.post(`/monza/servizi/${other}/tieni`, { email: 'chi@example.org' });
    const said = async (answer: Response) =>
      textOf(await page(locationOf(answer))).replaceAll(/Corso \d+|Doposcuola del Centro/g, '…');
    expect(await said(without)).toBe(await said(withMailbox));
    expect(await letters()).toHaveLength(1);
  });

  test('floods nobody: one letter in ten minutes, five a day', async () => {
    for (let minute = 0; minute < 120; minute += 4) {
      site.clock.now = new Date(ctx.now.getTime() + minute * 60_000);
      await site.post(`/monza/servizi/${id}/tieni`, {});
    }
    expect(await letters()).toHaveLength(5);
  });

  test('opens nothing a day later, and nothing once the entry names another mailbox', async () => {
    await site.post(`/monza/servizi/${id}/tieni`, {});
    const link = await linkInLetter();
    site.clock.now = new Date(ctx.now.getTime() + 25 * 3_600_000);
    expect((await site.get(link)).status).toBe(410);
    site.clock.now = ctx.now;
    const key = locationOf(await site.post(link, {}));
    const edit = `/monza/sportello/catalogo/${id}`;
    await submit(edit, edit, { 'sections.contacts.email': 'altra@example.org' }, desk);
    expect(textOf(await page(key))).toContain('Nessuna scheda ha più la tua e-mail');
    expect((await site.get(`${key}/schede/${id}`)).status).toBe(404);
  });

  test('is also what "something changed" in a reminder does: straight to that entry, once', async () => {
    const token = ctx.newToken();
    const link = {
      tokenHash: hashToken(token),
      kind: 'confirm',
      serviceId: id,
      mailbox: 'merenda@example.org',
    } as const;
    const expiresAt = new Date(ctx.now.getTime() + 86_400_000);
    await transact(ctx, (tx) => insertLink(tx, { ...link, madeAt: ctx.now, expiresAt }));
    const opened = await submit(`/monza/confermo/${token}`, `/monza/tengo/apri/${token}`);
    expect(locationOf(opened)).toMatch(new RegExp(`^/monza/tengo/[\\w-]{43}/schede/${id}$`));
    expect(textOf(await page(locationOf(opened)))).toContain('Proponi come cambiare: Doposcuola del Centro');
    expect((await site.post(`/monza/tengo/apri/${token}`, {})).status).toBe(410);
    expect((await site.get(`/monza/confermo/${token}`)).status).toBe(410);
  });

  test('opens no entry of others, and nothing once the page was closed', async () => {
    const key = await aKey();
    const other = await idOf(ctx, 'solidale');
    expect((await site.get(`${key}/schede/${other}`)).status).toBe(404);
    expect((await site.post(`${key}/schede/${other}`, { seen: '1', 'asked.title': 'yes', title: 'Mio' })).status).toBe(
      404,
    );
    const closed = await submit(key, `${key}/chiudi`);
    const answer = await site.get(locationOf(closed));
    expect(answer.status).toBe(410);
    expect(textOf(await answer.text())).toContain('Pagina chiusa');
  });
});

describe('proposing', () => {
  test('shows before it is sent what changes and what the public will see; nothing is public yet', async () => {
    const key = await aKey();
    const form = `${key}/schede/${id}`;
    const drafted = locationOf(await submit(form, form, { 'sections.cost': 'Gratis', 'hsds.languages': ['it', 'ro'] }));
    const preview = textOf(await page(drafted));
    for (const said of ['2 € al pomeriggio.', 'Gratis', 'Come la leggeranno le persone'])
      expect(preview).toContain(said);
    expect(await sheet()).not.toContain('Gratis');
    // "Cambia ancora" goes on with what was typed.
    const more = formOfPage(await page(`${form}?bozza=${drafted.split('/').at(-1)}`), form);
    expect(more['sections.cost']).toEqual(['Gratis']);
    expect(more['hsds.languages']).toEqual(['it', 'ro']);
    expect(textOf(await page('/monza/sportello/proposte', desk))).toContain('Nessuna proposta aspetta');
  });

  test('says when nothing was changed, and what cannot be read', async () => {
    const form = `${await aKey()}/schede/${id}`;
    const same = await submit(form, form);
    expect(same.status).toBe(422);
    expect(textOf(await same.text())).toContain('Non hai cambiato nulla');
    const wrong = await submit(form, form, { title: '' });
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain('Serve una risposta qui');
  });
});

describe('the desk', () => {
  test('is alone with the proposals', async () => {
    const own = await propose(await aKey(), { 'sections.cost': 'Gratis' });
    for (const path of ['/monza/sportello/proposte', atDesk(own)]) expect((await site.get(path)).status).toBe(403);
    for (const path of [atDesk(own), `${atDesk(own)}/fiducia`, `${atDesk(own)}/guardata`])
      expect((await site.post(path, { seen: '1' })).status).toBe(403);
  });

  test('accepts, edits and refuses each part; the keeper reads why, by letter and on their page', async () => {
    const own = await propose(await aKey(), {
      title: 'Doposcuola Merenda',
      'sections.cost': 'GRATIS!!!',
      'sections.howTo': 'Chiama Mario.',
    });
    expect(textOf(await page('/monza/sportello/proposte', desk))).toContain('1 proposta da decidere');
    const review = atDesk(own);
    const unfinished = await submit(review, review, { 'decision.title': 'refused' }, desk);
    expect(unfinished.status).toBe(422);
    const problems = textOf(await unfinished.text());
    for (const said of ['Scrivi perché la rifiuti', 'Scegli che cosa fare di questa parte'])
      expect(problems).toContain(said);

    const decided = await submit(
      review,
      review,
      {
        'decision.title': 'accepted',
        'decision.sections.cost': 'edited',
        'edit.sections.cost': 'Gratis',
        'decision.sections.howTo': 'refused',
        'reason.sections.howTo': 'Non scriviamo nomi di persone.',
      },
      desk,
    );
    expect(textOf(await page(locationOf(decided), desk))).toContain('Decisioni salvate');
    const now = await sheet();
    for (const said of ['Doposcuola Merenda', 'Gratis', 'Telefona.']) expect(now).toContain(said);
    for (const said of ['GRATIS', 'Mario']) expect(now).not.toContain(said);
    const letter = (await letters()).find(({ body }) => body.includes('ha guardato la tua proposta'));
    expect(letter?.recipient).toBe('merenda@example.org');
    expect(letter?.body).toContain('Come fare: Non accettata. Perché: Non scriviamo nomi di persone.');
    expect(letter?.body).toContain('Quanto costa, a parole: Accettata con una modifica.');
    const told = textOf(await page(own));
    for (const said of ['Accettata con una modifica', 'Non scriviamo nomi di persone.']) expect(told).toContain(said);
    expect(textOf(await page(`/monza/sportello/catalogo/${id}/versioni`, desk))).toContain(
      'Una proposta di chi la tiene',
    );
    // Twice is once.
    expect((await site.post(review, { seen: '2', 'decision.title': 'accepted' }, desk)).status).toBe(422);
  });

  test('overwrites nothing that somebody changed since', async () => {
    const own = await propose(await aKey(), { 'sections.cost': 'Gratis' });
    const review = atDesk(own);
    const form: Fields = { ...formOfPage(await page(review, desk), review), 'decision.sections.cost': 'accepted' };
    const edit = `/monza/sportello/catalogo/${id}`;
    await submit(edit, edit, { 'sections.cost': '3 € al pomeriggio.' }, desk);
    const late = await site.post(review, form, desk);
    expect(late.status).toBe(409);
    const html = await late.text();
    await expectValidHtml(html);
    for (const said of ['La scheda è cambiata mentre decidevi', '2 € al pomeriggio.', '3 € al pomeriggio.', 'Gratis'])
      expect(textOf(html)).toContain(said);
    expect(await sheet()).toContain('3 € al pomeriggio.');
    const again = await site.post(review, { ...formOfPage(html, review), 'decision.sections.cost': 'accepted' }, desk);
    expect(again.status).toBe(303);
    expect(await sheet()).toContain('Gratis');
  });
});

describe('a place of an entry', () => {
  const filledPlace = async (path: string, given: Fields) => {
    const form = formOfPage(await page(path), path);
    const name = Object.keys(form).find((one) => /^places\.[^.]+\.name$/.test(one)) ?? '';
    const prefix = name.replace(/name$/, '');
    return { ...form, ...Object.fromEntries(Object.entries(given).map(([part, value]) => [prefix + part, value])) };
  };

  test('is proposed beside what they wrote before, seen as it will read, and accepted, edited or refused by the desk', async () => {
    const key = await aKey();
    const form = `${key}/schede/${id}`;
    await submit(form, form, { 'sections.cost': 'Gratis' });
    const added = `${form}/luoghi/nuovo`;
    const given = {
      name: 'Circolo',
      'location.addresses-street': 'Via Circolare 1',
      'location.addresses-city': 'Monza',
      'hsds.schedules-0-days': ['WE'],
      'hsds.schedules-0-from': '15',
      'hsds.schedules-0-to': '18',
    };
    const drafted = locationOf(await site.post(added, await filledPlace(added, given)));
    const preview = textOf(await page(drafted));
    for (const said of ['Circolo: Luogo', 'Gratis', 'mercoledì 15:00–18:00', 'Via Circolare 1, Monza', 'Via Lecco'])
      expect(preview).toContain(said);
    await submit(drafted, drafted);
    expect(await sheet()).not.toContain('Circolo');

    const review = atDesk(drafted);
    const html = await page(review, desk);
    const judged = formOfPage(html, review);
    const field =
      Object.keys(judged)
        .find((name) => name.startsWith('asked.edit.places'))
        ?.slice('asked.edit.'.length) ?? '';
    const decided = await site.post(
      review,
      {
        ...judged,
        'decision.sections.cost': 'refused',
        'reason.sections.cost': 'Costa due euro',
        [`decision.${field}`]: 'edited',
        [`edit.${field}.name`]: 'Circolo di quartiere',
      },
      desk,
    );
    expect(locationOf(decided)).toContain('esito=deciso');
    expect(await sheet()).toContain('Circolo di quartiere');
    expect(await sheet()).toContain('Via Circolare 1');
    // Where it was until now is a place too.
    expect(await sheet()).toContain('Via Lecco');
    expect((await letters()).map(({ body }) => body).join()).toContain('Circolo: Luogo');

    const placeId = field.slice('places.'.length);
    const own = `${form}/luoghi/${placeId}`;
    const hours = { 'hsds.schedules-0-days': ['FR'] };
    const again = locationOf(await site.post(own, await filledPlace(own, hours)));
    expect(textOf(await page(again))).toContain('Circolo di quartiere: Orari del servizio in questo luogo');
    const gone = locationOf(await submit(own, `${own}/togli`));
    await submit(gone, gone);
    const removal = atDesk(gone);
    await submit(removal, removal, { [`decision.${field}`]: 'accepted' }, desk);
    expect(await sheet()).not.toContain('Circolo di quartiere');
  });
});

describe('trust', () => {
  const trust = async (own: string, given: Fields) => submit(atDesk(own), `${atDesk(own)}/fiducia`, given, desk);

  test('needs a reason; what is proposed then goes out at once, and a share of it is looked at', async () => {
    const key = await aKey();
    const own = await propose(key, { 'sections.cost': 'Gratis' });
    expect((await trust(own, { trusted: 'yes' })).status).toBe(422);
    expect((await trust(own, { trusted: 'yes', 'trust-reason': 'Scrive bene da anni' })).status).toBe(303);
    expect(textOf(await page(atDesk(own), desk))).toContain('Scrive bene da anni');
    await transact(ctx, (tx) =>
      sql`insert into keeping_rule (tenant_id, grace_days, sampled_percent) values (${ctx.municipality.tenantId}, 60, 100)`.execute(
        tx,
      ),
    );
    const published = await propose(key, { 'sections.howTo': 'Suona il campanello.' });
    expect(await sheet()).toContain('Suona il campanello.');
    expect(textOf(await page(published))).toContain('Già nel catalogo');
    expect(textOf(await page('/monza/sportello/proposte', desk))).toContain('1 proposta da guardare');
    const looked = await submit(atDesk(published), `${atDesk(published)}/guardata`, {}, desk);
    expect(textOf(await page(locationOf(looked), desk))).not.toContain('da guardare');

    await trust(own, { trusted: 'no', 'trust-reason': 'Ha sbagliato due volte' });
    await propose(key, { 'sections.howTo': 'Entra dal cortile.' });
    expect(await sheet()).not.toContain('cortile');
  });

  test('hands no entry over: another mailbox waits for the desk', async () => {
    const key = await aKey();
    await trust(await propose(key, { 'sections.cost': 'Gratis' }), { trusted: 'yes', 'trust-reason': 'Scrive bene' });
    const own = await propose(key, { 'sections.contacts.email': 'altrove@example.org', 'sections.howTo': 'Scrivi.' });
    expect(await sheet()).not.toContain('altrove@example.org');
    expect(textOf(await page(own))).toContain('Aspetta lo sportello');
  });

  test('does not overwrite: what was written on an older version waits for the desk', async () => {
    const key = await aKey();
    await trust(await propose(key, { 'sections.cost': 'Gratis' }), { trusted: 'yes', 'trust-reason': 'Scrive bene' });
    const form = `${key}/schede/${id}`;
    const drafted = locationOf(await submit(form, form, { 'sections.howTo': 'Suona il campanello.' }));
    const edit = `/monza/sportello/catalogo/${id}`;
    await submit(edit, edit, { 'sections.howTo': 'Scrivi prima.' }, desk);
    await submit(drafted, drafted);
    expect(await sheet()).toContain('Scrivi prima.');
    expect(textOf(await page(drafted))).toContain('Aspetta lo sportello');
  });
});

test('what is over is removed: links, keys, drafts that nobody sent', async () => {
  const key = await aKey();
  const form = `${key}/schede/${id}`;
  await submit(form, form, { 'sections.cost': 'Gratis' });
  await site.post(`/monza/servizi/${id}/tieni`, {});
  const left = () =>
    transact(ctx, async (tx) => {
      const { rows } = await sql<{ link: number; key: number; draft: number }>`
        select (select count(*)::int from keeper_link) as link, (select count(*)::int from keeper_key) as key,
          (select count(*)::int from entry_proposal) as draft`.execute(tx);
      return rows[0];
    });
  const at = (days: number) =>
    aContext(database.worker, ctx.municipality, {
      actor: { kind: 'system' },
      now: new Date(ctx.now.getTime() + days * 86_400_000),
    });
  expect(await left()).toEqual({ link: 1, key: 1, draft: 1 });
  await cleanKeeping(at(2));
  expect(await left()).toEqual({ link: 0, key: 1, draft: 1 });
  await cleanKeeping(at(31));
  expect(await left()).toEqual({ link: 0, key: 1, draft: 0 });
  await cleanKeeping(at(91));
  expect(await left()).toEqual({ link: 0, key: 0, draft: 0 });
});

test('whoever keeps many entries finds them all, page by page', async () => {
  const key = await aKey();
  const titles = Array.from({ length: 60 }, (_, n) => `Laboratorio ${100 + n}`);
  await saveServices(
    { ...ctx, actor: { kind: 'system' } },
    titles.map((title) => aService({ title, sections: { contacts: { email: 'merenda@example.org' } } })),
  );
  const [first, second] = [textOf(await page(key)), textOf(await page(`${key}?pagina=2`))];
  expect(first).toContain('61 schede');
  expect(titles.every((title) => first.includes(title))).toBe(false);
  expect(titles.filter((title) => first.includes(title) || second.includes(title))).toEqual(titles);
});
