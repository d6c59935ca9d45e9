import { randomInt, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { PoolableHelp } from '../../src/domain/vocabulary.ts';
import { transact, type Ctx, type FeatureRouter } from '../../src/features/context.ts';
import { labRoutes } from '../../src/features/lab/public.ts';
import type { Actor } from '../../src/features/people/public.ts';
import { publishingRoutes } from '../../src/features/publishing/public.ts';
import type { Tx } from '../../src/platform/db/database.ts';
import { createRouter } from '../../src/platform/http/router.ts';

export interface GroupGiven {
  readonly kindOfHelp?: PoolableHelp;
  readonly families?: number;
  /** How many of them had never turned to the city. */
  readonly firstContacts?: number;
  readonly days?: readonly number[];
  readonly slots?: number;
  readonly soloCents?: number;
  readonly shareCents?: number;
}

/** A running group, two hours on two days for two families that save 5.50 € an hour each unless said otherwise. */
export async function aRunningGroup(ctx: Ctx, given: GroupGiven = {}): Promise<void> {
  const {
    kindOfHelp = 'childcare',
    families = 2,
    firstContacts = 0,
    days = [1, 3],
    slots = 4,
    soloCents = 1100,
    shareCents = 550,
  } = given;
  await transact(ctx, async (tx) => {
    const tenant = ctx.municipality.tenantId;
    const [provider, operator, venue, run, pool] = [
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ];
    await sql`insert into provider (tenant_id, id, name) values (${tenant}, ${provider}, ${provider})`.execute(tx);
    await sql`
      insert into operator (tenant_id, id, provider_id, name, kinds_of_help, lat, lon, max_metres, windows, min_seats, max_seats, cents)
      values (${tenant}, ${operator}, ${provider}, 'Anna', ${[kindOfHelp]}, 45.58, 9.27, 2000, '[]', 1, 2, ${[1100, 1100]})
    `.execute(tx);
    await sql`insert into venue (tenant_id, id, name, address, lat, lon, seats) values (${tenant}, ${venue}, ${venue}, 'Via Prova 1', 45.58, 9.27, 40)`.execute(
      tx,
    );
    await sql`insert into pooling_run (tenant_id, id, status, seed) values (${tenant}, ${run}, 'done', 1)`.execute(tx);
    await sql`
      insert into pool (tenant_id, id, run_id, status, kind_of_help, operator_id, venue_id, days, from_slot, slots, seats, hourly_cents,
        proposed_at, answer_by, agreed_at)
      values (${tenant}, ${pool}, ${run}, 'running', ${kindOfHelp}, ${operator}, ${venue}, ${[...days]}, 32, ${slots}, ${Math.max(2, families)},
        ${shareCents * families}, ${ctx.now}, ${ctx.now}, ${ctx.now})
    `.execute(tx);
    for (let family = 0; family < families; family++) {
      const request = await aRequest(tx, ctx, kindOfHelp, family < firstContacts);
      await sql`
        insert into pool_member (tenant_id, pool_id, request_id, answer, answered_at, share_cents, solo_cents, metres)
        values (${tenant}, ${pool}, ${request}, 'accepted', ${ctx.now}, ${shareCents}, ${soloCents}, 300)
      `.execute(tx);
    }
  });
}

async function aRequest(tx: Tx, ctx: Ctx, kindOfHelp: PoolableHelp, firstContact: boolean): Promise<string> {
  const id = randomUUID();
  const letters = Array.from({ length: 8 }, () => 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.charAt(randomInt(32))).join('');
  const code = `${letters.slice(0, 4)}-${letters.slice(4)}`;
  await sql`
    insert into request (tenant_id, id, code, status, channel, kind_of_help, seats, ages, intensity, days, slots, windows, place_label,
      quarter, lat, lon, max_metres, willing_to_share, host_seats, max_cents, solo_cents, first_contact, submission_key)
    values (${ctx.municipality.tenantId}, ${id}, ${code}, 'agreed', 'web', ${kindOfHelp}, 1, '{4}', 'light', 2, 4,
      '[{"day":1,"from":32,"to":38}]', 'Via Lecco', 'Centro', 45.58, 9.27, 1500, true, 0, 1100, 1100, ${firstContact}, ${randomUUID()})
  `.execute(tx);
  return id;
}

/** An account of the city's staff and the actor that it signs in as. */
export async function aCityManager(ctx: Ctx): Promise<Extract<Actor, { kind: 'staff' }>> {
  const id = randomUUID();
  await transact(ctx, (tx) =>
    sql`
      insert into account (tenant_id, id, email, name, role, password_hash, totp_secret)
      values (${ctx.municipality.tenantId}, ${id}, ${`${id}@example.org`}, 'Carla Prova', 'city-manager', 'x', 'x')
    `.execute(tx),
  );
  return { kind: 'staff', accountId: id, name: 'Carla Prova', role: 'city-manager' };
}

/** The routes of these features as one context's own. */
export function publishingApp(ctx: Ctx): FeatureRouter {
  const app = createRouter<Ctx>();
  app.use(async (c, next) => {
    c.set('ctx', ctx);
    await next();
  });
  publishingRoutes(app);
  labRoutes(app);
  return app;
}
