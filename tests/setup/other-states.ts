import { sql } from 'kysely';
import { transact } from '../../src/features/context.ts';
import { insertSecretLink } from '../../src/features/requests/follow/link-store.ts';
import { pauseRequest } from '../../src/features/requests/pause/pause-request.ts';
import { withdrawRequest } from '../../src/features/requests/change/withdraw-request.ts';
import { hashToken } from '../../src/platform/auth/token.ts';
import type { WholeCity } from './a-whole-city.ts';
import { withoutGroups } from './request-hooks.ts';

/**
 * Brings some households of a city into states that it does not have as it is made, and says which pages show them. What was
 * there before is gone: for whoever has walked through the city already.
 */
export async function otherStates(city: WholeCity): Promise<readonly string[]> {
  const { system } = city;
  const of = (who: string) => {
    const household = city.households.find((each) => each.who === who);
    if (household === undefined) throw new Error(`no ${who}`);
    return { ...household, ctx: { ...system, actor: { kind: 'resident' as const, requestId: household.requestId } } };
  };
  const [anna, fabio, gina, ivo] = [of('anna'), of('fabio'), of('gina'), of('ivo')];
  const done = [
    await pauseRequest(fabio.ctx, withoutGroups(), fabio.requestId, 14),
    await withdrawRequest(gina.ctx, withoutGroups(), gina.requestId),
  ];
  if (done.join() !== 'paused,withdrawn') throw new Error(done.join());
  const helper = system.newToken();
  await transact(system, async (tx) => {
    // The group of Anna and Bruno waits for a family; then, once that is over, its provider is stopped.
    await sql`
      insert into pool_pause (tenant_id, pool_id, from_day, reason, until_day)
      select tenant_id, id, current_date, 'refill', current_date + 20 from pool where id = ${city.lived.poolId}
    `.execute(tx);
    // Whoever asks for somebody else holds a document that has ended.
    const { rows } = await sql<{ id: string }>`
      update request_mandate set declared_on = current_date - 400, given_at = now() - interval '400 days', expires_on = current_date - 2
      returning request_id as id
    `.execute(tx);
    await insertSecretLink(tx, hashToken(helper), rows[0]?.id ?? '', system.now, 'delegate');
    await sql`update request set status = 'individual' where id = ${ivo.requestId}`.execute(tx);
    await sql`update request set desk_since = now() - interval '40 days' where id = ${ivo.requestId}`.execute(tx);
  });
  const waits = ['', '/gruppo', '/gruppo/calendario', '/gruppo/lascia', '/gruppo/conti'].map(
    (page) => `/r/${anna.token}${page}`,
  );
  return [
    ...waits,
    ...['', '/riprendi', '/ritira', '/gruppi', '/proposta'].map((page) => `/r/${fabio.token}${page}`),
    ...['', '/gruppi', '/proposta', '/gruppo'].map((page) => `/r/${gina.token}${page}`),
    ...['', '/mandato'].map((page) => `/r/${helper}${page}`),
    ...['', '/pausa', '/ritira'].map((page) => `/r/${ivo.token}${page}`),
  ];
}

/** The group that has run longest stands still from now on: pages of one of its families. */
export async function aStop({ system, households, lived }: WholeCity): Promise<readonly string[]> {
  await transact(system, async (tx) => {
    await sql`update pool_pause set ended_on = current_date where pool_id = ${lived.poolId}`.execute(tx);
    await sql`insert into pool_stop (tenant_id, pool_id, since, cause, until_day)
      select tenant_id, id, now(), 'requirement-lapsed', current_date + 21 from pool where id = ${lived.poolId}`.execute(
      tx,
    );
  });
  const token = households.find(({ who }) => who === 'anna')?.token ?? '';
  return ['', '/gruppo', '/gruppo/calendario'].map((page) => `/r/${token}${page}`);
}
