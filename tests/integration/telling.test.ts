import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { lastPublished, measureAll, publishMeasures } from '../../src/features/experiments/public.ts';
import { latestFigures, publishFigures } from '../../src/features/publishing/public.ts';
import { textOf } from '../../src/ui/testing/html.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { testDatabase } from '../setup/test-database.ts';
import { aCityManager, aRunningGroup, publishingApp } from './publishing-groups.ts';

const database = await testDatabase();
const dayMs = 86_400_000;

async function aCityOf(groups: number): Promise<Ctx> {
  const ctx = aContext(database.app, await registered(database));
  for (let group = 0; group < groups; group++) await aRunningGroup(ctx, { families: 3 });
  return ctx;
}

async function figuresAt(ctx: Ctx, days: number): Promise<{ values: string[]; text: string }> {
  const then = { ...ctx, now: new Date(ctx.now.getTime() + days * dayMs) };
  const html = await (await publishingApp(then).request(`/${ctx.municipality.slug}/numeri`)).text();
  return {
    values: [...html.matchAll(/will-figure-value">([^<]*)</g)].map(([, value = '']) => value),
    text: textOf(html),
  };
}

it('moves what everybody sees only once five families have come, all at once, with the day that it is of', async () => {
  const ctx = await aCityOf(10);
  const first = await figuresAt(ctx, 0);
  expect(first.values.slice(0, 3)).toEqual(['10', '30', '40']);
  // A group of three starts: who looked yesterday would know its hours and what it pays.
  await aRunningGroup(ctx, { families: 3, slots: 6 });
  const held = await figuresAt(ctx, 1);
  expect(held.values).toEqual(first.values);
  expect(held.text).toContain('Dato al 20 novembre 2026');
  await aRunningGroup(ctx, { families: 3 });
  const moved = await figuresAt(ctx, 2);
  expect(moved.values.slice(0, 3)).toEqual(['12', '36', '50']);
  expect(moved.text).toContain('Dato al 22 novembre 2026');
});

it('shows the staff the exact ones meanwhile, and says that only they see them', async () => {
  const ctx = await aCityOf(10);
  await figuresAt(ctx, 0);
  await aRunningGroup(ctx, { families: 3 });
  const { values, text } = await figuresAt({ ...ctx, actor: await aCityManager(ctx) }, 1);
  expect(values.slice(0, 2)).toEqual(['11', '33']);
  expect(text).toContain('visibile solo al personale');
});

it('publishes what the page tells: neither the page nor the publication before can be subtracted from it', async () => {
  const ctx = await aCityOf(10);
  const managed = { ...ctx, actor: await aCityManager(ctx) };
  const published = async () =>
    (await latestFigures(ctx)).find(({ slug }) => slug === ctx.municipality.slug)?.publication?.figures.families;
  await publishFigures(managed);
  expect(await published()).toBe(30);
  await aRunningGroup(ctx, { families: 3 });
  await publishFigures({ ...managed, now: new Date(ctx.now.getTime() + dayMs) });
  expect(await published()).toBe(30);
  expect((await figuresAt(ctx, 2)).values[1]).toBe('30');
  await aRunningGroup(ctx, { families: 2 });
  await publishFigures({ ...managed, now: new Date(ctx.now.getTime() + 3 * dayMs) });
  expect(await published()).toBe(35);
});

it('is told once when many look at the same moment', async () => {
  const ctx = await aCityOf(4);
  await Promise.all(Array.from({ length: 6 }, () => figuresAt(ctx, 0)));
  const told = await read(ctx, (tx) => sql<{ n: number }>`select count(*)::int as n from told_figures`.execute(tx));
  expect(told.rows[0]?.n).toBe(1);
});

it('tells no day beside a month, and no month beside a day, that one to four families lie between', async () => {
  const ctx = await aCityOf(12);
  const at = (days: number) => ({ ...ctx, now: new Date(ctx.now.getTime() + days * dayMs) });
  const publish = async (days: number) => {
    const city = { ...at(days), actor: await aCityManager(ctx) };
    await measureAll(city);
    await publishMeasures(city);
  };
  const sharing = async () =>
    (await lastPublished(ctx, 'families-sharing')).map(({ month, figure }) => [month, figure?.numerator]);
  const families = async (days: number) => (await figuresAt(ctx, days)).values[1];
  expect(await families(0)).toBe('36');
  // A group of three starts. The page goes on telling 36, and who knew the month would know of the three.
  await aRunningGroup(at(1), { families: 3 });
  expect(await families(2)).toBe('36');
  await publish(13);
  expect(await sharing()).toEqual([]);
  // Two more were there all month, as is found later.
  await aRunningGroup(at(1), { families: 2 });
  await publish(14);
  expect(await families(14)).toBe('41');
  expect(await sharing()).toEqual([['2026-11-01', 41]]);
  // Three groups end: 32 families. Six come: of the 41 of November it is three fewer, though six more than the page told.
  await transact(ctx, (tx) =>
    sql`
      update pool set status = 'closed', ended_at = ${at(15).now} where (tenant_id, id) in (
        select tenant_id, pool_id from pool_member group by tenant_id, pool_id having count(*) = 3 limit 3)
    `.execute(tx),
  );
  expect(await families(16)).toBe('32');
  await aRunningGroup(at(17), { families: 6 });
  expect(await families(17)).toBe('32');
  await aRunningGroup(at(18), { families: 3 });
  expect(await families(18)).toBe('41');
});
