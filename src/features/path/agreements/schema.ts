import { z } from 'zod';
import { day, dayOrNone, textOrNone } from '../schema.ts';
import { bodyKinds, checkOutcomes, directions } from './model.ts';

const text = (most: number) => z.string().min(1).max(most);

/** Euros as people write them, `1.500,50`, to cents; '' is none. */
const eurosOrNone = z
  .string()
  .regex(/^(\d{1,9}|\d{1,3}(\.\d{3}){1,3})?(,\d{1,2})?$/)
  .transform((written) =>
    written === '' ? null : Math.round(Number(written.replaceAll('.', '').replace(',', '.')) * 100),
  )
  .refine((cents) => cents === null || cents > 0);

const hoursOrNone = z
  .string()
  .regex(/^\d{0,6}$/)
  .transform((written) => (written === '' ? null : Number(written)))
  .refine((hours) => hours === null || hours > 0);

export const agreementForm = z
  .object({
    direction: z.enum(directions),
    body: text(200),
    bodyKind: z.enum(bodyKinds),
    commitment: text(1000),
    cents: eurosOrNone,
    hours: hoursOrNone,
    resource: textOrNone(300),
    from: day,
    ends: dayOrNone,
  })
  .refine(({ from, ends }) => ends === null || ends >= from, { path: ['ends'] });

export const agreementCheckForm = z
  .object({ outcome: z.enum(checkOutcomes), reason: textOrNone(1000), on: day })
  .refine(({ outcome, reason }) => outcome === 'kept' || reason !== null, { path: ['reason'] });
