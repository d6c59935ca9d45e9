import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../context.ts';
import { recordAudit } from '../../people/public.ts';
import { sameValue } from '../entries/fields.ts';
import type { CataloguePermit } from '../policy.ts';
import type { LabelWords } from '../word-versions/model.ts';
import { keepWordVersions, lockWords } from '../word-versions/word-version-store.ts';
import { firstCodes } from './first-codes.ts';
import { addMappings, deleteMapping, readMappings, writeMapping } from './label-store.ts';
import { writeLabelTerms, type LabelTaxonomy } from './label-terms-store.ts';
import { readLabelWords } from './label-words.ts';
import type { Label, LabelsOfCity, NationalCode, OwnLabel } from './model.ts';
import { deleteOwnLabel, readKeptLabels, writeOwnLabel } from './own-label-store.ts';
import { mayKeepLabels } from './policy.ts';

export type LabelOutcome = 'saved' | 'denied' | 'unknown';

/** The city's labels, and what they are elsewhere; undefined for who does not keep them. */
export async function labelsOf(ctx: Ctx): Promise<LabelsOfCity | undefined> {
  if (mayKeepLabels(ctx.actor) === undefined) return undefined;
  return read(ctx, async (tx) => ({ own: await readKeptLabels(tx), mappings: await readMappings(tx) }));
}

/** Adds a label of the city's own, or gives it another name. */
export function saveOwnLabel(ctx: Ctx, label: OwnLabel): Promise<LabelOutcome | 'taken'> {
  return changeLabels(ctx, async (tx, permit) => ((await writeOwnLabel(tx, permit, label)) ? 'saved' : 'taken'));
}

export function removeOwnLabel(ctx: Ctx, id: string): Promise<LabelOutcome> {
  return changeLabels(ctx, async (tx, permit) => ((await deleteOwnLabel(tx, permit, id)) ? 'saved' : 'unknown'));
}

/** Puts to the labels the codes that WILL knows; what the city has said itself stays. */
export function addFirstCodes(ctx: Ctx): Promise<LabelOutcome> {
  return changeLabels(ctx, async (tx, permit) => {
    await addMappings(tx, permit, firstCodes);
    return 'saved';
  });
}

export function saveCode(ctx: Ctx, label: Label, code: NationalCode): Promise<LabelOutcome> {
  return changeLabels(ctx, async (tx, permit) => {
    await writeMapping(tx, permit, { ...label, ...code });
    return 'saved';
  });
}

export function removeCode(ctx: Ctx, label: Label, code: Pick<NationalCode, 'scheme' | 'code'>): Promise<LabelOutcome> {
  return changeLabels(ctx, async (tx, permit) =>
    (await deleteMapping(tx, permit, label, code)) ? 'saved' : 'unknown',
  );
}

/** Changes labels: each that says something else then is kept as it was, and told to others as it is. */
export async function changeLabels<Outcome extends string>(
  ctx: Ctx,
  work: (tx: Tx, permit: CataloguePermit) => Promise<Outcome>,
  cause: 'change' | 'restore' = 'change',
): Promise<Outcome | 'denied'> {
  const permit = mayKeepLabels(ctx.actor);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    await lockWords(tx, permit, 'label');
    const before = await readLabelWords(tx);
    const outcome = await work(tx, permit);
    if (outcome !== 'saved') return outcome;
    await keepChanged(tx, ctx, permit, before, cause);
    await writeLabelTerms(tx, permit, taxonomyOf(ctx), ctx.now);
    await recordAudit(tx, ctx, 'labels-changed', 'municipality', ctx.municipality.tenantId);
    return outcome;
  });
}

async function keepChanged(
  tx: Tx,
  ctx: Ctx,
  permit: CataloguePermit,
  before: ReadonlyMap<string, LabelWords>,
  cause: 'change' | 'restore',
): Promise<void> {
  const after = await readLabelWords(tx);
  const superseded = [...before].flatMap(([key, content]) =>
    sameValue(content, after.get(key)) ? [] : [{ kind: 'label' as const, key, content }],
  );
  const [stand, removed] = [
    superseded.filter(({ key }) => after.has(key)),
    superseded.filter(({ key }) => !after.has(key)),
  ];
  await keepWordVersions(tx, permit, ctx, cause, stand);
  await keepWordVersions(tx, permit, ctx, 'removal', removed);
}

/** In Italian, as the labels are. */
function taxonomyOf({ municipality }: Ctx): LabelTaxonomy {
  const { name, description } = messages('it').hsds.taxonomies.labels;
  return { name: name(municipality.name), description: description(municipality.name) };
}
