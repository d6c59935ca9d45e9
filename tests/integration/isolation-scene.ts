import { sql } from 'kysely';
import { roomUnit } from '../../src/features/catalogue/room/room-of.ts';
import type { Ctx } from '../../src/features/context.ts';
import type { Router } from '../../src/platform/http/router.ts';
import { aCityDatabase } from '../setup/a-city-database.ts';
import { aLab, type MadeLab } from '../setup/a-lab.ts';
import { aReport } from '../setup/a-report.ts';
import { aWholeCity, rows, type WholeCity } from '../setup/a-whole-city.ts';
import { rowsOfTenant, tenantTables } from '../setup/rows-of-tenant.ts';
import { testApp } from '../setup/test-app.ts';
import type { TestDatabase } from '../setup/test-database.ts';

/** Two cities with something in every table, and whatever would give the other one away. */
export interface TwoCities {
  readonly database: TestDatabase;
  readonly own: WholeCity;
  readonly other: WholeCity;
  readonly lab: MadeLab;
  readonly app: Router<Ctx>;
  /** Every table with rows of tenants. */
  readonly tables: readonly string[];
  /** Of the other city's requests. */
  readonly codes: readonly string[];
  /** Ids of what the other city published of its experiments and of its training: everybody's. */
  readonly publishedIds: ReadonlySet<string>;
  /** The other city's word, the ids and codes of its rows, its secrets, as far as they stand in a text. */
  readonly tracesIn: (text: string) => string[];
}

/** Every id in a text of small letters, also one that begins within another. */
const idsIn = (text: string): string[] =>
  [...text.matchAll(/(?=([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}))/g)].map(([, id = '']) => id);

const published = [
  'experiment_result',
  'model_sheet',
  'model_form',
  'model_adoption',
  'published_measurement',
  'published_assessment',
];

/** Alfonia, whose pages and calls are tried, and Bilonia, of which they tell nothing. */
export async function twoCities(): Promise<TwoCities> {
  const { database, city: own } = await aCityDatabase();
  const other = await aWholeCity(database, 'Bilonia', 'zebrafolk');
  const app = testApp(database, { environment: { TRUST_PROXY: '1' } });
  const lab = await aLab(database);
  await aReport(lab.system, own.municipality.slug, 'labword');
  const tables = await tenantTables(database);
  const codes = await rows<{ code: string }>(other.system, sql`select code from request`);
  const idsOf = async (names: readonly string[]) =>
    idsIn(
      JSON.stringify(
        await Promise.all(names.map((table) => rowsOfTenant(database, other.municipality.tenantId, table))),
      ),
    );
  /** Ids that are nobody's own: what room is counted in, the lab, its module that both attended. */
  const ofTheLab: readonly string[] = [roomUnit.id, lab.system.municipality.tenantId, other.learning.lab.module];
  const ids = new Set((await idsOf(tables)).filter((id) => !ofTheLab.includes(id)));
  const words = [...codes.map(({ code }) => code), ...secretsOf(other)].map((word) => word.toLowerCase());
  return {
    database,
    own,
    other,
    lab,
    app,
    tables,
    codes: codes.map(({ code }) => code),
    publishedIds: new Set(await idsOf(published)),
    tracesIn: (text) => {
      const lower = text.toLowerCase();
      // Of thousands of ids, those that stand in the text are looked up, instead of the text being searched for each.
      const told = new Set(idsIn(lower).filter((id) => ids.has(id)));
      return [...told, ...words.filter((word) => !ids.has(word) && lower.includes(word))];
    },
  };
}

/** Its word, and what opens something in it without being the id of a row. */
function secretsOf(city: WholeCity): string[] {
  return [
    ...city.households.map(({ token }) => token),
    city.texts.marker,
    city.draft,
    city.oneTime,
    city.confirm,
    city.keeper.key,
    city.keeper.claim,
    city.agreeing.callLink,
    city.forming.invite,
    city.forming.watch,
    city.learning.own.feed,
    city.learning.own.signUp,
    city.learning.own.assessmentLink,
    city.learning.own.change,
  ];
}
