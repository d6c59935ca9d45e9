import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayChangeRules } from '../freshness/policy.ts';
import { readPlaces } from '../place-store.ts';
import { mayChangeEntries } from '../policy.ts';
import type { DeskPerson, EntryOwner, OwnerRule, RuledBy } from './model.ts';
import {
  deleteOwner,
  deleteOwnerRule,
  readDeskPeople,
  readOwner,
  readOwnerRules,
  writeOwner,
  writeOwnerRule,
} from './owner-store.ts';

type Outcome = 'saved' | 'denied' | 'unknown';

export interface OwnerChoice {
  readonly owner: EntryOwner | undefined;
  readonly people: readonly DeskPerson[];
}

/** Who sees to an entry, and who could; undefined for who does not keep entries. */
export async function ownerOfEntry(ctx: Ctx, serviceId: string): Promise<OwnerChoice | undefined> {
  if (mayChangeEntries(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => ({ owner: await readOwner(tx, serviceId), people: await readDeskPeople(tx) }));
}

/** Chooses who sees to an entry; without a person, the rules say it again. */
export async function chooseOwner(ctx: Ctx, serviceId: string, accountId: string | undefined): Promise<Outcome> {
  const permit = mayChangeEntries(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (accountId === undefined) await deleteOwner(tx, permit, serviceId);
    else if (!(await writeOwner(tx, permit, serviceId, accountId))) return 'unknown';
    await recordAudit(tx, ctx, 'entry-owner-chosen', 'service', serviceId);
    return 'saved';
  });
}

export interface OwnerRules {
  readonly rules: readonly OwnerRule[];
  readonly people: readonly DeskPerson[];
  readonly quarters: readonly string[];
}

/** The city's rules of who sees to what; undefined for who does not decide of them. */
export async function ownerRules(ctx: Ctx): Promise<OwnerRules | undefined> {
  if (mayChangeRules(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => ({
    rules: await readOwnerRules(tx),
    people: await readDeskPeople(tx),
    quarters: (await readPlaces(tx)).filter(({ kind }) => kind === 'quarter').map(({ name }) => name),
  }));
}

export function saveOwnerRule(ctx: Ctx, rule: Omit<OwnerRule, 'name'>): Promise<Outcome> {
  return changeRules(ctx, (tx, permit) => writeOwnerRule(tx, permit, rule));
}

export function removeOwnerRule(ctx: Ctx, rule: { ruledBy: RuledBy; value: string }): Promise<Outcome> {
  return changeRules(ctx, (tx, permit) => deleteOwnerRule(tx, permit, rule));
}

async function changeRules(
  ctx: Ctx,
  work: (...of: [Parameters<typeof writeOwnerRule>[0], Parameters<typeof writeOwnerRule>[1]]) => Promise<boolean>,
): Promise<Outcome> {
  const permit = mayChangeRules(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await work(tx, permit))) return 'unknown';
    await recordAudit(tx, ctx, 'keeping-rules-changed', 'municipality', ctx.municipality.tenantId);
    return 'saved';
  });
}
