import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { read, type Ctx } from '../../context.ts';
import { readEntries } from '../ask/open-store.ts';
import { readRuleVersions } from '../rules/rule-store.ts';
import { findResult } from './kept-store.ts';
import type { OpenResult } from './model.ts';
import { isResultToken, readerTokenOf } from './result-tokens.ts';

/** The result behind a secret address; undefined where there is none, or it is over. */
export function openResult(ctx: Ctx, token: string): Promise<OpenResult | undefined> {
  return read(ctx, (tx) => readResult(tx, ctx, token));
}

/** The same within a transaction. */
export async function readResult(tx: Tx, ctx: Pick<Ctx, 'now'>, token: string): Promise<OpenResult | undefined> {
  const found = isResultToken(token) ? await findResult(tx, hashToken(token), ctx.now) : undefined;
  if (found === undefined) return undefined;
  const { told } = found;
  const [versions, entries] = await Promise.all([
    readRuleVersions(tx, told.rules),
    readEntries(tx, [...told.aged, ...told.open]),
  ]);
  const byId = new Map(entries.map((entry) => [entry.serviceId, entry]));
  const entriesOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  return {
    ...found,
    token,
    readerToken: found.door === 'keeper' ? readerTokenOf(token) : token,
    rules: told.rules.flatMap((one) => {
      const rule = versions.find(({ ruleId, version }) => ruleId === one.ruleId && version === one.version);
      return rule === undefined ? [] : [{ rule, told: one }];
    }),
    aged: entriesOf(told.aged),
    open: entriesOf(told.open),
  };
}
