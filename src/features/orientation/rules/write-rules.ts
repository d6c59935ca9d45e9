import { checkRule, type RuleProblem } from '../../../domain/eligibility/check-rule.ts';
import type { RuleText } from '../../../domain/eligibility/rule.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { Rule } from '../model.ts';
import { mayPublishRules, mayWriteRules } from '../policy.ts';
import {
  deleteDraft,
  insertDraft,
  insertRule,
  insertVersion,
  lockDraft,
  readRules,
  updateDraft,
} from './rule-store.ts';

/** A rule that asks for nothing yet: what a draft begins as. */
export const emptyRule: RuleText = {
  condition: { kind: 'all', of: [] },
  source: { title: '', date: '' },
  examples: [],
};

/** The rules of the city for who writes them; undefined for others. */
export async function rulesFor(ctx: Ctx): Promise<Rule[] | undefined> {
  return mayWriteRules(ctx.actor) && read(ctx, (tx) => readRules(tx));
}

export async function ruleFor(ctx: Ctx, ruleId: string): Promise<Rule | undefined> {
  if (mayWriteRules(ctx.actor) === undefined) return undefined;
  return (await read(ctx, (tx) => readRules(tx, ruleId)))[0];
}

export type BegunRule =
  { readonly kind: 'begun'; readonly ruleId: string } | { readonly kind: 'denied' | 'not-possible' };

/** Begins the rule of an entry that has none, as an empty draft. */
export async function beginRule(ctx: Ctx, serviceId: string, madeUp = false): Promise<BegunRule> {
  const permit = mayWriteRules(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  return transact(ctx, async (tx): Promise<BegunRule> => {
    const ruleId = await insertRule(tx, permit, { id: ctx.newId(), serviceId, madeUp, now: ctx.now });
    if (ruleId === undefined) return { kind: 'not-possible' };
    await insertDraft(tx, permit, ruleId, emptyRule, ctx.now);
    await recordAudit(tx, ctx, 'rule-changed', 'rule', ruleId);
    return { kind: 'begun', ruleId };
  });
}

/** Begins the next version of a rule, from what its last one says. */
export async function beginDraft(ctx: Ctx, ruleId: string): Promise<'begun' | 'denied' | 'unknown'> {
  const permit = mayWriteRules(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const [rule] = await readRules(tx, ruleId);
    if (rule === undefined) return 'unknown';
    await insertDraft(tx, permit, ruleId, rule.versions.at(-1)?.text ?? emptyRule, ctx.now);
    await recordAudit(tx, ctx, 'rule-changed', 'rule', ruleId);
    return 'begun';
  });
}

export type DraftOutcome = 'changed' | 'meanwhile' | 'denied' | 'unknown';

/** Changes a draft that was read with `seen` edits; `meanwhile` where somebody changed it since. */
export async function changeDraft(
  ctx: Ctx,
  ruleId: string,
  seen: number,
  change: (text: RuleText) => RuleText,
): Promise<DraftOutcome> {
  const permit = mayWriteRules(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const draft = await lockDraft(tx, ruleId);
    if (draft === undefined) return 'unknown';
    if (draft.edits !== seen) return 'meanwhile';
    await updateDraft(tx, permit, ruleId, change(draft.text), ctx.now);
    await recordAudit(tx, ctx, 'rule-changed', 'rule', ruleId);
    return 'changed';
  });
}

export async function dropDraft(ctx: Ctx, ruleId: string): Promise<DraftOutcome> {
  const permit = mayWriteRules(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if ((await lockDraft(tx, ruleId)) === undefined) return 'unknown';
    await deleteDraft(tx, permit, ruleId);
    await recordAudit(tx, ctx, 'rule-changed', 'rule', ruleId);
    return 'changed';
  });
}

export type PublishOutcome =
  | { readonly kind: 'published' | 'denied' | 'unknown' | 'meanwhile' | 'in-the-past' }
  | { readonly kind: 'problems'; readonly problems: readonly RuleProblem[] };

/**
 * Brings a draft into force from a day (`2026-01-01`), today at the earliest: what was decided stays as it was. Refused
 * while its examples do not say what they should.
 */
export async function publishDraft(ctx: Ctx, ruleId: string, seen: number, from: string): Promise<PublishOutcome> {
  const permit = mayPublishRules(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  // Rules that were in force before they were written down here are loaded, not published.
  if (from < dateAt(ctx.now) && ctx.actor.kind !== 'system') return { kind: 'in-the-past' };
  return transact(ctx, async (tx): Promise<PublishOutcome> => {
    const draft = await lockDraft(tx, ruleId);
    if (draft === undefined) return { kind: 'unknown' };
    if (draft.edits !== seen) return { kind: 'meanwhile' };
    const problems = checkRule(draft.text);
    if (problems.length > 0) return { kind: 'problems', problems };
    await insertVersion(tx, permit, { ruleId, from, text: draft.text, publishedAt: ctx.now, publishedBy: byWhom(ctx) });
    await deleteDraft(tx, permit, ruleId);
    await recordAudit(tx, ctx, 'rule-published', 'rule', ruleId);
    return { kind: 'published' };
  });
}

/** Ends a rule from a day on: the entry then asks for nothing. */
export async function endRule(ctx: Ctx, ruleId: string, from: string): Promise<PublishOutcome> {
  const permit = mayPublishRules(ctx.actor);
  if (permit === undefined) return { kind: 'denied' };
  if (from < dateAt(ctx.now)) return { kind: 'in-the-past' };
  return transact(ctx, async (tx): Promise<PublishOutcome> => {
    const [rule] = await readRules(tx, ruleId);
    if (rule === undefined || rule.versions.length === 0) return { kind: 'unknown' };
    await insertVersion(tx, permit, { ruleId, from, text: null, publishedAt: ctx.now, publishedBy: byWhom(ctx) });
    await recordAudit(tx, ctx, 'rule-published', 'rule', ruleId);
    return { kind: 'published' };
  });
}

function byWhom({ actor }: Ctx): string | undefined {
  return actor.kind === 'staff' ? actor.accountId : undefined;
}
