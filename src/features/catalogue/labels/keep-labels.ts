import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import type { CataloguePermit } from '../policy.ts';
import { firstCodes } from './first-codes.ts';
import { addMappings, deleteMapping, readMappings, writeMapping } from './label-store.ts';
import type { Label, LabelMapping, NationalCode } from './model.ts';
import { mayKeepLabels } from './policy.ts';

export type LabelOutcome = 'saved' | 'denied' | 'unknown';

/** What the city's labels are elsewhere; undefined for who does not keep them. */
export async function labelsOf(ctx: Ctx): Promise<LabelMapping[] | undefined> {
  return mayKeepLabels(ctx.actor) === undefined ? undefined : read(ctx, readMappings);
}

/** Puts to the labels the codes that WILL knows; what the city has said itself stays. */
export function addFirstCodes(ctx: Ctx): Promise<LabelOutcome> {
  return change(ctx, async (tx, permit) => {
    await addMappings(tx, permit, firstCodes);
    return true;
  });
}

export function saveCode(ctx: Ctx, label: Label, code: NationalCode): Promise<LabelOutcome> {
  return change(ctx, async (tx, permit) => {
    await writeMapping(tx, permit, { ...label, ...code });
    return true;
  });
}

export function removeCode(ctx: Ctx, label: Label, code: Pick<NationalCode, 'scheme' | 'code'>): Promise<LabelOutcome> {
  return change(ctx, (tx, permit) => deleteMapping(tx, permit, label, code));
}

async function change(ctx: Ctx, work: (tx: Tx, permit: CataloguePermit) => Promise<boolean>): Promise<LabelOutcome> {
  const permit = mayKeepLabels(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if (!(await work(tx, permit))) return 'unknown';
    await recordAudit(tx, ctx, 'labels-changed', 'municipality', ctx.municipality.tenantId);
    return 'saved';
  });
}
