import { sql } from 'kysely';
import { beforeEach } from 'vitest';
import { anAccount } from '../../../../tests/setup/an-account.ts';
import { aSite, locationOf, type Site } from '../../../../tests/setup/a-visitor.ts';
import { formOfPage } from '../../../../tests/setup/form-of-page.ts';
import { testDatabase, type TestDatabase } from '../../../../tests/setup/test-database.ts';
import { expectValidHtml, textOf } from '../../../ui/testing/html.ts';
import { transact, type Ctx } from '../../context.ts';
import type { Actor } from '../../people/public.ts';
import { theCatalogue } from './a-catalogue-site.ts';
import { aCatalogue, idOf } from './open-page.ts';

export type Fields = Record<string, string | string[]>;

interface Letter {
  readonly recipient: string;
  readonly body: string;
}

/** The pages of those who keep entries, and of the desk; every test of the file begins with the catalogue as it was. */
export function aKeepingSite() {
  let database: TestDatabase;
  let ctx: Ctx;
  let site: Site;
  let desk: Actor;
  let id: string;
  beforeEach(async () => {
    database = await testDatabase();
    ctx = await aCatalogue(database);
    site = aSite(database, [ctx.municipality], theCatalogue);
    desk = await anAccount(database, ctx.municipality);
    id = await idOf(ctx, 'doposcuola');
  });

  const letters = (): Promise<Letter[]> =>
    transact(
      ctx,
      async (tx) => (await sql<Letter>`select recipient, body from message order by created_at, id`.execute(tx)).rows,
    );

  const page = async (path: string, actor?: Actor): Promise<string> => {
    const html = await (await site.get(path, actor)).text();
    await expectValidHtml(html);
    return html;
  };

  /** Opens a page, changes something in its form, sends it. */
  const submit = async (path: string, action: string, given: Fields = {}, actor?: Actor): Promise<Response> =>
    site.post(action, { ...formOfPage(await page(path, actor), action), ...given }, actor);

  /** What the letter says to open, as a path. */
  const linkInLetter = async (): Promise<string> => {
    const letter = (await letters()).find(({ body }) => body.includes('/tengo/apri/'));
    return new URL(/http\S+\/tengo\/apri\/\S+/.exec(letter?.body ?? '')?.[0] ?? '').pathname;
  };

  /** Asks, reads the letter, opens it: the address of the keeper's own page. */
  const aKey = async (): Promise<string> => {
    await site.post(`/monza/servizi/${id}/tieni`, {});
    return locationOf(await site.post(await linkInLetter(), {}));
  };

  return {
    get database() {
      return database;
    },
    get ctx() {
      return ctx;
    },
    get site() {
      return site;
    },
    get desk() {
      return desk;
    },
    /** Of the entry that names a mailbox. */
    get id() {
      return id;
    },
    letters,
    page,
    submit,
    linkInLetter,
    aKey,
    /** Proposes and sends; the address of the proposal at its keeper's. */
    propose: async (key: string, given: Fields): Promise<string> => {
      const form = `${key}/schede/${id}`;
      const drafted = locationOf(await submit(form, form, given));
      await submit(drafted, drafted);
      return drafted;
    },
    sheet: async () => textOf(await page(`/monza/servizi/${id}`)),
  };
}

/** Where the desk looks at a proposal, by its address at its keeper's. */
export const atDesk = (own: string): string => own.replace(/.*\/proposte/, '/monza/sportello/proposte');
