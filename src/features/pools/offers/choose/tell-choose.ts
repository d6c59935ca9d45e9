import { formats, messages } from '../../../../i18n/index.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { Ctx } from '../../../context.ts';
import { writeToHousehold } from '../../../requests/public.ts';
import type { CallFacts } from '../call/call-facts.ts';

/** Tells each family that there are offers to choose among, and by when. */
export async function tellToChoose(
  tx: Tx,
  ctx: Ctx,
  facts: CallFacts,
  { offers, by }: { readonly offers: number; readonly by: Date },
): Promise<void> {
  for (const { requestId } of facts.members) {
    await writeToHousehold(tx, ctx, requestId, {
      subject: (language) => messages(language).poolLifeLetters.chooseSubject,
      body: (link, language) =>
        messages(language).poolLifeLetters.choose({
          kind: messages(language).vocabulary.kindsOfHelp[facts.kindOfHelp],
          offers,
          by: formats(language).dateTime(by),
          link: `${link}/offerte`,
        }),
      eventKey: `pool-choose:${facts.id}:${requestId}`,
      paper: {
        kind: 'choose',
        about: 'group',
        asks: 'call',
        until: by,
        deskPath: `/gruppi/${facts.id}`,
        words: (language) =>
          messages(language).paperLetters.choose({
            kind: messages(language).vocabulary.kindsOfHelp[facts.kindOfHelp],
            offers,
          }),
      },
    });
  }
}
