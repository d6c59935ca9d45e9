import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { cityReport, latestFigures, publishFigures } from '../../src/features/publishing/public.ts';
import { renderPdf } from '../../src/platform/pdf/render-pdf.ts';
import { textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCityManager, aRunningGroup, publishingApp } from './publishing-groups.ts';

const database = await testDatabase();

async function aCity(given: Partial<Ctx> = {}): Promise<Ctx> {
  return aContext(database.app, await registered(database), given);
}

/** The same city, seen by its manager. */
async function managed(ctx: Ctx): Promise<Ctx> {
  return { ...ctx, actor: await aCityManager(ctx) };
}

const count = (ctx: Ctx, table: string) =>
  read(ctx, async (tx) => (await sql`select 1 from ${sql.table(table)}`.execute(tx)).rows.length);

async function ofCity(ctx: Ctx) {
  const cities = await latestFigures(ctx);
  return cities.find(({ slug }) => slug === ctx.municipality.slug)?.publication;
}

it('publishes the figures of the groups that run, with who did it and when', async () => {
  const ctx = await managed(await aCity());
  for (const families of [2, 3, 4]) await aRunningGroup(ctx, { families, firstContacts: 2 });
  const outcome = await publishFigures(ctx);
  // Each group meets 4 hours a week; nine families save 5.50 € for each of them.
  const figures = {
    groups: 3,
    families: 9,
    'hours-week': 12,
    'saved-cents-week': 19_800,
    'first-contacts': 'withheld',
  };
  expect(outcome).toMatchObject({ kind: 'published', publication: { figures, publishedAt: ctx.now } });
  expect(await ofCity(ctx)).toMatchObject({ figures, publishedAt: ctx.now });
  const { rows } = await read(ctx, (tx) =>
    sql`select action, subject_kind, actor_id from audit_entry where action = 'figures-published'`.execute(tx),
  );
  expect(rows).toEqual([
    {
      action: 'figures-published',
      subject_kind: 'publication',
      actor_id: ctx.actor.kind === 'staff' && ctx.actor.accountId,
    },
  ]);
});

it('writes no small number, not even where nobody looks', async () => {
  const ctx = await managed(await aCity());
  await aRunningGroup(ctx, { families: 4, firstContacts: 4 });
  await publishFigures(ctx);
  const { rows } = await read(ctx, (tx) =>
    sql`select value, withheld from published_figure where tenant_id = ${ctx.municipality.tenantId}`.execute(tx),
  );
  expect(rows).toEqual(Array.from({ length: 5 }, () => ({ value: null, withheld: true })));
});

it.each([
  ['it', 'non ancora mostrato', 'meno di 5', 'Questi numeri aspettano'],
  ['en', 'not shown yet', 'fewer than 5', 'These figures wait'],
] as const)(
  'says of figures that wait beside a month that is public that they wait, not that they are few, and publishes none: %s',
  async (language, waits, few, why) => {
    const city = { ...(await aCity()), language };
    for (const families of [2, 3, 4]) await aRunningGroup(city, { families });
    // Eleven families shared in the month before: whoever reads nine today knows how few went.
    await transact(city, (tx) =>
      sql`
        insert into published_measurement (tenant_id, indicator, month, edition, numerator, denominator, withheld, version, revision, source, measured_at, published_at)
        values (${city.municipality.tenantId}, 'families-sharing', '2026-10-01', 1, 11, null, false, 1, 1, 'query', ${city.now}, ${city.now})
      `.execute(tx),
    );
    const page = async (ctx: Ctx, path = '/numeri') =>
      textOf(await (await publishingApp(ctx).request(`/${ctx.municipality.slug}${path}`)).text());
    const text = await page(city);
    expect(text.split(waits).length - 1).toBe(6);
    expect(text).toContain(why);
    expect(text).not.toContain(few);
    const manager = await managed(city);
    expect(await publishFigures(manager)).toEqual({ kind: 'waits' });
    expect(await ofCity(city)).toBeUndefined();
    const sent = await publishingApp(manager).request(`/${city.municipality.slug}/pubblica`, { method: 'POST' });
    expect(sent.headers.get('Location')).toBe(`/${city.municipality.slug}/numeri?aspettano`);
    expect(await page(manager, '/numeri?aspettano')).toContain(why);
    // Three more families: twelve beside eleven wait as well; with sixteen they are told.
    await aRunningGroup(city, { families: 3 });
    expect(await page(city)).toContain(waits);
    await aRunningGroup(city, { families: 4 });
    expect(await page(city)).not.toContain(waits);
    expect(await publishFigures(manager)).toMatchObject({
      kind: 'published',
      publication: { figures: { families: 16 } },
    });
  },
);

it('lets nobody but the city manager publish', async () => {
  const ctx = await aCity();
  const response = await publishingApp(ctx).request(`/${ctx.municipality.slug}/pubblica`, { method: 'POST' });
  expect(response.status).toBe(403);
  expect(
    await publishFigures({
      ...ctx,
      actor: { kind: 'staff', accountId: randomUUID(), name: 'D', role: 'desk-operator' },
    }),
  ).toEqual({ kind: 'denied' });
  expect(await ofCity(ctx)).toBeUndefined();
});

it('publishes once when the same form arrives twice at the same instant', async () => {
  const ctx = await managed(await aCity());
  const form = {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: `submissionKey=${randomUUID()}`,
  };
  const post = () => publishingApp(ctx).request(`/${ctx.municipality.slug}/pubblica`, form);
  const answers = await Promise.all([post(), post(), post()]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(answers[0]?.headers.get('Location')).toBe(`/${ctx.municipality.slug}/numeri?pubblicati`);
  const { rows } = await read(ctx, (tx) =>
    sql`select 1 from publication where tenant_id = ${ctx.municipality.tenantId}`.execute(tx),
  );
  expect(rows).toHaveLength(1);
  expect(await count(ctx, 'audit_entry')).toBe(1);
});

it.each(['', 'submissionKey=', 'submissionKey=1', `submissionKey=${'9'.repeat(5000)}`, 'submissionKey[]=x'])(
  'publishes from a form whose key is %s',
  async (body) => {
    const ctx = await managed(await aCity());
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const response = await publishingApp(ctx).request(`/${ctx.municipality.slug}/pubblica`, {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(303);
    expect(await ofCity(ctx)).toBeDefined();
  },
);

it('stands a new publication beside the old one, and shows the new', async () => {
  const ctx = await managed(await aCity());
  await aRunningGroup(ctx, { families: 6 });
  await publishFigures(ctx);
  await aRunningGroup(ctx, { families: 6 });
  await publishFigures({ ...ctx, now: new Date(ctx.now.getTime() + 1) });
  expect(await ofCity(ctx)).toMatchObject({ figures: { families: 12 } });
});

it('keeps what was published as it was: nobody changes or removes it', async () => {
  const ctx = await managed(await aCity());
  await publishFigures(ctx);
  for (const role of [database.app, database.worker]) {
    const as = { ...ctx, db: role };
    await expect(
      transact(as, (tx) => sql`update published_figure set value = 99, withheld = false`.execute(tx)),
    ).rejects.toThrow(/permission denied/);
    await expect(transact(as, (tx) => sql`delete from publication`.execute(tx))).rejects.toThrow(/permission denied/);
  }
  const asOwner = transact({ ...ctx, db: database.owner }, (tx) =>
    sql`alter table publication disable row level security`
      .execute(tx)
      .then(() => sql`delete from publication`.execute(tx)),
  );
  await expect(asOwner).rejects.toThrow(/never changed or removed/);
});

it("does not let a city write another's publication or figures", async () => {
  const [one, other] = [await managed(await aCity()), await managed(await aCity())];
  const outcome = await publishFigures(other);
  const id = outcome.kind === 'published' ? outcome.publication.id : '';
  const theirs = other.municipality.tenantId;
  await expect(
    transact(one, (tx) =>
      sql`insert into publication (tenant_id, id, published_at, definitions_version) values (${theirs}, ${randomUUID()}, now(), 1)`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    transact(one, (tx) =>
      sql`insert into published_figure (tenant_id, publication_id, indicator, value, withheld) values (${theirs}, ${id}, 'x', 9, false)`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/row-level security/);
  await expect(
    transact(one, (tx) =>
      sql`insert into published_figure (tenant_id, publication_id, indicator, value, withheld) values (${one.municipality.tenantId}, ${id}, 'x', 9, false)`.execute(
        tx,
      ),
    ),
  ).rejects.toThrow(/foreign key/);
});

it("shows a city its own publication, never another's as its own", async () => {
  const [one, other] = [await aCity(), await managed(await aCity())];
  await aRunningGroup(other, { families: 8 });
  await publishFigures(other);
  const page = await (await publishingApp(one).request(`/${one.municipality.slug}/numeri`)).text();
  expect(page).not.toContain('L’ultima pubblicazione');
  expect(page).toContain('Ancora nessun gruppo');
  expect(JSON.stringify(await cityReport(one))).not.toContain('176,00');
});

it('makes a tagged document in the language of the page, that says what the public may know', async () => {
  const ctx = await managed(await aCity());
  await aRunningGroup(ctx, { families: 3 });
  for (const [language, title, withheld] of [
    ['it', 'I numeri di ', 'meno di 5 famiglie'],
    ['en', 'The figures of ', 'fewer than 5 families'],
  ] as const) {
    const here = { ...ctx, language };
    const document = await cityReport(here);
    const pdf = Buffer.from(await renderPdf(document)).toString('latin1');
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Type /StructTreeRoot');
    expect(pdf).toContain(`/Lang (${language})`);
    expect(pdf).toContain(`${title}${ctx.municipality.name}`);
    const said = JSON.stringify(document);
    expect(said).toContain(withheld);
    // Three families for four hours at 5.50 € less: the manager's page says so, the document must not.
    expect(said).not.toMatch(/66[,.]00/);
    expect(said).toContain(language === 'it' ? 'sono inventati' : 'are made up');
  }
});

it('serves the document under its name, to be read in the browser', async () => {
  const ctx = await aCity({ language: 'en' });
  const response = await publishingApp(ctx).request(`/${ctx.municipality.slug}/numeri.pdf`);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('application/pdf');
  expect(response.headers.get('Content-Disposition')).toBe(`inline; filename="figures-${ctx.municipality.slug}.pdf"`);
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
});
