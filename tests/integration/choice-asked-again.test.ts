import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { criteria } from '../../src/domain/choice/criteria.ts';
import { transact } from '../../src/features/context.ts';
import { answerWhatIf, runPoolingNow } from '../../src/features/pools/public.ts';
import { aChoice, type MadeChoice } from '../setup/a-choice.ts';
import { aBrowser } from '../setup/a-browser.ts';
import { signedIn } from '../setup/signed-in.ts';
import { testApp } from '../setup/test-app.ts';
import { linksIn, readPage } from '../setup/read-page.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCity } from './pools-city.ts';

const database = await testDatabase();
const city = await aCity(database, {});
const system = { ...city.system, now: new Date() };
const home = `/${city.municipality.slug}/laboratorio/scelta`;
const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
const manager = aBrowser(app, { slug: city.municipality.slug, token: await signedIn(system, 'city-manager') });
let made: MadeChoice;

const pageOf = (path: string) => readPage(manager, path);

const accountsIn = (html: string) => linksIn(html, /\/conto#[a-z]+$/);

beforeAll(async () => {
  await runPoolingNow(system, { secondsToSolve: 60 });
  made = await aChoice(system, 'prova');
  const { rows } = await transact(system, (tx) => sql<{ id: string }>`select id from pooling_what_if`.execute(tx));
  for (const { id } of rows) await answerWhatIf(system, id);
});

describe('every figure of a choice of experiments', () => {
  it.each(['', '/en'])('is worked out again from its page, and gives the same value: %s', async (prefix) => {
    const words = prefix === '' ? 'dà lo stesso valore' : 'gives the same value';
    for (const id of [made.open, made.decided]) {
      const links = accountsIn((await pageOf(`${prefix}${home}/${id}`)).html);
      expect(links.map((link) => link.split('#')[1])).toEqual(['totali', 'regge']);
      for (const link of links) {
        const { html, text } = await pageOf(link);
        expect(text).toContain(words);
        expect(html).toContain(`id="${link.split('#')[1] ?? ''}"`);
        // Two totals, two shares of draws, and the whole.
        expect(text.split(prefix === '' ? 'lo stesso valore' : 'the same value')).toHaveLength(6);
      }
    }
  });

  it('is there line by line: weights, scores, the division, the swap, the seed, the query', async () => {
    const { html, text } = await pageOf(`${home}/${made.open}/conto`);
    // Scores 0 1 2 3 4 0 and 1 2 3 4 0 1, of weights 1 1 1 3 1 1: 16 and 19 of 8.
    expect(text).toMatch(/Quanto costa poco 3 3 9/);
    expect(text).toMatch(/Somma 8 – 16 16 : 8 = 2\. È stato detto 2: lo stesso valore/);
    expect(text).toMatch(/19 : 8 = 2,38\. È stato detto 2,38: lo stesso valore/);
    expect(text).toContain('Compagnia prova ha 3 punti più di Doposcuola prova.');
    expect(text).toMatch(/Su «Quanto si regge[^»]*» hanno 0 e 4: 3 : 4 = 0,8\./);
    expect(text).toContain('partono da 2024');
    expect(html).toContain('from choice_option o cross join');
    for (const criterion of criteria) expect(html).toContain(criterion);
  });

  it('compares the critical mass that the engine counted with what is needed, and leads to its question', async () => {
    const option = await pageOf(`${home}/${made.open}/opzioni/${made.openOption}`);
    const [link = ''] = accountsIn(option.html);
    expect(link).toMatch(/conto#massa$/);
    const { html, text } = await pageOf(link);
    expect(text).toMatch(/Doposcuola prova: \d+ famiglie, ne servono 12\. (Bastano|Non bastano)\./);
    expect(text).toContain('Non è ancora stata rifatta.');
    const [, estimate = ''] = /href="([^"]+\/gruppi\/e-se\/[0-9a-f-]{36})#rifatta"/.exec(html) ?? [];
    // The engine once more, on the requests that it had: the same families.
    const asked = await manager.post(`${estimate}/rifai`, {});
    await answerWhatIf(system, asked.headers.get('location')?.split('/').at(-1) ?? '');
    expect((await pageOf(link)).text).toMatch(/Rifatta il .{15,50}: lo stesso valore\./);
    expect((await pageOf(asked.headers.get('location') ?? '')).text).toContain('dà lo stesso valore');
  });

  it('is for those who read the path of the city', async () => {
    expect((await aBrowser(app).get(`${home}/${made.open}/conto`)).status).toBe(403);
    expect((await manager.get(`${home}/${crypto.randomUUID()}/conto`)).status).toBe(404);
  });
});

describe('when what was decided on is touched', () => {
  it('says that it gives another value, and which', async () => {
    // What the product itself refuses: a score that comes after the decision.
    await transact({ ...system, db: database.owner }, async (tx) => {
      await sql`alter table choice_score disable trigger user`.execute(tx);
      await sql`
        insert into choice_score (tenant_id, choice_id, option_id, criterion, number, score, reason, scored_at)
        select tenant_id, choice_id, id, 'cost', 9, 0, 'Dopo', now() from choice_option
        where choice_id = ${made.decided}::uuid and title like 'Doposcuola%'
      `.execute(tx);
      await sql`alter table choice_score enable trigger user`.execute(tx);
    });
    const { text } = await pageOf(`${home}/${made.decided}/conto`);
    expect(text).toContain('dà un altro valore');
    expect(text).toMatch(/7 : 8 = 0,88\. È stato detto 2: un altro valore/);
    expect(text).toMatch(/19 : 8 = 2,38\. È stato detto 2,38: lo stesso valore/);
    expect((await pageOf(`${home}/${made.open}/conto`)).text).toContain('dà lo stesso valore');
  });
});
