import { dateAt } from '../../../../domain/schedule/today.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { read, transact, type Ctx } from '../../../context.ts';
import { recordAudit } from '../../../people/public.ts';
import type { Operator } from '../../model.ts';
import { mayKeepOperators, mayKeepSupply } from '../../policy.ts';
import { readLivePools } from '../../run/facts-store.ts';
import { isOffered } from '../../run/set-aside.ts';
import { putOperator } from '../supply-store.ts';
import {
  readKeptOperators,
  readSupplyProviders,
  setOperatorActive,
  type KeptOperator,
  type SupplyProvider,
} from './operator-store.ts';

/** What a form says of an operator. */
export type OperatorTerms = Omit<Operator, 'id' | 'providerId'>;

export interface ProviderSupply {
  readonly provider: SupplyProvider;
  readonly operators: readonly KeptOperator[];
}

export interface OneOperator {
  readonly provider: SupplyProvider;
  readonly operator: KeptOperator;
  /** Groups that live on what the operator no longer offers: they go on, and it gets no others meanwhile. */
  readonly aside: number;
}

/** Providers whose operators can have groups, for the city; undefined for anybody else. */
export async function suppliesOf(ctx: Ctx): Promise<readonly SupplyProvider[] | undefined> {
  if (mayKeepSupply(ctx.actor) === undefined) return undefined;
  return read(ctx, (tx) => readSupplyProviders(tx, dateAt(ctx.now)));
}

/** A provider's operators, for itself and for the city. */
export async function operatorsToKeep(ctx: Ctx, providerId: string): Promise<ProviderSupply | undefined> {
  if (mayKeepOperators(ctx.actor, providerId) === undefined) return undefined;
  return read(ctx, async (tx) => {
    const [provider] = await readSupplyProviders(tx, dateAt(ctx.now), providerId);
    return provider && { provider, operators: await readKeptOperators(tx, providerId) };
  });
}

export async function operatorToKeep(ctx: Ctx, providerId: string, id: string): Promise<OneOperator | undefined> {
  const supply = await operatorsToKeep(ctx, providerId);
  const operator = supply?.operators.find((each) => each.id === id);
  if (supply === undefined || operator === undefined) return undefined;
  const pools = await read(ctx, (tx) => readLivePools(tx, id));
  const aside = pools.filter((pool) => !isOffered(pool, operator)).length;
  return { provider: supply.provider, operator, aside };
}

export type KeepOutcome = 'kept' | 'kind-not-accredited' | 'unknown' | 'denied';

/**
 * Adds an operator, or changes one. Groups that live keep their hours, place and price; what is new is for those to come. A kind
 * of help is taken on only while the provider is accredited for it.
 */
export async function keepOperator(
  ctx: Ctx,
  providerId: string,
  terms: OperatorTerms,
  id?: string,
): Promise<KeepOutcome> {
  const permit = mayKeepOperators(ctx.actor, providerId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    const [provider] = await readSupplyProviders(tx, dateAt(ctx.now), providerId);
    const known = id === undefined ? undefined : await operatorOf(tx, providerId, id);
    if (provider === undefined || (id !== undefined && known === undefined)) return 'unknown';
    const allowed = kindsFor(provider, known);
    if (!terms.kindsOfHelp.every((kind) => allowed.includes(kind))) return 'kind-not-accredited';
    const operatorId = id ?? ctx.newId();
    const { madeUpData: madeUp } = ctx.municipality;
    await putOperator(permit, tx, { ...terms, id: operatorId, providerId, madeUp });
    await recordAudit(tx, ctx, 'operator-kept', 'operator', operatorId);
    return 'kept';
  });
}

/** Lets an operator rest, or take new groups again. Groups that live go on. */
export async function restOperator(
  ctx: Ctx,
  providerId: string,
  id: string,
  active: boolean,
): Promise<'kept' | 'unknown' | 'denied'> {
  const permit = mayKeepOperators(ctx.actor, providerId);
  if (permit === undefined) return 'denied';
  return transact(ctx, async (tx) => {
    if ((await operatorOf(tx, providerId, id)) === undefined) return 'unknown';
    await setOperatorActive(permit, tx, id, active);
    await recordAudit(tx, ctx, active ? 'operator-active' : 'operator-rested', 'operator', id);
    return 'kept';
  });
}

/** What an operator may help with: what the provider is accredited for, and what the operator did already. */
export function kindsFor(
  provider: Pick<SupplyProvider, 'kinds'>,
  known: Pick<Operator, 'kindsOfHelp'> | undefined,
): readonly Operator['kindsOfHelp'][number][] {
  return [...new Set([...provider.kinds, ...(known?.kindsOfHelp ?? [])])];
}

async function operatorOf(tx: Tx, providerId: string, id: string): Promise<KeptOperator | undefined> {
  return (await readKeptOperators(tx, providerId)).find((each) => each.id === id);
}
