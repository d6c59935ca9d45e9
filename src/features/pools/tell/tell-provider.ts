import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { EndReason, PoolStop } from '../model.ts';
import type { TellingPermit } from '../offers/letter/link-store.ts';
import { writeToProvider } from '../offers/letter/write-to-provider.ts';
import type { PoolRecord } from '../pool-record.ts';
import { whenInWords } from '../words.ts';

/** What happens to a group that runs, for the provider whose operator comes to it. `key`: so that it is told once. */
export type ProviderNews = { readonly key: string } & (
  | {
      readonly kind: 'smaller' | 'bigger';
      readonly families: number;
      readonly cents: number;
      readonly from: CalendarDay;
    }
  | {
      readonly kind: 'waits';
      readonly why: 'refill' | 'confirm';
      readonly from: CalendarDay;
      readonly until: CalendarDay;
    }
  | { readonly kind: 'lastDay'; readonly on: CalendarDay }
  | { readonly kind: 'ended'; readonly why: EndReason }
  | { readonly kind: 'stopped'; readonly stop: PoolStop }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'replaced'; readonly from: CalendarDay }
);

/** Providers are written to in Italian. */
const language = 'it';

/** Writes to the provider of a group that runs: never who its families are, nor which of them it was. */
export async function tellProvider(
  permit: TellingPermit,
  tx: Tx,
  ctx: Ctx,
  pool: PoolRecord,
  news: ProviderNews,
): Promise<void> {
  const t = messages(language).poolProviderLetters;
  const told = { kind: messages(language).vocabulary.kindsOfHelp[pool.kindOfHelp], when: whenInWords(language, pool) };
  await writeToProvider(
    permit,
    tx,
    ctx,
    { poolId: pool.id, providerId: pool.provider.id },
    {
      subject: t[`${news.kind}Subject`],
      body: (link, byAccount) => bodyOf({ ...told, link, byAccount }, news),
      accountPage: '/ente',
      eventKey: `provider-${news.kind}:${pool.id}:${news.key}`,
    },
  );
}

interface Told {
  readonly kind: string;
  readonly when: string;
  readonly link: string;
  readonly byAccount: boolean;
}

function bodyOf(told: Told, news: ProviderNews): string {
  const all = messages(language);
  const t = all.poolProviderLetters;
  const f = formats(language);
  const date = (day: CalendarDay) => dateInWords(language, day);
  switch (news.kind) {
    case 'smaller':
    case 'bigger':
      return t[news.kind]({
        ...told,
        families: news.families,
        price: f.money(euroCents(news.cents)),
        from: date(news.from),
      });
    case 'waits':
      return t.waits({ ...told, why: news.why, from: date(news.from), until: date(news.until) });
    case 'lastDay':
      return t.lastDay({ ...told, on: date(news.on) });
    case 'ended':
      return t.ended({ ...told, why: all.pools.endReasons[news.why] });
    case 'stopped': {
      const { since, cause, until } = news.stop;
      return t.stopped({ ...told, since: f.date(since), why: all.pools.stop.why[cause], until: date(until) });
    }
    case 'resumed':
      return t.resumed(told);
    case 'replaced':
      return t.replaced({ ...told, from: date(news.from) });
  }
}
