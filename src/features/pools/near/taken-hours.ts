import { metres } from '../../../domain/pooling/metres.ts';
import type { Window } from '../../../domain/pooling/instance.ts';
import { sessionWindows } from '../model.ts';
import { poolingRules } from '../run/build-instance.ts';
import type { PooledOperator } from '../run/pooling-facts.ts';
import type { NearTerms, TakenHours } from './model.ts';

/** Whether its operator still offers what the group lives on; where not, a run leaves the operator alone (`setAside`), and so does whoever tells of groups. */
export function isStillOffered(
  { families, seats, ...where }: NearTerms,
  operator: PooledOperator | undefined,
): boolean {
  if (operator === undefined) return false;
  const enough = seats >= operator.minSeats && seats <= operator.maxSeats;
  return families > 1 && enough && metres(operator, where) <= operator.maxMetres;
}

/** An operator with what is left of its hours beside its groups that meet in homes of their own: to come from there and to go there takes time too. */
export function besideTaken(operator: PooledOperator, taken: readonly TakenHours[]): PooledOperator {
  if (taken.length === 0) return operator;
  const { moveSlots } = poolingRules;
  const away = taken
    .flatMap(sessionWindows)
    .map(({ day, from, to }) => ({ day, from: from - moveSlots, to: to + moveSlots }));
  return { ...operator, windows: away.reduce(without, operator.windows) };
}

/** The windows themselves where they have nothing in common with what is taken: most have not. */
function without(windows: readonly Window[], taken: Window): readonly Window[] {
  const meets = ({ day, from, to }: Window) => day === taken.day && from < taken.to && taken.from < to;
  if (!windows.some(meets)) return windows;
  return windows.flatMap((window) => {
    if (!meets(window)) return [window];
    const [before, after] = [
      { ...window, to: taken.from },
      { ...window, from: taken.to },
    ];
    return [before, after].filter(({ from, to }) => from < to);
  });
}
