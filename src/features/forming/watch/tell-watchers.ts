import { messages } from '../../../i18n/index.ts';
import { hashToken } from '../../../platform/auth/token.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type Ctx } from '../../context.ts';
import { queueMessage } from '../../people/public.ts';
import { daysInWords } from '../../pools/public.ts';
import { writeToAddressee } from '../../requests/public.ts';
import { linkIn } from '../link-in.ts';
import { mayFindGroups, type FormingPermit } from '../policy.ts';
import { aboutNear } from './about-near.ts';
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
  for (const { id, email, addresseeId, language } of await watchersOf(tx, group, ctx.now)) {
    if (addresseeId !== null) {
      await tellOnPaper(tx, ctx, group, { id, addresseeId });
      letters += 1;
    }
    if (email === null) continue;
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

/** The same for whom no mail reaches: a letter that waits at the desk as long as the group waits for families. */
function tellOnPaper(
  tx: Tx,
  ctx: Ctx,
  group: GroupToTell,
  { id, addresseeId }: { readonly id: string; readonly addresseeId: string },
): Promise<void> {
  return writeToAddressee(tx, ctx, addresseeId, {
    kind: 'forming-near',
    about: aboutNear(group.id),
    asks: 'call',
    until: group.endsAt,
    deskPath: `/gruppi/in-partenza/${group.id}`,
    eventKey: `forming-near:${group.id}:${id}`,
    subject: (language) => messages(language).formingLetters.nearSubject,
    words: (language) => {
      const { paperLetters, vocabulary } = messages(language);
      const kind = vocabulary.kindsOfHelp[group.kindOfHelp];
      return paperLetters.near({ kind, quarter: group.quarter, days: daysInWords(language, group.days) });
    },
  });
}
