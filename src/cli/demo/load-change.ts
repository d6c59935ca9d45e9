import { askedBodies, rounds } from '../../../demo/change.ts';
import { chanceFrom } from '../../../demo/seeded-random.ts';
import type { ChangeAnswer } from '../../domain/change/answer.ts';
import { daysOf, halfYearBefore, halfYearOf, type HalfYear } from '../../domain/change/half-year.ts';
import {
  aspects,
  codesOf,
  listQuestions,
  roles,
  type Aspect,
  type Degree,
  type ListQuestion,
} from '../../domain/change/questionnaire.ts';
import { msPerDay, writeDay } from '../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../domain/schedule/today.ts';
import type { Ctx } from '../../features/context.ts';
import { answerRound, closeRound, openRound, tellRound } from '../../features/learning/public.ts';

/** Two made-up rounds, closed and told; the one of this half year is left for whoever looks to open. */
export async function loadChange(monza: Ctx): Promise<void> {
  for (const round of rounds) {
    const halfYear = halfYearsBefore(monza.now, round.halfYearsAgo);
    const { from } = daysOf(halfYear);
    const on = (day: number): Ctx => ({ ...monza, now: new Date(day * msPerDay + msPerDay / 2) });
    const opened = await openRound(
      on(from + 120),
      { halfYear, mode: 'anonymous', closesOn: writeDay(from + 150), bodies: askedBodies },
      { madeUp: true },
    );
    if (opened.kind !== 'opened') continue;
    const token = opened.links[0]?.token ?? '';
    for (const [index, answer] of answersOf(round).entries())
      await answerRound(on(from + 130), token, answer, `demo ${index}`);
    await closeRound(on(from + 150), halfYear);
    await tellRound(on(from + 155), halfYear, [0, 1]);
  }
}

function halfYearsBefore(now: Date, count: number): HalfYear {
  let half = halfYearOf(todayAt(now));
  for (let step = 0; step < count; step++) half = halfYearBefore(half);
  return half;
}

function answersOf(round: (typeof rounds)[number]): ChangeAnswer[] {
  const chance = chanceFrom(round.halfYearsAgo);
  const shares: Partial<Record<ListQuestion, Readonly<Record<string, number>>>> = round.picked;
  const degree = (aspect: Aspect): Degree =>
    chance.happens(round.ready[aspect]) ? chance.pick([4, 4, 5]) : chance.pick([3, 3, 2]);
  const people = roles.flatMap((role) => Array.from({ length: round.roles[role] }, () => role));
  return people.map((role, index) => ({
    role,
    readiness: Object.fromEntries(aspects.map((aspect) => [aspect, degree(aspect)])) as Record<Aspect, Degree>,
    picked: Object.fromEntries(
      listQuestions.map((question) => [
        question,
        codesOf[question].filter((code) => chance.happens(shares[question]?.[code] ?? 0.05)),
      ]),
    ) as Record<ListQuestion, string[]>,
    words: round.words[index] ?? {},
    readers: 'report',
  }));
}
