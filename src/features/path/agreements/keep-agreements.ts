import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import { mayKeepPath, mayReadPath } from '../policy.ts';
import { insertAgreement, insertCheck, readAgreements } from './agreement-store.ts';
import type { Agreement, AgreementCheck, AgreementText } from './model.ts';

/** The city's network agreements; undefined for whoever may not read them. */
export async function listAgreements(ctx: Ctx): Promise<readonly Agreement[] | undefined> {
  return mayReadPath(ctx.actor, ctx.municipality) ? read(ctx, readAgreements) : undefined;
}

/** Writes an agreement with a body of the territory or another level of government. */
export async function addAgreement(
  ctx: Ctx,
  text: AgreementText,
): Promise<{ kind: 'added'; id: string } | { kind: 'denied' }> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return { kind: 'denied' };
  const id = ctx.newId();
  return transact(ctx, async (tx) => {
    await insertAgreement(permit, tx, { ...text, id, at: ctx.now, by: byWhom(ctx) });
    await recordAudit(tx, ctx, 'agreement-kept', 'network-agreement', id);
    return { kind: 'added', id };
  });
}

export type CheckAgreementOutcome = 'checked' | 'denied' | 'unknown' | 'overtaken';

/** Says whether an agreement is kept, on a day, and why where it is not. */
export async function checkAgreement(
  ctx: Ctx,
  id: string,
  check: Omit<AgreementCheck, 'number'>,
): Promise<CheckAgreementOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  return transact<CheckAgreementOutcome>(ctx, async (tx) => {
    const agreement = (await readAgreements(tx)).find((one) => one.id === id);
    if (agreement === undefined) return 'unknown';
    const number = (agreement.checks[0]?.number ?? 0) + 1;
    if (!(await insertCheck(permit, tx, id, { ...check, number, at: ctx.now, by: byWhom(ctx) }))) return 'overtaken';
    await recordAudit(tx, ctx, 'agreement-kept', 'network-agreement', id);
    return 'checked';
  });
}

function byWhom({ actor }: Ctx): string | undefined {
  return actor.kind === 'staff' ? actorId(actor) : undefined;
}
