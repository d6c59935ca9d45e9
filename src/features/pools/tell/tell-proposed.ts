import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { writeToHousehold, type PaperSide } from '../../requests/public.ts';
import type { PoolMember } from '../model.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { Carried } from '../run/carry-yeses.ts';
import type { YesFault } from '../run/judge-yes.ts';
import { whenInWords } from '../words.ts';

/**
 * Tells each family of a proposal, once, in its own language. Whoever had said yes in advance reads whether that is its answer, or
 * why it is asked again.
 */
export async function tellProposed(tx: Tx, ctx: Ctx, pool: PoolRecord, yeses: Carried): Promise<void> {
  for (const member of pool.members) {
    const faults = yeses.get(member.requestId);
    await writeToHousehold(tx, ctx, member.requestId, {
      subject: (language) => {
        const t = messages(language).poolLetters;
        return faults?.length === 0 ? t.carriedSubject : t.proposedSubject;
      },
      body: (link, language) => letter(language, { pool, member, faults }, `${link}/proposta`),
      eventKey: `pool-proposed:${pool.id}:${member.requestId}`,
      paper: paperOf({ pool, member, faults }),
    });
  }
}

interface Told {
  readonly pool: PoolRecord;
  readonly member: PoolMember;
  /** Of its yes in advance; undefined where it had given none. */
  readonly faults: readonly YesFault[] | undefined;
}

function letter(language: Language, { pool, member, faults }: Told, link: string): string {
  const f = formats(language);
  const t = messages(language).poolLetters;
  const { pays: share, ...rest } = factsOf(language, pool, member);
  const facts = { ...rest, share, by: f.dateTime(pool.answerBy), link };
  if (faults === undefined) return t.proposed(facts);
  return faults.length === 0
    ? t.carried(facts)
    : t.notCarried({ ...facts, why: f.list(faults.map((fault) => t.yesFaults[fault])) });
}

/** Of whoever has its yes as an answer already, nothing is asked. */
function paperOf({ pool, member, faults }: Told): PaperSide {
  const given = faults?.length === 0;
  return {
    kind: 'proposed',
    about: 'group',
    asks: given ? 'nothing' : 'answer',
    until: pool.answerBy,
    deskPath: `/gruppi/${pool.id}`,
    words: (language) => {
      const t = messages(language).paperLetters;
      return (given ? t.carried : t.proposed)(factsOf(language, pool, member));
    },
  };
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
