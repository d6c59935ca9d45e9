import { messages, type Language } from '../../../i18n/index.ts';
import { transact, type Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import { mayFindGroups } from '../policy.ts';
import { nameInWords } from '../words.ts';
import { holdUntold, noteTold, type NotedLeftOut, type UntoldLeftOut } from './left-out-store.ts';
import { changesInWords } from './why-in-words.ts';

const atOnce = 100;
const daysBetween = 14;

/**
 * Writes to whoever was left out of the last run: why, and what would change it. Some at a time, each some in a transaction of
 * their own, so that it may die anywhere and nobody is told twice. Returns how many were told.
 */
export async function tellLeftOut(ctx: Ctx, stopping: () => boolean = () => false): Promise<number> {
  const permit = mayFindGroups(ctx.actor);
  if (permit === undefined) return 0;
  let told = 0;
  for (;;) {
    const some = await transact(ctx, async (tx) => {
      const untold = await holdUntold(tx, { now: ctx.now, daysBetween, most: atOnce });
      for (const one of untold) {
        await writeToHousehold(tx, ctx, one.requestId, {
          subject: (language) => messages(language).formingLetters.leftOutSubject,
          body: (link, language) => letter(language, one, `${link}/gruppi`),
          eventKey: `left-out:${one.requestId}:${one.reason}:${one.since.getTime()}`,
          paper: {
            kind: 'left-out',
            about: 'group/forming',
            asks: one.inGroup === null ? 'nothing' : 'call',
            words: (language, { form }) => onPaper(language, one, form),
          },
        });
      }
      await noteTold(
        permit,
        tx,
        untold.map(({ requestId }) => requestId),
        ctx.now,
      );
      return untold.length;
    });
    told += some;
    if (some < atOnce || stopping()) return told;
  }
}

function letter(language: Language, leftOut: NotedLeftOut, link: string): string {
  const { forming, formingLetters } = messages(language);
  return formingLetters.leftOut({
    why: forming.whyNot[leftOut.reason],
    change: changesInWords(language, leftOut),
    link,
  });
}

/** On paper there is no page of groups to look at: who is in one that forms is told of it here. */
function onPaper(language: Language, leftOut: UntoldLeftOut, form: string): string {
  const { forming, paperLetters } = messages(language);
  if (leftOut.inGroup !== null) return paperLetters.inGroup({ group: nameInWords(language, leftOut.inGroup) });
  return paperLetters.leftOut({
    why: forming.whyNot[leftOut.reason],
    change: changesInWords(language, leftOut),
    form,
  });
}
