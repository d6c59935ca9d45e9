import { sql } from 'kysely';
import type { z } from 'zod';
import type { Tx } from '../db/database.ts';
import type { Logger } from '../log/logger.ts';

/** What a job finds when it runs: nothing is open yet, it opens its own tenant transactions. */
export interface JobRun {
  readonly log: Logger;
  /** True once the process is asked to stop: long work gives back what it has. */
  readonly stopping: () => boolean;
}

/** Work to be done later. Its payload holds ids and versions, never personal data; it may run twice. */
export interface Job<Payload, Services> {
  readonly name: string;
  readonly schema: z.ZodType<Payload>;
  readonly run: (services: Services, payload: Payload, run: JobRun) => Promise<void>;
}

export function defineJob<Payload, Services>(
  name: string,
  schema: z.ZodType<Payload>,
  run: (services: Services, payload: Payload, run: JobRun) => Promise<void>,
): Job<Payload, Services> {
  return { name, schema, run };
}

export interface EnqueueOptions {
  /** Jobs of one queue run one after the other: one queue per tenant for heavy work. */
  readonly queue?: string;
  readonly runAt?: Date;
  /** A job already waiting under the same key is replaced. */
  readonly key?: string;
}

/** Adds a job in the caller's transaction: it exists if, and only if, the transaction commits. */
export async function enqueue<Payload>(
  tx: Tx,
  job: Pick<Job<Payload, never>, 'name' | 'schema'>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<void> {
  const json = JSON.stringify(job.schema.parse(payload));
  await sql`select will_enqueue(${job.name}, ${json}::json, ${options.queue ?? null}::text, ${options.runAt ?? null}::timestamptz, ${options.key ?? null}::text)`.execute(
    tx,
  );
}
