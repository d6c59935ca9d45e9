import { createHash } from 'node:crypto';
import { dateAt } from '../../../domain/schedule/today.ts';
import { transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { insertEvidence } from '../evidence-store.ts';
import { askRenewal as writeAsked } from '../file-store.ts';
import type { AccreditationFile, Dossier, GivenDocument } from '../model.ts';
import { findOwn, type OwnWay } from '../open-file.ts';
import { readDossier } from '../read-dossiers.ts';

export type GivenEvidence =
  | { readonly kind: 'document'; readonly document: GivenDocument; readonly expiresOn: string | null }
  | { readonly kind: 'declaration'; readonly declaredBy: string };

export type GiveOutcome = 'given' | 'unknown' | 'over';

/** Gives something for a requirement of one's own file: it waits for the desk's check, and what counted before goes on. */
export async function giveEvidence(
  ctx: Ctx,
  way: OwnWay,
  requirement: string,
  given: GivenEvidence,
): Promise<GiveOutcome> {
  return transact(ctx, async (tx) => {
    const found = await findOwn(tx, ctx, way);
    if (found === undefined) return 'unknown';
    const { file, permit } = found;
    if (isOver(file)) return 'over';
    if (!asks(await readDossier(tx, file), requirement, given.kind)) return 'unknown';
    await insertEvidence(permit, tx, {
      id: ctx.newId(),
      fileId: file.id,
      requirement,
      givenAt: ctx.now,
      givenOn: dateAt(ctx.now),
      ...(given.kind === 'declaration'
        ? { declaredBy: given.declaredBy, expiresOn: null }
        : { document: { ...given.document, digest: digestOf(given.document.bytes) }, expiresOn: given.expiresOn }),
    });
    await recordAudit(tx, ctx, 'accreditation-evidence-given', 'accreditation', file.id);
    return 'given';
  });
}

/** Asks that the term be renewed: the desk finds it in its list. */
export async function askRenewal(ctx: Ctx, way: OwnWay): Promise<GiveOutcome> {
  return transact(ctx, async (tx) => {
    const found = await findOwn(tx, ctx, way);
    if (found === undefined) return 'unknown';
    if (isOver(found.file) || found.file.state === 'applied') return 'over';
    await writeAsked(found.permit, tx, found.file.id, ctx.now);
    return 'given';
  });
}

export function isOver({ state }: Pick<AccreditationFile, 'state'>): boolean {
  return state === 'refused' || state === 'withdrawn';
}

function asks({ versions, file }: Dossier, key: string, kind: GivenEvidence['kind']): boolean {
  return versions
    .filter(({ version }) => version >= file.version)
    .some(({ requirements }) => requirements.some((one) => one.key === key && one.kind === kind));
}

function digestOf(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
