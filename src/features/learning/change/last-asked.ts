import type { HalfYear } from '../../../domain/change/half-year.ts';
import { read, type Ctx } from '../../context.ts';
import { listAgreements } from '../../path/public.ts';
import { mayKeepChange } from '../policy.ts';
import { proposeAsked, type Proposed } from './propose-asked.ts';
import { readAsked, readRounds } from './round-store.ts';
import { longestName } from './schema.ts';

export interface NextRound extends Proposed {
  /** The round that the proposal comes from, where there was one. */
  readonly from: HalfYear | undefined;
}

/** What the form of the next round begins with: the last one, and network agreements that stand. Undefined for whoever may not open one: mailboxes are in it. */
export async function proposeRound(ctx: Ctx): Promise<NextRound | undefined> {
  if (mayKeepChange(ctx) === undefined) return undefined;
  const stand = ((await listAgreements(ctx)) ?? []).filter(({ checks }) => checks[0]?.outcome !== 'ended');
  const since = new Map<string, string>();
  for (const { body, from } of stand) {
    const name = body.slice(0, longestName);
    const known = since.get(name);
    if (known === undefined || from < known) since.set(name, from);
  }
  const agreed = [...since].map(([name, from]) => ({ name, since: from }));
  return read(ctx, async (tx) => {
    const [last] = await readRounds(tx);
    const asked = last && { mode: last.mode, openedOn: last.openedOn, bodies: await readAsked(tx, last.id) };
    return { ...proposeAsked(asked, agreed), from: last?.halfYear };
  });
}
