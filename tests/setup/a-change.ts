import { sql } from 'kysely';
import { halfYearBefore, halfYearOf } from '../../src/domain/change/half-year.ts';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { answerRound, closeRound, openRound, tellRound } from '../../src/features/learning/public.ts';

const today = todayAt(new Date());
/** The half year of a city's round that is open, and of its closed one: as the day of the tests has them. */
export const openHalf = halfYearOf(today);
export const changeHalf = halfYearBefore(openHalf);
const closesOn = writeDay(today + 30);

/** A closed round with five answers, told, and an open one; gives the token of a link to the open one. The lab has no rounds. */
export async function aChange(system: Ctx, marker: string): Promise<string> {
  if (system.municipality.kind === 'lab') return system.newToken();
  const bodies = [
    { side: 'office', name: `Ufficio ${marker}` },
    { side: 'partner', name: `Cooperativa ${marker}` },
  ] as const;
  const ended = { halfYear: changeHalf, mode: 'signed', closesOn, bodies } as const;
  const closed = await openRound(system, ended, { madeUp: true });
  if (closed.kind !== 'opened') throw new Error(`a round of its own: ${closed.kind}`);
  for (const [index, place] of [0, 0, 0, 1, 1].entries()) {
    const words = { 'obstacle-words': `Ostacolo ${marker} ${index}` };
    const answer = anAnswer({ obstacles: ['no-time'], words, readers: index === 0 ? 'report' : 'lab' });
    await answerRound(system, closed.links[place]?.token ?? '', answer, `form ${index}`);
  }
  await closeRound(system, changeHalf);
  const told = await tellRound(system, changeHalf, [0, 1, 2, 3, 4]);
  if (told !== 'told') throw new Error(`a round of its own is told: ${told}`);
  await besideTold(system);
  const withMailbox = bodies.map((body) => ({ ...body, email: `ufficio@${marker}.example` }));
  const open = await openRound(system, { halfYear: openHalf, mode: 'anonymous', closesOn, bodies: withMailbox });
  if (open.kind !== 'opened') throw new Error(`another round of its own: ${open.kind}`);
  await answerRound(system, open.links[0]?.token ?? '', anAnswer({}), 'form');
  return open.links[0]?.token ?? '';
}

/** What lay between the round that was told and one before it: written as it stands, since there was none. */
async function besideTold(system: Ctx): Promise<void> {
  const { tenantId } = system.municipality;
  await transact(system, async (tx) => {
    await sql`
      insert into published_change_beside (tenant_id, half_year, edition, from_on, to_on, stuck_then, went_on, stuck_now, modules)
      values (${tenantId}, ${changeHalf}, 1, '2026-02-01', '2026-05-01', 2, 1, 1, 1)
    `.execute(tx);
    await sql`
      insert into published_change_training (tenant_id, half_year, edition, skill, modules)
      values (${tenantId}, ${changeHalf}, 1, 'change-management', 1)
    `.execute(tx);
  });
}
