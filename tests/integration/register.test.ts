import { expect, it } from 'vitest';
import { Register } from '../../src/features/municipalities/public.ts';
import { registered } from '../setup/a-municipality.ts';
import { statementsOn } from '../setup/statements-on.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
const statementsOf = statementsOn(database);

it('a new city is there at once, however short ago the register was read', async () => {
  await registered(database, { slug: 'prima' });
  const register = new Register(database.app, () => 0);
  expect((await register.bySlug('prima'))?.slug).toBe('prima');
  await registered(database, { slug: 'seconda' });
  expect((await register.bySlug('seconda'))?.slug).toBe('seconda');
});

it('slugs that do not exist make it look once a second, not each time', async () => {
  let now = 0;
  const register = new Register(database.app, () => now);
  const looks = () =>
    statementsOf(async () => {
      for (const slug of ['nessuna', 'neanche', 'nemmeno']) expect(await register.bySlug(slug)).toBeUndefined();
    });
  const first = await looks();
  expect(await looks()).toEqual([]);
  now = 1000;
  // At first it reads once more, since it had never read.
  expect((await looks()).length).toBe(first.length / 2);
});
