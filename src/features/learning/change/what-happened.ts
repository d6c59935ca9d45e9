import { daysOf, type HalfYear } from '../../../domain/change/half-year.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { read, type Ctx } from '../../context.ts';
import { stepsStuckIn, type StuckStretch } from '../../path/public.ts';
import { readMeetings } from '../meetings/meeting-store.ts';
import type { Meeting } from '../meetings/model.ts';
import { mayReadLearning } from '../policy.ts';
import { trainingAttended, type TrainingAttended } from '../training/training-attended.ts';

/** What stands beside a round: dates, and no claim that one thing made the other. */
export interface Happened {
  /** `undefined` for whoever may not read the city's path. */
  readonly stuck: readonly StuckStretch[] | undefined;
  readonly meetings: readonly Meeting[];
  /** Modules with a day in the half year that people of the city attended. */
  readonly training: readonly TrainingAttended[];
}

const mostMeetings = 200;

/** Steps that stood still or went on, meetings that were held and training that was attended, in a half year. */
export async function whatHappenedIn(ctx: Ctx, halfYear: HalfYear): Promise<Happened> {
  const { from, to } = daysOf(halfYear);
  const stuck = await stepsStuckIn(ctx, { from: writeDay(from), to: writeDay(to) });
  if (!mayReadLearning(ctx)) return { stuck, meetings: [], training: [] };
  const today = todayAt(ctx.now);
  const all = await read(ctx, (tx) => readMeetings(tx, { audience: 'staff', today, most: mostMeetings }));
  const held = all.filter(({ state, day }) => state === 'held' && day >= from && day <= to);
  const training = (await trainingAttended(ctx)).filter(({ day }) => day !== null && day >= from && day <= to);
  return { stuck, meetings: held.sort((one, other) => one.day - other.day), training };
}
