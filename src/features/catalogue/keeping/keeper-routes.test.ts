import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { aContext } from '../../../../tests/setup/a-context.ts';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import { textOf } from '../../../ui/testing/html.ts';
import { transact } from '../../context.ts';
import { saveServices } from '../public.ts';
import { aKeepingSite } from '../testing/a-keeping-site.ts';
import { aService, idOf } from '../testing/open-page.ts';
import { cleanKeeping } from './clean-keeping.ts';
import { insertLink } from './link-store.ts';

const keeping = aKeepingSite();
const { letters, page, submit, linkInLetter, aKey, sheet } = keeping;

describe('claiming an entry', () => {
  test('sends a link to the mailbox that the entry names, which works once', async () => {
    expect(await page(`/monza/servizi/${keeping.id}`)).toContain(`href="/monza/servizi/${keeping.id}/tieni"`);
    const asked = await submit(`/monza/servizi/${keeping.id}/tieni`, `/monza/servizi/${keeping.id}/tieni`);
    expect(textOf(await page(locationOf(asked)))).toContain('Vale un giorno e si usa una volta');
    expect((await letters()).map(({ recipient }) => recipient)).toEqual(['merenda@example.org']);
    const link = await linkInLetter();
    // A mail program that looks at the link does not use it up.
    await page(link);
    const opened = await submit(link, link);
    expect(textOf(await page(locationOf(opened)))).toContain('Doposcuola del Centro');
    for (const again of [await keeping.site.get(link), await keeping.site.post(link, {})])
      expect(again.status).toBe(410);
  });

  test('says the same where there is no mailbox to write to', async () => {
    const other = await idOf(keeping.ctx, 'corso');
    const withMailbox = await keeping.site.post(`/monza/servizi/${keeping.id}/tieni`, {});
    const without = await keeping.site.post(`/monza/servizi/${other}/tieni`, { email: 'chi@example.org' });
    const said = async (answer: Response) =>
      textOf(await page(locationOf(answer))).replaceAll(/Corso \d+|Doposcuola del Centro/g, '…');
    expect(await said(without)).toBe(await said(withMailbox));
    expect(await letters()).toHaveLength(1);
  });

  test('floods nobody: one letter in ten minutes, five a day', async () => {
    for (let minute = 0; minute < 120; minute += 4) {
      keeping.site.clock.now = new Date(keeping.ctx.now.getTime() + minute * 60_000);
      await keeping.site.post(`/monza/servizi/${keeping.id}/tieni`, {});
    }
    expect(await letters()).toHaveLength(5);
  });

  test('opens nothing a day later, and nothing once the entry names another mailbox', async () => {
    await keeping.site.post(`/monza/servizi/${keeping.id}/tieni`, {});
    const link = await linkInLetter();
    keeping.site.clock.now = new Date(keeping.ctx.now.getTime() + 25 * 3_600_000);
    expect((await keeping.site.get(link)).status).toBe(410);
    keeping.site.clock.now = keeping.ctx.now;
    const key = locationOf(await keeping.site.post(link, {}));
    const edit = `/monza/sportello/catalogo/${keeping.id}`;
    await submit(edit, edit, { 'sections.contacts.email': 'altra@example.org' }, keeping.desk);
    expect(textOf(await page(key))).toContain('Nessuna scheda ha più la tua e-mail');
    expect((await keeping.site.get(`${key}/schede/${keeping.id}`)).status).toBe(404);
  });

  test('is also what "something changed" in a reminder does: straight to that entry, once', async () => {
    const token = keeping.ctx.newToken();
    const link = {
      tokenHash: hashToken(token),
      kind: 'confirm',
      serviceId: keeping.id,
      mailbox: 'merenda@example.org',
    } as const;
    const expiresAt = new Date(keeping.ctx.now.getTime() + 86_400_000);
    await transact(keeping.ctx, (tx) => insertLink(tx, { ...link, madeAt: keeping.ctx.now, expiresAt }));
    const opened = await submit(`/monza/confermo/${token}`, `/monza/tengo/apri/${token}`);
    expect(locationOf(opened)).toMatch(new RegExp(`^/monza/tengo/[\\w-]{43}/schede/${keeping.id}$`));
    expect(textOf(await page(locationOf(opened)))).toContain('Proponi come cambiare: Doposcuola del Centro');
    expect((await keeping.site.post(`/monza/tengo/apri/${token}`, {})).status).toBe(410);
    expect((await keeping.site.get(`/monza/confermo/${token}`)).status).toBe(410);
  });

  test('opens no entry of others, and nothing once the page was closed', async () => {
    const key = await aKey();
    const other = await idOf(keeping.ctx, 'solidale');
    expect((await keeping.site.get(`${key}/schede/${other}`)).status).toBe(404);
    expect(
      (await keeping.site.post(`${key}/schede/${other}`, { seen: '1', 'asked.title': 'yes', title: 'Mio' })).status,
    ).toBe(404);
    const closed = await submit(key, `${key}/chiudi`);
    const answer = await keeping.site.get(locationOf(closed));
    expect(answer.status).toBe(410);
    expect(textOf(await answer.text())).toContain('Pagina chiusa');
  });
});

describe('proposing', () => {
  test('shows before it is sent what changes and what the public will see; nothing is public yet', async () => {
    const key = await aKey();
    const form = `${key}/schede/${keeping.id}`;
    const drafted = locationOf(await submit(form, form, { 'sections.cost': 'Gratis', 'hsds.languages': ['it', 'ro'] }));
    const preview = textOf(await page(drafted));
    for (const said of ['2 € al pomeriggio.', 'Gratis', 'Come la leggeranno le persone'])
      expect(preview).toContain(said);
    expect(await sheet()).not.toContain('Gratis');
    // "Cambia ancora" goes on with what was typed.
    const more = formOfPage(await page(`${form}?bozza=${drafted.split('/').at(-1)}`), form);
    expect(more['sections.cost']).toEqual(['Gratis']);
    expect(more['hsds.languages']).toEqual(['it', 'ro']);
    expect(textOf(await page('/monza/sportello/proposte', keeping.desk))).toContain('Nessuna proposta aspetta');
  });

  test('says when nothing was changed, and what cannot be read', async () => {
    const form = `${await aKey()}/schede/${keeping.id}`;
    const same = await submit(form, form);
    expect(same.status).toBe(422);
    expect(textOf(await same.text())).toContain('Non hai cambiato nulla');
    const wrong = await submit(form, form, { title: '' });
    expect(wrong.status).toBe(422);
    expect(textOf(await wrong.text())).toContain('Serve una risposta qui');
  });
});

test('what is over is removed: links, keys, drafts that nobody sent', async () => {
  const key = await aKey();
  const form = `${key}/schede/${keeping.id}`;
  await submit(form, form, { 'sections.cost': 'Gratis' });
  await keeping.site.post(`/monza/servizi/${keeping.id}/tieni`, {});
  const left = () =>
    transact(keeping.ctx, async (tx) => {
      const { rows } = await sql<{ link: number; key: number; draft: number }>`
        select (select count(*)::int from keeper_link) as link, (select count(*)::int from keeper_key) as key,
          (select count(*)::int from entry_proposal) as draft`.execute(tx);
      return rows[0];
    });
  const at = (days: number) =>
    aContext(keeping.database.worker, keeping.ctx.municipality, {
      actor: { kind: 'system' },
      now: new Date(keeping.ctx.now.getTime() + days * 86_400_000),
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
    { ...keeping.ctx, actor: { kind: 'system' } },
    titles.map((title) => aService({ title, sections: { contacts: { email: 'merenda@example.org' } } })),
  );
  const [first, second] = [textOf(await page(key)), textOf(await page(`${key}?pagina=2`))];
  expect(first).toContain('61 schede');
  expect(titles.every((title) => first.includes(title))).toBe(false);
  expect(titles.filter((title) => first.includes(title) || second.includes(title))).toEqual(titles);
});
