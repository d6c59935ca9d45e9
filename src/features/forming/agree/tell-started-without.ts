import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { FormingGroup, LeftDetail } from '../model.ts';

/** Tells a household, once, that the group it was in started without it, why, and that it goes on waiting. */
export async function tellStartedWithout(
  tx: Tx,
  ctx: Ctx,
  group: FormingGroup,
  requestId: string,
  detail: readonly LeftDetail[],
): Promise<void> {
  const factsIn = (language: Language) => ({
    kind: messages(language).vocabulary.kindsOfHelp[group.kindOfHelp],
    why: formats(language).list(detail.map((code) => messages(language).forming.leftDetails[code])),
  });
  await writeToHousehold(tx, ctx, requestId, {
    subject: (language) => messages(language).formingLetters.withoutYouSubject,
    body: (link, language) =>
      messages(language).formingLetters.withoutYou({ ...factsIn(language), link: `${link}/gruppi` }),
    eventKey: `forming-without:${group.id}:${requestId}`,
    paper: {
      kind: 'forming-without',
      about: 'group/forming',
      asks: 'nothing',
      words: (language) => messages(language).paperLetters.withoutYou(factsIn(language)),
    },
  });
}
