import { handCodes, isLive, library, liveCodes, type LibraryCode } from '../../../domain/outcomes/library.ts';
import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { readLabIndicators } from './library-store.ts';
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
  const added = await readLabIndicators(tx);
  return [
    ...builtIn,
    ...added.map((row) => ({ ...row.text, code: row.code, version: row.version, photograph: false, live: false })),
  ];
}

export function definitionOf(all: readonly IndicatorDefinition[], code: string): IndicatorDefinition | undefined {
  return all.find((one) => one.code === code);
}
