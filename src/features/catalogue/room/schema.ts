import { z } from 'zod';
import type { SaidRoom } from './with-room.ts';

const mostPlaces = 100_000;
const mostDays = 10_000;

export type RoomProblem = 'not-a-number' | 'more-than-all' | 'nothing-said';
export type RoomProblems = Readonly<Partial<Record<'liberi' | 'massimo' | 'attesa', RoomProblem>>>;

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().max(most));

/** Reads the form of a service's room: an empty field is something that is not known. */
export function readRoomForm(
  text: (name: string) => string,
): { readonly said: SaidRoom } | { readonly problems: RoomProblems } {
  const field = (name: string, most: number): number | undefined | 'wrong' => {
    const typed = text(name);
    return typed === '' ? undefined : (whole(most).safeParse(typed).data ?? 'wrong');
  };
  const [available, maximum, waitingDays] = [
    field('liberi', mostPlaces),
    field('massimo', mostPlaces),
    field('attesa', mostDays),
  ];
  if (available === 'wrong' || maximum === 'wrong' || waitingDays === 'wrong') {
    return {
      problems: {
        ...(available === 'wrong' && { liberi: 'not-a-number' }),
        ...(maximum === 'wrong' && { massimo: 'not-a-number' }),
        ...(waitingDays === 'wrong' && { attesa: 'not-a-number' }),
      },
    };
  }
  if (available !== undefined && maximum !== undefined && available > maximum)
    return { problems: { liberi: 'more-than-all' } };
  const needsAssessment = text('valutazione') === 'yes';
  if (available === undefined && waitingDays === undefined && !needsAssessment)
    return { problems: { liberi: 'nothing-said' } };
  return { said: { available, maximum, waitingDays, needsAssessment } };
}

/** The same from a program. */
export const roomBody = z
  .strictObject({
    available: z.number().int().min(0).max(mostPlaces).nullish(),
    maximum: z.number().int().min(0).max(mostPlaces).nullish(),
    waiting_days: z.number().int().min(0).max(mostDays).nullish(),
    needs_assessment: z.boolean().default(false),
  })
  .refine(({ available, maximum }) => (available ?? 0) <= (maximum ?? mostPlaces), {
    path: ['available'],
    message: 'available is more than maximum',
  })
  .transform((body): SaidRoom => ({
    available: body.available ?? undefined,
    maximum: body.maximum ?? undefined,
    waitingDays: body.waiting_days ?? undefined,
    needsAssessment: body.needs_assessment,
  }));

export const freshDaysField = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(365));

export const keyWay = z.enum(['mail', 'link', 'api']);

/** What has just been done at the desk. */
export const roomNews = z.enum(['ended', 'mailed', 'no-address', 'rule']);
export type RoomNews = z.infer<typeof roomNews>;
