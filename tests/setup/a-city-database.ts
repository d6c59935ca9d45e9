import { aWholeCity, type WholeCity } from './a-whole-city.ts';
import { closeTestDatabase, copyDatabase, openTestDatabase, testDatabase, type TestDatabase } from './test-database.ts';

interface Made {
  readonly name: string;
  readonly city: WholeCity;
  readonly at: number;
}

/** Of this process: nobody opens it again, so every copy begins alike. */
let latest: Promise<Made> | undefined;

/** Its sessions and links go on ageing, and the shortest of them hold half an hour: an older one is left, and another made. */
const oldestMs = 10 * 60_000;

/**
 * A database of the calling test file's own, in which the whole city Alfonia (`quokkaville`) stands. Making that city takes longer than
 * many of the files that try things in it; a copy takes as long as an empty database.
 */
export async function aCityDatabase(): Promise<{ readonly database: TestDatabase; readonly city: WholeCity }> {
  if (latest === undefined || Date.now() - (await latest).at > oldestMs) latest = makeOne();
  const { name, city } = await latest;
  const database = await testDatabase(name);
  return { database, city: { ...city, system: { ...city.system, db: database.app } } };
}

async function makeOne(): Promise<Made> {
  const at = Date.now();
  const name = await copyDatabase('will');
  const database = openTestDatabase(name);
  try {
    return { name, at, city: await aWholeCity(database, 'Alfonia', 'quokkaville') };
  } finally {
    await closeTestDatabase(database);
  }
}
