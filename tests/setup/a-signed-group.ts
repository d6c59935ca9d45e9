import { sql } from 'kysely';
import { read, type Ctx } from '../../src/features/context.ts';
import { endCall, signAgreement, takeStep } from '../../src/features/pools/public.ts';

/** Each family of an agreed group signs by its own link, so that the group runs. An open call is ended first. */
export async function everybodySigns(system: Ctx, poolId: string): Promise<void> {
  await endCall(system, poolId);
  const { rows } = await read(system, (tx) =>
    sql<{ requestId: string; version: number }>`
      select m.request_id as "requestId", (select max(version) from pool_agreement a where a.pool_id = m.pool_id) as version
      from pool_member m where m.pool_id = ${poolId} and m.live order by m.request_id`.execute(tx),
  );
  for (const { requestId, version } of rows) {
    const ctx: Ctx = { ...system, actor: { kind: 'resident', requestId } };
    const outcome = await signAgreement(ctx, { poolId, requestId, version, answer: 'signed' });
    if (outcome !== 'signed' && outcome !== 'running') throw new Error(`a family could not sign: ${outcome}`);
  }
}

/** Each of these families takes the steps by which it lets the others know it. */
export async function everybodyShows(
  system: Ctx,
  poolId: string,
  requestIds: readonly string[],
  steps: readonly ('first-name' | 'contact' | 'address')[],
): Promise<void> {
  for (const requestId of requestIds) {
    for (const step of steps)
      await takeStep({ ...system, actor: { kind: 'resident', requestId } }, { poolId, requestId, step, to: 'show' });
  }
}
