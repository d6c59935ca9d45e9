import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { read, type Ctx } from '../../context.ts';
import { mayReadLearning } from '../policy.ts';
import { readOwnAttended, readToldAttended } from './attendance-store.ts';
import type { AttendanceByOffice } from './model.ts';

/** That people of a city attended a module, and which skills it works on. */
export interface TrainingAttended {
  readonly tenantId: string;
  readonly moduleId: string;
  readonly title: string;
  /** Null for one that each does at its own time, or whose day is not known. */
  readonly day: CalendarDay | null;
  readonly skills: readonly string[];
  /** Withheld: none, or fewer than five; never in a city's own. */
  readonly people: number | 'withheld';
  /** How many of each office, in a city's own; nothing of what everybody is told. */
  readonly offices: AttendanceByOffice;
}

/** What training was attended: to a city its own, exactly; to the lab every city's, as all are told it. Nothing to the public. */
export async function trainingAttended(ctx: Ctx): Promise<readonly TrainingAttended[]> {
  if (!mayReadLearning(ctx)) return [];
  const rows = await read(ctx, (tx) => (ctx.municipality.kind === 'lab' ? readToldAttended(tx) : readOwnAttended(tx)));
  return rows.map(({ tenantId, moduleId, title, day, skills, people, offices = {} }) => ({
    tenantId,
    moduleId,
    title,
    day,
    skills,
    people: people ?? 'withheld',
    offices,
  }));
}
