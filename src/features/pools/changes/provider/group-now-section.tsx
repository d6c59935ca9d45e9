import { formats, messages } from '../../../../i18n/index.ts';
import { Section, SummaryList } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { dateInWords } from '../../calendar/day-words.ts';
import type { GroupNow, GroupState } from './group-now.ts';

/** How a group is now, where its provider reads what was once agreed. */
export function GroupNowSection({ ctx, now }: { readonly ctx: Ctx; readonly now: GroupNow }) {
  const all = messages(ctx.language);
  const t = all.poolProvider.now;
  const f = formats(ctx.language);
  return (
    <Section id="adesso" title={t.title}>
      <SummaryList
        rows={[
          { label: all.pools.staff.status, value: groupStateInWords(ctx, now) },
          { label: all.poolOffers.provider.operator, value: now.operator },
          { label: all.poolAgreement.families, value: f.number(now.families) },
          { label: all.poolOffers.provider.seats, value: f.number(now.seats) },
          { label: all.poolOffers.provider.price, value: f.money(now.hourlyCents) },
        ]}
      />
    </Section>
  );
}

/** Whether it meets, or until when it waits or stands still; its last day, where one was said. */
export function groupStateInWords({ language }: Ctx, { over, stop, wait, endsOn }: GroupState): string {
  const all = messages(language);
  const t = all.poolProvider.now;
  const f = formats(language);
  if (over) return all.pools.statuses.closed;
  if (stop !== undefined) return all.pools.stop.state(f.date(stop.since), dateInWords(language, stop.until));
  if (wait !== undefined) return t.waits[wait.reason](dateInWords(language, wait.until));
  return endsOn === null ? all.pools.statuses.running : t.runsUntil(dateInWords(language, endsOn));
}
