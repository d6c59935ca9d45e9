import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { messages } from '../../../i18n/index.ts';
import { insertCheck } from '../evidence-store.ts';
import { lockFile } from '../file-store.ts';
import { isOver } from '../own/give-evidence.ts';
import type { CheckOutcome } from '../model.ts';
import { mayCheck } from '../policy.ts';
import { readDossier } from '../read-dossiers.ts';
import { requirementTitle } from '../requirement-title.ts';
import { settle } from '../settle/settle.ts';

export type GivenCheck =
  | { readonly outcome: 'ok'; readonly validThrough: string | null }
  | { readonly outcome: Exclude<CheckOutcome, 'ok'>; readonly reason: string };

export type CheckResult = 'checked' | 'denied' | 'unknown' | 'over';

/**
 * Checks what was given for a requirement. The consequences are drawn at once: what is found right may end a suspension,
 * what is found wrong after all may begin one.
 */
export async function checkEvidence(
  ctx: Ctx,
  fileId: string,
  evidenceId: string,
  given: GivenCheck,
): Promise<CheckResult> {
  const permit = mayCheck(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const file = await lockFile(tx, fileId);
    const before = file && (await readDossier(tx, file));
    const evidence = before?.evidence.find(({ id }) => id === evidenceId);
    if (file === undefined || before === undefined || evidence === undefined) return 'unknown';
    if (isOver(file)) return 'over';
    const { actor, now } = ctx;
    await insertCheck(permit, tx, {
      id: ctx.newId(),
      evidenceId,
      outcome: given.outcome,
      reason: given.outcome === 'ok' ? null : given.reason,
      validThrough: given.outcome === 'ok' ? given.validThrough : null,
      checkedAt: now,
      checkedBy: actor.kind === 'staff' ? actor.accountId : undefined,
    });
    await recordAudit(tx, ctx, 'accreditation-checked', 'accreditation', fileId);
    if (given.outcome !== 'ok') {
      const t = messages(file.language).accreditationLetters;
      const what = requirementTitle(before, evidence.requirement);
      await queueMessage(tx, ctx, {
        recipient: file.email,
        subject: t.checkedSubject(what),
        body: t.checked[given.outcome]({
          what,
          reason: given.reason,
          link: ctx.links.absolute('/accreditamento/riprendi'),
        }),
        eventKey: `accreditation-checked:${evidenceId}:${now.getTime()}`,
      });
    }
    await settle(tx, ctx, await readDossier(tx, file), 'facts');
    return 'checked';
  });
}
