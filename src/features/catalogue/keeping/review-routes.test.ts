import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { locationOf } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { transact } from '../../context.ts';
import { aKeepingSite, atDesk, type Fields } from '../testing/a-keeping-site.ts';

const keeping = aKeepingSite();
const { letters, page, submit, aKey, propose, sheet } = keeping;

describe('the desk', () => {
  test('is alone with the proposals', async () => {
    const own = await propose(await aKey(), { 'sections.cost': 'Gratis' });
    for (const path of ['/monza/sportello/proposte', atDesk(own)])
      expect((await keeping.site.get(path)).status).toBe(403);
    for (const path of [atDesk(own), `${atDesk(own)}/fiducia`, `${atDesk(own)}/guardata`])
      expect((await keeping.site.post(path, { seen: '1' })).status).toBe(403);
  });

  test('accepts, edits and refuses each part; the keeper reads why, by letter and on their page', async () => {
    const own = await propose(await aKey(), {
      title: 'Doposcuola Merenda',
      'sections.cost': 'GRATIS!!!',
      'sections.howTo': 'Chiama Mario.',
    });
    expect(textOf(await page('/monza/sportello/proposte', keeping.desk))).toContain('1 proposta da decidere');
    const review = atDesk(own);
    const unfinished = await submit(review, review, { 'decision.title': 'refused' }, keeping.desk);
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
      keeping.desk,
    );
    expect(textOf(await page(locationOf(decided), keeping.desk))).toContain('Decisioni salvate');
    const now = await sheet();
    for (const said of ['Doposcuola Merenda', 'Gratis', 'Telefona.']) expect(now).toContain(said);
    for (const said of ['GRATIS', 'Mario']) expect(now).not.toContain(said);
    const letter = (await letters()).find(({ body }) => body.includes('ha guardato la tua proposta'));
    expect(letter?.recipient).toBe('merenda@example.org');
    expect(letter?.body).toContain('Come fare: Non accettata. Perché: Non scriviamo nomi di persone.');
    expect(letter?.body).toContain('Quanto costa, a parole: Accettata con una modifica.');
    const told = textOf(await page(own));
    for (const said of ['Accettata con una modifica', 'Non scriviamo nomi di persone.']) expect(told).toContain(said);
    expect(textOf(await page(`/monza/sportello/catalogo/${keeping.id}/versioni`, keeping.desk))).toContain(
      'Una proposta di chi la tiene',
    );
    // Twice is once.
    expect((await keeping.site.post(review, { seen: '2', 'decision.title': 'accepted' }, keeping.desk)).status).toBe(
      422,
    );
  });

  test('overwrites nothing that somebody changed since', async () => {
    const own = await propose(await aKey(), { 'sections.cost': 'Gratis' });
    const review = atDesk(own);
    const form: Fields = {
      ...formOfPage(await page(review, keeping.desk), review),
      'decision.sections.cost': 'accepted',
    };
    const edit = `/monza/sportello/catalogo/${keeping.id}`;
    await submit(edit, edit, { 'sections.cost': '3 € al pomeriggio.' }, keeping.desk);
    const late = await keeping.site.post(review, form, keeping.desk);
    expect(late.status).toBe(409);
    const html = await late.text();
    await expectValidHtml(html);
    for (const said of ['La scheda è cambiata mentre decidevi', '2 € al pomeriggio.', '3 € al pomeriggio.', 'Gratis'])
      expect(textOf(html)).toContain(said);
    expect(await sheet()).toContain('3 € al pomeriggio.');
    const again = await keeping.site.post(
      review,
      { ...formOfPage(html, review), 'decision.sections.cost': 'accepted' },
      keeping.desk,
    );
    expect(again.status).toBe(303);
    expect(await sheet()).toContain('Gratis');
  });
});

describe('trust', () => {
  const trust = async (own: string, given: Fields) =>
    submit(atDesk(own), `${atDesk(own)}/fiducia`, given, keeping.desk);

  test('needs a reason; what is proposed then goes out at once, and a share of it is looked at', async () => {
    const key = await aKey();
    const own = await propose(key, { 'sections.cost': 'Gratis' });
    expect((await trust(own, { trusted: 'yes' })).status).toBe(422);
    expect((await trust(own, { trusted: 'yes', 'trust-reason': 'Scrive bene da anni' })).status).toBe(303);
    expect(textOf(await page(atDesk(own), keeping.desk))).toContain('Scrive bene da anni');
    await transact(keeping.ctx, (tx) =>
      sql`insert into keeping_rule (tenant_id, grace_days, sampled_percent) values (${keeping.ctx.municipality.tenantId}, 60, 100)`.execute(
        tx,
      ),
    );
    const published = await propose(key, { 'sections.howTo': 'Suona il campanello.' });
    expect(await sheet()).toContain('Suona il campanello.');
    expect(textOf(await page(published))).toContain('Già nel catalogo');
    expect(textOf(await page('/monza/sportello/proposte', keeping.desk))).toContain('1 proposta da guardare');
    const looked = await submit(atDesk(published), `${atDesk(published)}/guardata`, {}, keeping.desk);
    expect(textOf(await page(locationOf(looked), keeping.desk))).not.toContain('da guardare');

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
    const form = `${key}/schede/${keeping.id}`;
    const drafted = locationOf(await submit(form, form, { 'sections.howTo': 'Suona il campanello.' }));
    const edit = `/monza/sportello/catalogo/${keeping.id}`;
    await submit(edit, edit, { 'sections.howTo': 'Scrivi prima.' }, keeping.desk);
    await submit(drafted, drafted);
    expect(await sheet()).toContain('Scrivi prima.');
    expect(textOf(await page(drafted))).toContain('Aspetta lo sportello');
  });
});
