import type { Details } from '../../domain/asking/request-kinds.ts';
import type { WeeklyWindow } from '../../domain/schedule/weekly-window.ts';
import type { RequestableHelp } from '../../domain/vocabulary.ts';
import { transact, type Ctx } from '../context.ts';
import { recordAudit } from '../people/public.ts';
import { putContact } from './contact-store.ts';
import { decideStatus } from './wait/decide-status.ts';
import { insertWithFreshCode } from './ask/insert-with-fresh-code.ts';
import type { Channel, Contact, Intensity } from './model.ts';
import { maySeedRequests } from './policy.ts';
import { submissionKeyOfSeed } from './follow/secret-tokens.ts';

/** A household of a made-up population. `key` names it for ever: the same key is the same request. */
export interface SeedHousehold {
  readonly key: string;
  readonly madeUp: boolean;
  readonly contact: Contact;
  readonly channel: Channel;
  readonly firstContact: boolean;
  readonly kindOfHelp: RequestableHelp;
  readonly intensity: Intensity;
  readonly willingToShare: boolean;
  readonly quarter: string;
  readonly street: string;
  readonly lat: number;
  readonly lon: number;
  readonly seats: number;
  readonly ages: readonly number[];
  readonly days: number;
  readonly slots: number;
  readonly windows: readonly WeeklyWindow[];
  readonly maxMetres: number;
  readonly hostSeats: number;
  readonly homeTags: readonly string[];
  readonly needs: readonly string[];
  readonly refuses: readonly string[];
  readonly maxCents: number;
  readonly soloCents: number;
  readonly weight: number;
  /** What was picked of the questions of its kind of help. */
  readonly details?: Details;
}

/** Saves the requests of a population, each once however often it is loaded. Returns how many are new. */
export async function saveRequests(ctx: Ctx, households: readonly SeedHousehold[]): Promise<number> {
  const permit = maySeedRequests(ctx.actor);
  if (permit === undefined) throw new Error('only the system seeds requests');
  return transact(
    ctx,
    async (tx) => {
      let made = 0;
      for (const household of households) {
        const submissionKey = submissionKeyOfSeed(ctx.municipality.slug, household.key);
        const id = ctx.newId();
        const request = {
          ...household,
          id,
          submissionKey,
          placeLabel: household.street,
          ...(household.details && { said: { details: household.details } }),
          status: decideStatus(household),
          operatorId: null,
          language: 'it' as const,
        };
        if (!(await insertWithFreshCode(tx, permit, ctx, request))) continue;
        await putContact(tx, permit, id, household.contact);
        await recordAudit(tx, ctx, 'request-made', 'request', id);
        made += 1;
      }
      return made;
    },
    { timeoutMs: 60_000 },
  );
}
