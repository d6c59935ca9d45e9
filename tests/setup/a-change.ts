import { sql } from 'kysely';
import { daysOf, halfYearBefore, halfYearOf, type HalfYear } from '../../src/domain/change/half-year.ts';
import { anAnswer } from '../../src/domain/change/testing/an-answer.ts';
import { msPerDay, writeDay } from '../../src/domain/schedule/calendar-day.ts';
import { todayAt } from '../../src/domain/schedule/today.ts';
import { transact, type Ctx } from '../../src/features/context.ts';
import { answerRound, closeRound, openRound, tellRound } from '../../src/features/learning/public.ts';

const today = todayAt(new Date());
/** The half year of a city's round that is open, and of its closed one: as the day of the tests has them. */
export const openHalf = halfYearOf(today);
export const changeHalf = halfYearBefore(openHalf);
const closesOn = writeDay(today + 30);

/** Two closed rounds with five answers each, told, one half year after the other, and an open one; gives the token of a link to the open one. The lab has no rounds. */
export async function aChange(system: Ctx, marker: string): Promise<string> {
  if (system.municipality.kind === 'lab') return system.newToken();
  const { from } = daysOf(changeHalf);
  await aToldRound(
    { ...system, now: new Date(from * msPerDay + msPerDay / 2) },
    halfYearBefore(changeHalf),
    writeDay(from + 30),
    marker,
  );
  await aToldRound(system, changeHalf, closesOn, marker);
  await aTrainingBetween(system);
  const withMailbox = bodiesOf(marker).map((body) => ({ ...body, email: `ufficio@${marker}.example` }));
  const open = await openRound(system, { halfYear: openHalf, mode: 'anonymous', closesOn, bodies: withMailbox });
  if (open.kind !== 'opened') throw new Error(`another round of its own: ${open.kind}`);
  await answerRound(system, open.links[0]?.token ?? '', anAnswer({}), 'form');
  return open.links[0]?.token ?? '';
}

const bodiesOf = (marker: string) =>
  [
    { side: 'office', name: `Ufficio ${marker}` },
    { side: 'partner', name: `Cooperativa ${marker}` },
  ] as const;

async function aToldRound(ctx: Ctx, halfYear: HalfYear, closing: string, marker: string): Promise<void> {
  const asked = { halfYear, mode: 'signed', closesOn: closing, bodies: bodiesOf(marker) } as const;
  const closed = await openRound(ctx, asked, { madeUp: true });
  if (closed.kind !== 'opened') throw new Error(`a round of its own: ${closed.kind}`);
  for (const [index, place] of [0, 0, 0, 1, 1].entries()) {
    const words = { 'obstacle-words': `Ostacolo ${marker} ${index}` };
    const answer = anAnswer({ obstacles: ['no-time'], words, readers: index === 0 ? 'report' : 'lab' });
    await answerRound(ctx, closed.links[place]?.token ?? '', answer, `form ${halfYear} ${index}`);
  }
  await closeRound(ctx, halfYear);
  const told = await tellRound(ctx, halfYear, [0, 1, 2, 3, 4]);
  if (told !== 'told') throw new Error(`a round of its own is told: ${told}`);
}

/** A module that enough people attended between the two: written as it stands, since so many attended none here. */
async function aTrainingBetween(system: Ctx): Promise<void> {
  await transact(system, (tx) =>
    sql`
      insert into published_change_training (tenant_id, half_year, edition, skill, modules)
      values (${system.municipality.tenantId}, ${changeHalf}, 1, 'change-management', 1)
    `.execute(tx),
  );
}
