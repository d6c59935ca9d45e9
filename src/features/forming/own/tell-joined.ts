import { messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { daysInWords } from '../../pools/public.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { FormingGroup } from '../model.ts';

/** Tells a household that it is in a group that forms, where it did not press the button itself. Once for each group. */
export async function tellJoined(tx: Tx, ctx: Ctx, group: FormingGroup, requestId: string): Promise<void> {
  await writeToHousehold(tx, ctx, requestId, {
    subject: (language) => messages(language).formingLetters.joinedSubject,
    body: (link, language) =>
      messages(language).formingLetters.joined({
        kind: messages(language).vocabulary.kindsOfHelp[group.kindOfHelp],
        days: daysInWords(language, group.days),
        link: `${link}/gruppi`,
      }),
    eventKey: `forming-joined:${group.id}:${requestId}`,
    paper: {
      kind: 'forming-joined',
      about: 'group/forming',
      asks: 'nothing',
      words: (language) =>
        messages(language).paperLetters.joined({
          kind: messages(language).vocabulary.kindsOfHelp[group.kindOfHelp],
          days: daysInWords(language, group.days),
        }),
    },
  });
}
