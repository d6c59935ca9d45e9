// From indexes back to ids: the pools of a packing as a plan says them.
import type { Board } from './board.ts';
import { candidateAt } from './candidate-list.ts';
import type { CandidateList } from './candidate-list.ts';
import type { Column } from './conflict-rows.ts';
import type { PlannedPool } from './plan.ts';
import { listDays } from './session-starts.ts';

export function writePool(board: Board, list: CandidateList, pool: Column): PlannedPool {
  const { operator: at, place: spot, from, members } = candidateAt(list, pool.candidate);
  const operator = board.operators[at];
  const place = board.places[spot];
  const venue = board.venues[place?.venue ?? -1];
  const home = board.requests[place?.host ?? -1];
  if (operator === undefined) throw new RangeError(`no operator ${at} on the board`);
  const ids = members.members.flatMap((member) => board.requests[member]?.id ?? []);
  const meets = { operator: operator.id, days: listDays(pool.days), from, members: ids };
  if (venue !== undefined) return { ...meets, place: { venue: venue.id } };
  if (home !== undefined) return { ...meets, place: { home: home.id } };
  throw new RangeError(`no place ${spot} on the board`);
}
