import { sql, type RawBuilder } from 'kysely';
import { describe, expect, it } from 'vitest';
import { read, transact } from '../../src/features/context.ts';
import { addFact, correctFact, withdrawFact } from '../../src/features/facts/keep-facts.ts';
import { addMissingFacts } from '../../src/features/facts/public.ts';
import { openFact } from '../../src/features/facts/read-facts.ts';
import type { ToldText } from '../../src/features/facts/model.ts';
import { Register } from '../../src/features/municipalities/public.ts';
import { latestFigures } from '../../src/features/publishing/public.ts';
import { aContext } from '../setup/a-context.ts';
import { aLab } from '../setup/a-lab.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const alfonia = await registered(database, { slug: 'alfonia', name: 'Alfonia' });
const bilonia = await registered(database, { slug: 'bilonia', name: 'Bilonia' });
const { system: lab } = await aLab(database);
const ofCity = aContext(database.app, alfonia, { actor: { kind: 'system' } });

const told = (text: string): ToldText => ({
  state: 'told',
  text: { it: text, en: text },
  happened: '2020-07',
  source: { name: 'Un articolo', link: null, page: 'p. 3' },
  mark: 'verified',
  willLink: 'verified',
});

async function added(slug: string, text: string): Promise<string> {
  const outcome = await addFact(lab, slug, told(text));
  if (outcome.kind !== 'told') throw new Error(outcome.kind);
  return outcome.id;
}

/** What every page tells of a city. */
async function tells(slug: string): Promise<readonly string[]> {
  const register = new Register(database.app, () => 0);
  return (await register.bySlug(slug))?.facts.map(({ text }) => text.it) ?? [];
}

it('tells each city its own facts in the order in which they were written, in their last version', async () => {
  const [first] = [await added('alfonia', 'Uno'), await added('alfonia', 'Due'), await added('bilonia', 'Tre')];
  await correctFact(lab, { id: first, seen: 1, reason: 'Meglio' }, told('Uno, meglio'));
  expect(await tells('alfonia')).toEqual(['Uno, meglio', 'Due']);
  expect(await tells('bilonia')).toEqual(['Tre']);
  const cities = await latestFigures(lab);
  expect(cities.map(({ slug, facts }) => [slug, facts])).toEqual([
    ['alfonia', 2],
    ['bilonia', 1],
  ]);
});

it('lets one of two who correct at once write, and tells the other', async () => {
  const id = await added('alfonia', 'Conteso');
  const change = { id, seen: 1, reason: 'Insieme' };
  const outcomes = await Promise.all([
    correctFact(lab, change, told('Della prima')),
    correctFact(lab, change, told('Della seconda')),
    withdrawFact(lab, change),
  ]);
  expect(outcomes.sort()).toEqual(['done', 'overtaken', 'overtaken']);
  const opened = await openFact(lab, id);
  expect(opened.kind === 'read' && opened.view.versions.map(({ version }) => version)).toEqual([1, 2]);
});

it('brings in what was never told, and leaves what the staff corrected or withdrew', async () => {
  const [kept, gone] = [await added('bilonia', 'Com’era'), await added('bilonia', 'Falso')];
  await correctFact(lab, { id: kept, seen: 1, reason: 'Era sbagliato' }, told('Com’è'));
  await withdrawFact(lab, { id: gone, seen: 1, reason: 'Falso' });
  const again = ['Com’era', 'Falso', 'Nuovo'].map((text) => ({ slug: 'bilonia', told: told(text) }));
  expect(await addMissingFacts(lab, again)).toBe(1);
  expect(await tells('bilonia')).toEqual(['Tre', 'Com’è', 'Nuovo']);
});

it('is the lab’s alone to write: a city that asks is refused', async () => {
  const id = await added('alfonia', 'Del laboratorio');
  const change = { id, seen: 1, reason: 'x' };
  expect(await addFact(ofCity, 'alfonia', told('Abusivo'))).toEqual({ kind: 'denied' });
  expect(await correctFact(ofCity, change, told('Abusivo'))).toBe('denied');
  expect(await withdrawFact(ofCity, change)).toBe('denied');
  expect(await addMissingFacts(ofCity, [{ slug: 'alfonia', told: told('Abusivo') }])).toBe('denied');
  expect(await openFact(ofCity, id)).toEqual({ kind: 'denied' });
});

describe('the database, as role app', () => {
  const labId = lab.municipality.tenantId;
  const insert = (columns: Readonly<Record<string, unknown>>): RawBuilder<unknown> => {
    const row = {
      tenant_id: labId,
      id: crypto.randomUUID(),
      version: 1,
      about_id: alfonia.tenantId,
      position: 1,
      state: 'told',
      text_it: 'x',
      text_en: 'x',
      source_name: 'x',
      mark: 'verified',
      will_link: 'verified',
      written_at: '2026-01-01',
      ...columns,
    };
    return sql`insert into lab_fact (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`;
  };

  it('lets every city read what is told, and none write in the lab’s name', async () => {
    const { rows } = await read(ofCity, (tx) => sql`select from lab_fact where tenant_id = ${labId}`.execute(tx));
    expect(rows.length).toBeGreaterThan(3);
    await expect(transact(ofCity, (tx) => insert({}).execute(tx))).rejects.toThrow(/row-level security/);
    // In its own name it may, and no page reads it.
    await transact(ofCity, (tx) => insert({ tenant_id: alfonia.tenantId, text_it: 'Di nascosto' }).execute(tx));
    expect(await tells('alfonia')).not.toContain('Di nascosto');
  });

  it.each([
    ['a fact without a source', { source_name: null }, /check/],
    ['one that does not say how it is known', { mark: null }, /check/],
    [
      'a link of a source without a name',
      { state: 'unknown', source_name: null, mark: null, will_link: null, source_link: 'https://x.it' },
      /check/,
    ],
    ['a link that is no address', { source_link: 'javascript:x' }, /check/],
    ['a blank with a source', { state: 'unknown' }, /check/],
    ['a date that is none', { happened: 'ieri' }, /check/],
    ['a beginning that is withdrawn', { state: 'withdrawn' }, /check/],
    ['a later version without a reason', { version: 2 }, /check/],
    ['a version that follows none', { version: 2, reason: 'x' }, /foreign key/],
  ])('refuses %s', async (_what, columns, why) => {
    await expect(transact(lab, (tx) => insert(columns).execute(tx))).rejects.toThrow(why);
  });

  it('refuses a version that is about another city', async () => {
    const id = await added('alfonia', 'Di Alfonia');
    const version = { id, version: 2, reason: 'x', about_id: bilonia.tenantId };
    await expect(transact(lab, (tx) => insert(version).execute(tx))).rejects.toThrow(/foreign key/);
    await transact(lab, (tx) => insert({ ...version, about_id: alfonia.tenantId }).execute(tx));
  });

  it.each([sql`update lab_fact set text_it = 'altro'`, sql`delete from lab_fact`])(
    'rewrites nothing that was told (%#)',
    async (statement) => {
      await expect(transact(lab, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
    },
  );
});
