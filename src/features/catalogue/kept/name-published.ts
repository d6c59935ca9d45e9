import { dateAt } from '../../../domain/schedule/today.ts';
import { release } from '../../../platform/config/release.ts';
import { tagOf } from '../../../platform/http/answer-open.ts';
import { settled, type Validators } from '../../../platform/http/not-modified.ts';
import { readAtOnce, type Ctx } from '../../context.ts';
import { readPublishedState, readState } from './change-store.ts';

export interface NamedBy {
  /** Which answer it is of those that the catalogue gives: its format, what it was narrowed by. */
  readonly answer: string;
  /** It depends on more than what is published: on the search and its words, on what is open in the days to come. */
  readonly onMore?: boolean;
  /** It says what is true on the day in which it is asked for. */
  readonly onTheDay?: boolean;
}

/**
 * What an answer of the open data is known by, with one small statement and without making it: the state of the catalogue
 * and the rest that the answer is made of. Read before the answer is made, so that this is never older than its name.
 */
export async function namePublished(ctx: Ctx, named: NamedBy): Promise<Validators> {
  const { name, changedAt } = await stateFor(ctx, named);
  return {
    tag: tagOf(named.answer, name, madeWith(ctx), named.onTheDay === true ? dateAt(ctx.now) : ''),
    // A day that begins changes it without a change; several cities' lists change when one leaves.
    lastModified: named.onTheDay === true || changedAt === undefined ? undefined : settled(changedAt, ctx.now),
  };
}

/** The same for an answer of several municipalities. One may open or close at any time, so there is no date. */
export async function namePublishedOfAll(contexts: readonly Ctx[], named: NamedBy): Promise<Validators> {
  const states = await Promise.all(contexts.map((ctx) => stateFor(ctx, named)));
  return { tag: tagOf(named.answer, ...contexts.map(madeWith), ...states.map(({ name }) => name)) };
}

/** Since when what a municipality publishes is as it is; unknown in the minute after a change. */
export async function publishedSince(ctx: Ctx): Promise<Date | undefined> {
  const { changedAt } = await stateFor(ctx, { answer: '' });
  return changedAt && settled(changedAt, ctx.now);
}

async function stateFor(ctx: Ctx, { onMore }: NamedBy): Promise<{ readonly name: string; readonly changedAt?: Date }> {
  const on = dateAt(ctx.now);
  if (onMore !== true) return readAtOnce(ctx, (tx) => readPublishedState(tx, on));
  return { name: `${await readAtOnce(ctx, readState)} ${on}` };
}

/** What an answer has in it that no row of the catalogue says. */
function madeWith({ municipality, language, links }: Ctx): string {
  const { facts: _, blanks: _also, ...registered } = municipality;
  return JSON.stringify([release, registered, language, links.absolute('')]);
}
