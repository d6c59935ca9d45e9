import type { Tx } from '../../../platform/db/database.ts';
import { readEntries } from '../duplicate-store.ts';
import { findDuplicates } from '../find-duplicates.ts';
import type { DuplicateQuestion } from './model.ts';
import type { Newcomer } from './tally.ts';

/** Which new records look like a service that the catalogue has, or like an earlier record of their file; the likeliest first. */
export async function findQuestions(tx: Tx, newcomers: readonly Newcomer[]): Promise<DuplicateQuestion[]> {
  if (newcomers.length === 0) return [];
  const standing = await readEntries(tx);
  const byId = new Map(newcomers.map((newcomer) => [newcomer.id, newcomer]));
  const titles = new Map(standing.map(({ id, title }) => [id, title]));
  return findDuplicates([...standing, ...newcomers], new Set(byId.keys())).flatMap((pair) => {
    const [one, other] = [byId.get(pair.serviceId), byId.get(pair.otherId)];
    // Of two records of the file the later one asks.
    const asking = one === undefined || (other !== undefined && other.line > one.line) ? other : one;
    if (asking === undefined) return [];
    const asked = asking === one ? other : one;
    const otherId = asking === one ? pair.otherId : pair.serviceId;
    return [
      {
        sourceKey: asking.sourceKey,
        line: asking.line,
        title: asking.title,
        ...(asked === undefined ? { otherId } : { otherKey: asked.sourceKey }),
        otherTitle: asked?.title ?? titles.get(otherId) ?? '',
        likeness: pair.likeness,
        reasons: pair.reasons,
      },
    ];
  });
}
