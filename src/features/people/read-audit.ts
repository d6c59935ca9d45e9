import { readRecord, type Ctx } from '../context.ts';
import { auditRows, type AuditRow } from './audit-rows-store.ts';
import { recordAudit } from './audit-store.ts';
import { mayReadAudit } from './policy.ts';

export type { AuditRow } from './audit-rows-store.ts';

/** The last rows of the register, newest first; undefined when the actor may not read it. Reading it leaves a row too. */
export async function readAudit(ctx: Ctx, limit = 200): Promise<AuditRow[] | undefined> {
  if (!mayReadAudit(ctx.actor)) return undefined;
  return readRecord(ctx, async (tx) => {
    const rows = await auditRows(tx, limit);
    await recordAudit(tx, ctx, 'audit-read', 'municipality');
    return rows;
  });
}
