import type { Window } from '../../../domain/pooling/instance.ts';
import { metres } from '../../../domain/pooling/metres.ts';
import type { NeedSoFar } from '../../requests/public.ts';
import { sessionWindows, type Operator } from '../model.ts';
import { poolingRules } from '../run/build-instance.ts';
import type { NearPool } from './model.ts';

/** Whether a household with that need could be one more of the group, as far as its kind, its state and its sessions say. */
export function isOpenTo({ kindOfHelp, days, slots }: NeedSoFar, pool: NearPool): boolean {
  const runs = pool.status === 'agreed' || pool.status === 'running';
  return runs && pool.kindOfHelp === kindOfHelp && pool.slots === slots && pool.days.length === days;
}

/** Whether its operator still offers what the group lives on; where not, a run leaves the operator alone (`setAside`), and so does whoever tells of groups. */
export function isStillOffered({ families, seats, ...pool }: NearPool, operator: Operator | undefined): boolean {
  if (operator === undefined) return false;
  const enough = seats >= operator.minSeats && seats <= operator.maxSeats;
  return families > 1 && enough && metres(operator, pool) <= operator.maxMetres;
}

/** An operator with what is left of its hours beside those groups, which meet in homes of their own: to come from there and to go there takes time too. */
export function withoutHoursOf(operator: Operator, pools: readonly NearPool[]): Operator {
  const { moveSlots } = poolingRules;
  const taken = pools
    .filter(({ operatorId }) => operatorId === operator.id)
    .flatMap(sessionWindows)
    .map(({ day, from, to }) => ({ day, from: from - moveSlots, to: to + moveSlots }));
  return taken.length === 0 ? operator : { ...operator, windows: taken.reduce(without, operator.windows) };
}

function without(windows: readonly Window[], taken: Window): Window[] {
  return windows.flatMap((window) => {
    if (window.day !== taken.day || taken.to <= window.from || window.to <= taken.from) return [window];
    const [before, after] = [
      { ...window, to: taken.from },
      { ...window, from: taken.to },
    ];
    return [before, after].filter(({ from, to }) => from < to);
  });
}
