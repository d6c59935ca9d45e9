import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { daysInWords } from '../../pools/public.ts';
import { linkIn } from '../link-in.ts';
import { mayFindGroups, type FormingPermit } from '../policy.ts';
import { holdGroupsToTell, insertWatchLink, noteWatchersTold, watchersOf, type GroupToTell } from './watch-store.ts';

const atOnce = 20;

/** Tells those who asked of every group that is new on the public page, once. Returns how many letters it made. */
export async function tellWatchers(ctx: Ctx, stopping: () => boolean = () => false): Promise<number> {
  const permit = mayFindGroups(ctx.actor);
  if (permit === undefined) return 0;
  let letters = 0;
  for (;;) {
    const groups = await transact(ctx, async (tx) => {
      const some = await holdGroupsToTell(tx, atOnce);
      for (const group of some) letters += await tellOf(permit, tx, ctx, group);
      return some.length;
    });
    if (groups < atOnce || stopping()) return letters;
  }
}

async function tellOf(permit: FormingPermit<'find'>, tx: Tx, ctx: Ctx, group: GroupToTell): Promise<number> {
  let letters = 0;
  for (const { id, email, language } of await watchersOf(tx, group, ctx.now)) {
    const token = ctx.newToken();
    const { formingLetters, vocabulary } = messages(language);
    const queued = await queueMessage(tx, ctx, {
      recipient: email,
      subject: formingLetters.nearSubject,
      body: formingLetters.near({
        kind: vocabulary.kindsOfHelp[group.kindOfHelp],
        quarter: group.quarter,
        days: daysInWords(language, group.days),
        link: linkIn(ctx, `/gruppi-in-partenza/${group.id}`, language),
        stop: linkIn(ctx, `/gruppi-in-partenza/avvisi/${token}`, language),
      }),
      eventKey: `forming-near:${group.id}:${id}`,
    });
    if (queued === undefined) continue;
    await insertWatchLink(permit, tx, id, hashToken(token));
    letters += 1;
  }
  await noteWatchersTold(permit, tx, group.id, ctx.now);
  return letters;
}
