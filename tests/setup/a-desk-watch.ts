import { sql } from 'kysely';
import { transact, type Ctx } from '../../src/features/context.ts';
import { tellWatchers } from '../../src/features/forming/public.ts';
import { keepDeskWatch } from '../../src/features/forming/watch/keep-desk-watch.ts';
import type { StaffActor } from '../../src/features/people/public.ts';

/** Somebody without a mailbox asked the desk to be told of groups, and a letter waits there that tells of one. Returns whom it is for. */
export async function aDeskWatch(system: Ctx, desk: StaffActor, marker: string): Promise<string> {
  const { kindOfHelp, quarter } = await transact(system, async (tx) => {
    const { rows } = await sql<{ kindOfHelp: 'childcare'; quarter: string }>`
      update forming_group set watchers_told_at = null, tells_quarter = true where status = 'open' and origin <> 'run'
      returning kind_of_help as "kindOfHelp", quarter
    `.execute(tx);
    if (rows[0] === undefined) throw new Error('no group forms');
    return rows[0];
  });
  const who = { name: `Aldo ${marker}`, phone: '039 000 0077', language: 'it' } as const;
  const kept = await keepDeskWatch({ ...system, actor: desk }, { ...who, kindOfHelp, quarter });
  if (kept !== 'kept') throw new Error(kept);
  await tellWatchers(system);
  return transact(system, async (tx) => {
    const { rows } = await sql<{
      id: string;
    }>`select addressee_id as id from paper_letter where kind = 'forming-near'`.execute(tx);
    if (rows[0] === undefined) throw new Error('no letter waits');
    return rows[0].id;
  });
}
