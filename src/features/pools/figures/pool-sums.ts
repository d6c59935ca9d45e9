import { slotsPerWeek, type PoolHours } from '../model.ts';

/** What groups come to in a typical week. */
export interface PoolSums {
  readonly groups: number;
  readonly families: number;
  /** Hours of the groups, each counted once however many families share it. */
  readonly hoursWeek: number;
  readonly savedCentsWeek: number;
  /** Families that had never turned to the municipality before. */
  readonly firstContacts: number;
}

interface SummedPool extends PoolHours {
  readonly members: readonly {
    readonly shareCents: number;
    readonly soloCents: number;
    readonly firstContact: boolean;
  }[];
}

export function poolSums(pools: readonly SummedPool[]): PoolSums {
  const members = pools.flatMap((pool) => pool.members);
  const slots = pools.reduce((sum, pool) => sum + slotsPerWeek(pool), 0);
  const savedTwice = pools.reduce((sum, pool) => sum + savedPerHour(pool) * slotsPerWeek(pool), 0);
  return {
    groups: pools.length,
    families: members.length,
    hoursWeek: slots / 2,
    savedCentsWeek: Math.round(savedTwice / 2),
    firstContacts: members.filter(({ firstContact }) => firstContact).length,
  };
}

function savedPerHour({ members }: SummedPool): number {
  return members.reduce((sum, { shareCents, soloCents }) => sum + soloCents - shareCents, 0);
}
