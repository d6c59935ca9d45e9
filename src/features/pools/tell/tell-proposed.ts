import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold } from '../../requests/public.ts';
import type { PoolMember } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import { whenInWords } from '../words.ts';

/** Tells each family of a proposal, once, in its own language. */
export async function tellProposed(tx: Tx, ctx: Ctx, pool: PoolRecord): Promise<void> {
  for (const member of pool.members) {
    await writeToHousehold(tx, ctx, member.requestId, {
      subject: (language) => messages(language).poolLetters.proposedSubject,
      body: (link, language) => letter(language, pool, member, `${link}/proposta`),
      eventKey: `pool-proposed:${pool.id}:${member.requestId}`,
      paper: {
        kind: 'proposed',
        about: 'group',
        asks: 'answer',
        until: pool.answerBy,
        deskPath: `/gruppi/${pool.id}`,
        words: (language) => messages(language).paperLetters.proposed(factsOf(language, pool, member)),
      },
    });
  }
}

function letter(language: Language, pool: PoolRecord, member: PoolMember, link: string): string {
  const { pays: share, ...facts } = factsOf(language, pool, member);
  return messages(language).poolLetters.proposed({
    ...facts,
    share,
    by: formats(language).dateTime(pool.answerBy),
    link,
  });
}

function factsOf(language: Language, pool: PoolRecord, member: PoolMember) {
  const f = formats(language);
  return {
    families: pool.members.length,
    kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp],
    when: whenInWords(language, pool),
    provider: messages(language).pools.operatorOf(pool.operator.name, pool.provider.name),
    pays: f.money(member.shareCents),
    alone: f.money(member.soloCents),
  };
}
