import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { mayKeepCatalogue } from '../policy.ts';
import { groupsOfCity } from './groups-of-city.ts';
import type { CityGroup } from './model.ts';
import type { GroupForm } from './schema.ts';
import { deleteGroup, readChangedGroups, writeGroup } from './synonym-store.ts';

export type SynonymOutcome = 'saved' | 'denied' | 'unknown';

/** All groups of the city; undefined for who does not keep them. */
export async function synonymsOf(ctx: Ctx): Promise<CityGroup[] | undefined> {
  if (mayKeepCatalogue(ctx.actor) === undefined) return undefined;
  return groupsOfCity(await read(ctx, readChangedGroups));
}

/** Changes a group, or makes one where no code is given. The next search knows it. */
export async function saveSynonyms(ctx: Ctx, code: string | undefined, form: GroupForm): Promise<SynonymOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const known = groupsOfCity(await readChangedGroups(tx)).some((group) => group.code === code);
    if (code !== undefined && !known) return 'unknown';
    await writeGroup(tx, permit, { code: code ?? `own-${ctx.newId()}`, ...form }, ctx.now);
    await recordAudit(tx, ctx, 'synonyms-changed', 'municipality', ctx.municipality.tenantId);
    return 'saved';
  });
}

/** Undoes what the city changed in a group of ours, or removes one of its own. */
export async function restoreSynonyms(ctx: Ctx, code: string): Promise<SynonymOutcome> {
  const permit = mayKeepCatalogue(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await readChangedGroups(tx)).some((group) => group.code === code)) return 'unknown';
    await deleteGroup(tx, permit, code);
    await recordAudit(tx, ctx, 'synonyms-changed', 'municipality', ctx.municipality.tenantId);
    return 'saved';
  });
}
