import { handCodes, isLive, library, liveCodes, type LibraryCode } from '../../../domain/outcomes/library.ts';
import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { readLabIndicators, readLabVersions, type LabIndicator } from './library-store.ts';
import type { IndicatorDefinition } from './model.ts';

/** The indicators that come with the code. */
export const builtIn: readonly IndicatorDefinition[] = [...liveCodes, ...handCodes].map(defined);

function defined(code: LibraryCode): IndicatorDefinition {
  const { photograph, ...rest } = library[code];
  const words = { it: messages('it').indicators.library[code], en: messages('en').indicators.library[code] };
  return { ...rest, code, photograph: photograph === true, live: isLive(code), words };
}

/** The whole library: what comes with the code, and the last version of what the lab added, by name. */
export function indicators(ctx: Ctx): Promise<readonly IndicatorDefinition[]> {
  return read(ctx, readIndicators);
}

/** The same, in a transaction that reads more than that. */
export async function readIndicators(tx: Tx): Promise<readonly IndicatorDefinition[]> {
  return [...builtIn, ...(await readLabIndicators(tx)).map(ofLab)];
}

function ofLab({ code, version, text }: LabIndicator): IndicatorDefinition {
  return { ...text, code, version, photograph: false, live: false };
}

/**
 * The library as a plan counts by it: what the lab added in the versions that were registered, whatever the lab made of them since. What a promise means is not
 * rewritten by a new definition.
 */
export async function indicatorsOfPlan(
  ctx: Ctx,
  { indicators: planned }: Pick<ExperimentPlan, 'indicators'>,
): Promise<readonly IndicatorDefinition[]> {
  return read(ctx, async (tx) => {
    const all = await readIndicators(tx);
    const renewed = planned.filter(({ code, version }) => (definitionOf(all, code)?.version ?? version) !== version);
    if (renewed.length === 0) return all;
    const then = (await readLabVersions(tx, renewed)).map(ofLab);
    return all.map((one) => definitionOf(then, one.code) ?? one);
  });
}

export function definitionOf(all: readonly IndicatorDefinition[], code: string): IndicatorDefinition | undefined {
  return all.find((one) => one.code === code);
}
