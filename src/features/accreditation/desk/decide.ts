import {
  missingFor,
  possibleDecisions,
  rulesFor,
  termFrom,
  type DecisionKind,
} from '../../../domain/accreditation/possible-decisions.ts';
import type { Requirement } from '../../../domain/accreditation/rules.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { registerProvider } from '../../catalogue/public.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage, recordAudit } from '../../people/public.ts';
import { insertDecision } from '../decision-store.ts';
import { asWritten, factsOf } from '../facts-of.ts';
import { lockFile, writeGrant } from '../file-store.ts';
import type { AccreditationFile, Dossier } from '../model.ts';
import { mayDecide, type AccreditationPermit } from '../policy.ts';
import { readDossier } from '../read-dossiers.ts';
import { settle } from '../settle/settle.ts';

export type DecideOutcome =
  | { readonly kind: 'decided' }
  /** Requirements that keep it from being granted or renewed. */
  | { readonly kind: 'missing'; readonly requirements: readonly Requirement[] }
  /** Things have changed since the page was opened: this cannot be decided now. */
  | { readonly kind: 'not-now' | 'denied' | 'unknown' };

/** Decides of a file, with a reason, by the rules of the day, which are kept with the decision; and draws the consequences. */
export async function decide(ctx: Ctx, fileId: string, kind: DecisionKind, reason: string): Promise<DecideOutcome> {
  const permit = mayDecide(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx) => {
    const file = await lockFile(tx, fileId);
    if (file === undefined) return { kind: 'unknown' };
    const dossier = await readDossier(tx, file);
    const on = todayAt(ctx.now);
    const facts = factsOf(dossier);
    if (!possibleDecisions(facts, on).includes(kind)) return { kind: 'not-now' };
    const requirements = missingFor(kind, facts, on);
    if (requirements.length > 0) return { kind: 'missing', requirements };
    await write(permit, tx, ctx, dossier, kind, reason);
    const decided = await lockFile(tx, fileId);
    if (decided === undefined) throw new Error('a file that was decided of is gone');
    await settle(tx, ctx, await readDossier(tx, decided), 'decision');
    if (kind === 'refused') await tellRefused(tx, ctx, file, reason);
    return { kind: 'decided' };
  });
}

async function write(
  permit: AccreditationPermit<'decide'>,
  tx: Tx,
  ctx: Ctx,
  dossier: Dossier,
  kind: DecisionKind,
  reason: string,
): Promise<void> {
  const { file, versions } = dossier;
  const on = todayAt(ctx.now);
  const facts = factsOf(dossier);
  const { version } = rulesFor(kind, facts, on);
  const grants = kind === 'granted' || kind === 'renewed';
  const months = versions.find((each) => each.version === version)?.termMonths ?? 12;
  await insertDecision(permit, tx, {
    id: ctx.newId(),
    fileId: file.id,
    noticeId: file.noticeId,
    kind,
    version,
    reason,
    fromOn: writeDay(on),
    throughOn: grants ? writeDay(termFrom(facts, on, months)) : null,
    requirements: asWritten(facts.met),
    decidedAt: ctx.now,
    decidedBy: ctx.actor.kind === 'staff' ? ctx.actor.accountId : undefined,
  });
  await recordAudit(tx, ctx, 'accreditation-decided', 'accreditation', file.id);
  if (grants) await writeGrant(permit, tx, file.id, { version, providerId: await providerOf(tx, ctx, file) });
}

/** The organisation's own entry in the register, with the codes that it is known by. */
function providerOf(tx: Tx, ctx: Ctx, file: AccreditationFile): Promise<string> {
  const { organisation, taxCode, runtsSection, email, phone, madeUp, providerId } = file;
  return registerProvider(tx, ctx, {
    id: providerId,
    name: organisation,
    taxCode,
    runtsSection: runtsSection === null ? null : messages('it').accreditation.runtsSections[runtsSection],
    email,
    phone,
    madeUp,
  });
}

async function tellRefused(tx: Tx, ctx: Ctx, file: AccreditationFile, reason: string): Promise<void> {
  const t = messages(file.language).accreditationLetters;
  await queueMessage(tx, ctx, {
    recipient: file.email,
    subject: t.refusedSubject,
    body: t.refused({ organisation: file.organisation, reason, link: ctx.links.absolute('/accreditamento') }),
    eventKey: `accreditation-refused:${file.id}`,
  });
}
