import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { Change } from '../changes/model.ts';
import { operatorById } from '../changes/operator-store.ts';
import { writeToProvider } from '../offers/letter/write-to-provider.ts';
import type { PoolRecord } from '../pool-record.ts';
import type { TellingPermit } from '../offers/letter/link-store.ts';
import { whenInWords } from '../words.ts';

/** Providers are written to in Italian. */
const language = 'it';

export type SubstituteNews =
  { readonly kind: 'asked' } | { readonly kind: 'comes'; readonly from: CalendarDay } | { readonly kind: 'notNeeded' };

/** Writes to the provider whose professional families are asked about: that they are, then what they decided. Nothing of other changes. */
export async function tellSubstitute(
  permit: TellingPermit,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  change: Change,
  news: SubstituteNews,
): Promise<void> {
  const operator = change.operatorId === null ? undefined : await operatorById(tx, change.operatorId);
  if (operator === undefined) return;
  const all = messages(language);
  const t = all.poolProviderLetters;
  const f = formats(language);
  const told = {
    kind: all.vocabulary.kindsOfHelp[pool.kindOfHelp],
    when: whenInWords(language, pool),
    operator: operator.name,
  };
  const price = f.money(euroCents(change.terms?.serviceCents ?? pool.hourlyCents));
  await writeToProvider(
    permit,
    tx,
    ctx,
    { poolId: pool.id, providerId: operator.providerId },
    {
      subject: t[`${news.kind}Subject`],
      body: (link, byAccount) => {
        const facts = { ...told, link, byAccount };
        switch (news.kind) {
          case 'asked': {
            const from = dateInWords(language, change.startsOn);
            return t.asked({ ...facts, price, from, by: f.dateTime(change.answerBy) });
          }
          case 'comes':
            return t.comes({ ...facts, from: dateInWords(language, news.from) });
          case 'notNeeded':
            return t.notNeeded(facts);
        }
      },
      accountPage: news.kind === 'asked' ? `/ente/offerte/${pool.id}` : '/ente',
      eventKey: `substitute-${news.kind}:${change.id}`,
    },
  );
}
