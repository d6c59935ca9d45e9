import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { openOwnContribution, publishReport, tellContributionJob } from '../../src/features/reporting/public.ts';
import { createLogger } from '../../src/platform/log/logger.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { formOfPage } from '../setup/form-of-page.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aReportScene } from './report-scene.ts';

const database = await testDatabase();
const { app, ctx, city, como, coordinator, manager } = await aReportScene(database);
const second = aBrowser(app, { slug: 'laboratorio', token: await signedIn(ctx, 'administrator') });
const managerOfComo = aBrowser(app, {
  slug: 'como',
  token: await signedIn(aContext(database.app, como, { actor: { kind: 'system' }, now: new Date() }), 'city-manager'),
});

let told = 0;

/** Does what waits of the jobs that tell authors, as the worker would. */
async function tellAll(): Promise<void> {
  const register = { all: () => Promise.resolve([city.municipality]) };
  const run = { log: createLogger('silent'), stopping: () => false };
  const { rows } = await sql<{ payload: unknown }>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = ${tellContributionJob.name} order by j.id`.execute(database.owner);
  for (const { payload } of rows)
    await tellContributionJob.run(
      { register, contextFor: () => ({ ...city, now: new Date(city.now.getTime() + 1000 * (told += 1)) }) },
      tellContributionJob.schema.parse(payload),
      run,
    );
}

async function letters(): Promise<{ recipient: string; subject: string; body: string }[]> {
  await tellAll();
  return read(city, async (tx) => {
    const { rows } = await sql<{ recipient: string; subject: string; body: string }>`
      select recipient, subject, body from message where event_key like 'contribution:%' order by created_at, id`.execute(
      tx,
    );
    return rows;
  });
}

async function subjects(): Promise<string[]> {
  return (await letters()).map(({ subject }) => subject);
}

let section = '';
let own = '';

async function save(typed: Readonly<Record<string, string>>): Promise<void> {
  const { html } = await readPage(coordinator, section);
  const path = section.split('?')[0] ?? '';
  expect((await coordinator.post(path, { ...formOfPage(html, path), ...typed })).status).toBe(303);
  section = path;
}

async function handOn(state: string, by = second): Promise<void> {
  const { html } = await readPage(by, section);
  const sent = await by.post(`${section}/stato`, { ...formOfPage(html, `${section}/stato`), stato: state });
  expect(sent.status).toBe(303);
}

describe('what became of a contribution', () => {
  it('is on a page of its own city, waiting at first', async () => {
    await manager.post('/monza/laboratorio/rapporto', {
      capitolo: '2',
      lingua: 'it',
      titolo: 'Il nostro primo anno',
      testo: 'Abbiamo provato.\n\nNon tutto è riuscito.',
      firma: 'Carla Prova',
    });
    const list = await readPage(manager, '/monza/laboratorio/rapporto');
    expect(list.text).toContain('in attesa');
    [own = ''] = linksIn(list.html, /rapporto\/contributi\//);
    expect((await readPage(manager, own)).text).toContain('non l’ha ancora preso in mano');
    const id = own.split('/').at(-1) ?? '';
    await readPage(aBrowser(app), own, 403);
    await readPage(managerOfComo, own.replace('/monza/', '/como/'), 404);
    expect(await openOwnContribution(ctx, id)).toBeUndefined();
    await readPage(manager, `${own.slice(0, -36)}${randomUUID()}`, 404);
  });

  it('is that it was taken up as it was: no letter, and the lab finds the section again', async () => {
    const received = await readPage(coordinator, '/laboratorio/rapporto/scrivi/contributi');
    [section = ''] = linksIn(received.html, /contributo=/);
    await save({});
    expect(await subjects()).toEqual([]);
    expect((await readPage(manager, own)).text).toContain('l’ha portato nella bozza');
    expect((await readPage(coordinator, section)).text).toContain('viene da un contributo di Carla Prova (Monza)');
    const again = await readPage(coordinator, '/laboratorio/rapporto/scrivi/contributi');
    expect(linksIn(again.html, /contributo=/)).toEqual([]);
    expect(again.html).toContain(section);
  });

  it('is that it was changed: one letter to who sent it however often, and both texts on the page', async () => {
    await save({ testo: 'Abbiamo provato.\n\nUna parte è riuscita.' });
    await save({ testo: 'Abbiamo provato in {{figure monza/families}}.\n\nUna parte è riuscita, una no.' });
    await save({ posto: '2' });
    expect(await subjects()).toEqual(['Il laboratorio ha cambiato il tuo testo per il rapporto']);
    const [letter] = await letters();
    const [sender] = await read(city, async (tx) => {
      const { rows } = await sql<{ email: string }>`select email from account where role = 'city-manager'`.execute(tx);
      return rows;
    });
    expect(letter?.recipient).toBe(sender?.email);
    expect(letter?.body).toContain(own);
    expect(letter?.body).not.toContain('Carla');
    const page = await readPage(manager, own);
    expect(page.text).toContain('Una parte è riuscita, una no.');
    expect(page.text).toMatch(/Abbiamo provato in 6 ?\./);
    expect(page.text).toContain('Non tutto è riuscito.');
    expect(page.text.match(/ha cambiato il testo/g)).toHaveLength(2); // In the lead and among the steps.
    expect((await readPage(manager, `/en${own}`)).text).toContain('How it is now at the lab');
  });

  it('is that it was sent back, approved, published once, and taken out', async () => {
    await handOn('review', coordinator);
    await handOn('draft');
    await handOn('review');
    await handOn('approved');
    expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 1 });
    expect(await publishReport(ctx)).toMatchObject({ kind: 'published', number: 2 });
    const told = [
      'Il laboratorio ha cambiato il tuo testo per il rapporto',
      'Il tuo testo per il rapporto è tornato a chi scrive',
      'Il tuo testo per il rapporto è approvato',
      'Il tuo testo è uscito nel rapporto del laboratorio',
    ];
    expect(await subjects()).toEqual(told);
    const page = await readPage(manager, own);
    expect(page.html).toContain('href="/laboratorio/rapporto/versioni/1"');
    await coordinator.post(`${section}/togli`, {});
    expect(await subjects()).toEqual([...told, 'Il tuo testo non è più nella bozza del rapporto']);
    expect((await readPage(manager, own)).text).toContain('ha tolto il testo dalla bozza');
  });

  it('cannot be rewritten, nor read by another city', async () => {
    const elsewhere = aContext(database.app, como, { actor: { kind: 'system' }, now: new Date() });
    const seen = await read(elsewhere, async (tx) => (await sql`select 1 from contribution_word`.execute(tx)).rows);
    expect(seen).toEqual([]);
    await expect(
      transact(ctx, (tx) => sql`update contribution_word set word = 'taken', version = null`.execute(tx)),
    ).rejects.toThrow();
    await expect(
      transact(city, (tx) =>
        sql`insert into contribution_word (tenant_id, id, city_id, contribution_id, word, title, body, said_at)
          select tenant_id, gen_random_uuid(), city_id, contribution_id, 'approved', '', '', now() from contribution_word limit 1`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is told to who leads the city where who sent it is gone', async () => {
    const id = randomUUID();
    await transact(city, (tx) =>
      sql`insert into report_contribution (tenant_id, id, lab_id, chapter, language, title, body, author, author_named, sent_at)
        values (${city.municipality.tenantId}, ${id}, ${ctx.municipality.tenantId}, 4, 'en', 'Our year', 'We tried.', 'Ada', false, now())`.execute(
        tx,
      ),
    );
    section = `/laboratorio/rapporto/scrivi/sezioni/${randomUUID()}?contributo=${id}`;
    await save({ 'testo-en': 'We tried hard.' });
    expect((await letters()).at(-1)?.subject).toContain('ha cambiato');
    expect((await readPage(manager, `/monza/laboratorio/rapporto/contributi/${id}`)).text).toContain('We tried hard.');
  });
});
