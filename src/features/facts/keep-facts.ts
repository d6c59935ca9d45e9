import { transact, type Ctx } from '../context.ts';
import { actorId, recordAudit } from '../people/public.ts';
import { insertFact, insertVersion, readSubjects, readVersions, withdrawVersion } from './fact-store.ts';
import type { FactText } from './model.ts';
import { mayKeepFacts } from './policy.ts';

export type AddOutcome =
  { readonly kind: 'told'; readonly id: string } | { readonly kind: 'denied' } | { readonly kind: 'no-such-city' };

/** Tells a fact of a city or of the whole programme, or leaves a blank for what is not known. */
export async function addFact(ctx: Ctx, aboutSlug: string, told: FactText): Promise<AddOutcome> {
  const permit = mayKeepFacts(ctx);
  if (permit === undefined) return { kind: 'denied' };
  const id = ctx.newId();
  return transact<AddOutcome>(ctx, async (tx) => {
    const about = (await readSubjects(tx)).find(({ slug }) => slug === aboutSlug);
    if (about === undefined) return { kind: 'no-such-city' };
    await insertFact(permit, tx, { id, aboutId: about.tenantId, told, at: ctx.now, by: byWhom(ctx) });
    await recordAudit(tx, ctx, 'fact-told', 'fact', id);
    return { kind: 'told', id };
  });
}

export type ChangeOutcome = 'done' | 'denied' | 'unknown' | 'overtaken';

interface Change {
  readonly id: string;
  /** The version that the form was filled in on. */
  readonly seen: number;
  readonly reason: string;
}

/** Tells it otherwise, fills a blank in, or tells again what was withdrawn: a version more, and the earlier ones stay. */
export async function correctFact(ctx: Ctx, { id, seen, reason }: Change, told: FactText): Promise<ChangeOutcome> {
  const permit = mayKeepFacts(ctx);
  if (permit === undefined) return 'denied';
  return transact<ChangeOutcome>(ctx, async (tx) => {
    const last = (await readVersions(tx, id)).at(-1);
    if (last === undefined) return 'unknown';
    const change = { id, seen, told, reason, at: ctx.now, by: byWhom(ctx) };
    if (last.version !== seen || !(await insertVersion(permit, tx, change))) return 'overtaken';
    await recordAudit(tx, ctx, 'fact-told', 'fact', id);
    return 'done';
  });
}

/** Tells it no longer. */
export async function withdrawFact(ctx: Ctx, { id, seen, reason }: Change): Promise<ChangeOutcome> {
  const permit = mayKeepFacts(ctx);
  if (permit === undefined) return 'denied';
  return transact<ChangeOutcome>(ctx, async (tx) => {
    const last = (await readVersions(tx, id)).at(-1);
    if (last === undefined) return 'unknown';
    const change = { id, seen, reason, at: ctx.now, by: byWhom(ctx) };
    if (last.version !== seen || !(await withdrawVersion(permit, tx, change))) return 'overtaken';
    await recordAudit(tx, ctx, 'fact-withdrawn', 'fact', id);
    return 'done';
  });
}

function byWhom({ actor }: Ctx): string | undefined {
  return actor.kind === 'staff' ? actorId(actor) : undefined;
}
