import { createHash } from 'node:crypto';
import type { TakenDocument } from '../../../platform/files/take-document.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { actorId, recordAudit } from '../../people/public.ts';
import type { EvidenceKind } from '../model.ts';
import { mayKeepPath, mayReadPath } from '../policy.ts';
import { lockStep } from '../steps/step-store.ts';
import { insertEvidence, readEvidenceFile, setEvidenceAside, type StoredEvidence } from './evidence-store.ts';

export interface GivenEvidence {
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly on: string;
  /** One of the two: an address, or a file of a kind that we take. */
  readonly link: string | null;
  readonly file: TakenDocument | undefined;
}

export type EvidenceOutcome = 'done' | 'denied' | 'unknown';

/** Attaches evidence to a step: a document, a figure, an agreement, minutes. */
export async function giveEvidence(
  ctx: Ctx,
  code: string,
  { file, ...given }: GivenEvidence,
): Promise<EvidenceOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const step = await lockStep(tx, code);
    if (step === undefined) return 'unknown';
    await insertEvidence(permit, tx, {
      ...given,
      id: ctx.newId(),
      stepId: step.id,
      file: file && { ...file, digest: createHash('sha256').update(file.bytes).digest() },
      at: ctx.now,
      by: ctx.actor.kind === 'staff' ? actorId(ctx.actor) : undefined,
    });
    await recordAudit(tx, ctx, 'path-evidence-given', 'path-step', step.id);
    return 'done';
  });
}

/** Evidence that was a mistake stays, with the reason why it does not count. */
export async function setAside(ctx: Ctx, code: string, id: string, why: string): Promise<EvidenceOutcome> {
  const permit = mayKeepPath(ctx.actor, ctx.municipality);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const step = await lockStep(tx, code);
    if (step === undefined) return 'unknown';
    if (!(await setEvidenceAside(permit, tx, { stepId: step.id, id, why, at: ctx.now }))) return 'unknown';
    await recordAudit(tx, ctx, 'path-evidence-set-aside', 'path-step', step.id);
    return 'done';
  });
}

/** The bytes of a document, for the city's own staff. */
export function openEvidence(ctx: Ctx, code: string, id: string): Promise<StoredEvidence | undefined> {
  if (!mayReadPath(ctx.actor, ctx.municipality)) return Promise.resolve(undefined);
  return read(ctx, (tx) => readEvidenceFile(tx, code, id));
}
