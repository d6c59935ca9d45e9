import type { Tx } from '../../../platform/db/database.ts';
import type { DuplicatePair } from '../duplicates/duplicate-pairs.ts';
import { compareEntries, readTitles } from '../duplicates/duplicate-store.ts';
import { findDuplicates } from '../duplicates/find-duplicates.ts';
import type { DuplicateQuestion } from './model.ts';
import { newcomerId, type Newcomer, type Newcomers } from './tally.ts';

/** A question without what the other one is called. */
export type AskedPair = Omit<DuplicateQuestion, 'otherTitle'>;

export interface ToldQuestions {
  readonly count: number;
  /** As many as a person reads. */
  readonly listed: readonly DuplicateQuestion[];
}

/** Which new records look like a service that the catalogue has, or like an earlier record of their file; the likeliest first. */
export interface FoundQuestions extends ToldQuestions {
  /** All of them, made as they are read: a large file of like titles has more of them than records. */
  readonly all: () => Generator<AskedPair>;
}

export const noQuestions: FoundQuestions = { count: 0, listed: [], all: function* () {} };

const mostListed = 1000;

export async function findQuestions(tx: Tx, { byId, compared }: Newcomers): Promise<FoundQuestions> {
  if (byId.size === 0) return noQuestions;
  await compareEntries(tx, compared, new Set());
  const pairs = findDuplicates(compared);
  const all = function* () {
    for (const pair of pairs) yield* askedOf(pair, byId);
  };
  const first: AskedPair[] = [];
  for (const asked of all()) if (first.push(asked) === mostListed) break;
  const titles = await readTitles(
    tx,
    first.flatMap(({ otherId }) => otherId ?? []),
  );
  const titleOf = ({ otherId, otherKey }: AskedPair) =>
    otherId === undefined ? byId.get(newcomerId(otherKey ?? ''))?.title : titles.get(otherId);
  const listed = first.map((asked) => ({ ...asked, otherTitle: titleOf(asked) ?? '' }));
  return { count: pairs.length, listed, all };
}

function askedOf(pair: DuplicatePair, byId: ReadonlyMap<string, Newcomer>): AskedPair[] {
  const [one, other] = [byId.get(pair.serviceId), byId.get(pair.otherId)];
  // Of two records of the file the later one asks.
  const asking = one === undefined || (other !== undefined && other.line > one.line) ? other : one;
  if (asking === undefined) return [];
  const asked = asking === one ? other : one;
  const otherId = asking === one ? pair.otherId : pair.serviceId;
  const whose = asked === undefined ? { otherId } : { otherKey: asked.sourceKey };
  return [{ ...asking, ...whose, likeness: pair.likeness, reasons: pair.reasons }];
}
