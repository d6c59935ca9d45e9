import { formats, messages } from '../../../i18n/index.ts';
import { Notice, type TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../calendar/day-words.ts';
import type { PoolStop } from '../model.ts';
import type { Instead } from './read-instead.ts';

interface StopNoticeProps {
  readonly ctx: Ctx;
  readonly stop: PoolStop;
  readonly provider: string;
}

/** That a group stands still, or will: why, until when, and what happens now. On its page for as long as it does. */
export function StopNotice({ ctx, stop, provider }: StopNoticeProps) {
  const t = messages(ctx.language).pools.stop;
  return (
    <Notice tone="warning" title={titleOf(ctx, stop, provider)}>
      {!isAhead(ctx, stop) && <p>{t.since(formats(ctx.language).date(stop.since))}.</p>}
      <p>{isAhead(ctx, stop) ? t.ahead : t.now}</p>
      <p>{t.until(dateInWords(ctx.language, stop.until))}</p>
    </Notice>
  );
}

interface StaffStopNoticeProps extends StopNoticeProps {
  readonly instead: Instead | undefined;
  /** Page of the group's changes; absent there, and for who does not follow the families. */
  readonly changes?: string | undefined;
}

/** The same for the staff: who was proposed in the other's place, or that nobody was found and what to do. */
export function StaffStopNotice({ ctx, stop, provider, instead, changes }: StaffStopNoticeProps) {
  const t = messages(ctx.language).pools.stop;
  return (
    <Notice tone="warning" title={titleOf(ctx, stop, provider)}>
      {!isAhead(ctx, stop) && <p>{t.since(formats(ctx.language).date(stop.since))}.</p>}
      {instead !== undefined && <p>{insteadInWords(ctx, instead)}</p>}
      <p>{t.forStaff}</p>
      <p>{t.untilForStaff(dateInWords(ctx.language, stop.until))}</p>
      {changes !== undefined && (
        <p>
          <a href={changes}>{t.openChanges}</a>
        </p>
      )}
    </Notice>
  );
}

function insteadInWords({ language }: Ctx, instead: Instead): string {
  const all = messages(language).pools;
  const t = all.stop;
  switch (instead.kind) {
    case 'asked':
      return t.proposedInstead(
        all.operatorOf(instead.operator, instead.provider),
        formats(language).dateTime(instead.by),
      );
    case 'settled':
      return t.settledInstead(all.operatorOf(instead.operator, instead.provider), dateInWords(language, instead.from));
    case 'other-change':
      return t.otherChange;
    case 'nobody':
      return t.nobodyInstead;
  }
}

function isAhead({ now }: Ctx, { since }: PoolStop): boolean {
  return since > now;
}

function titleOf(ctx: Ctx, stop: PoolStop, provider: string): string {
  const t = messages(ctx.language).pools.stop;
  const why = t.why[stop.cause];
  return isAhead(ctx, stop)
    ? t.titleAhead(provider, why, formats(ctx.language).date(stop.since))
    : t.title(provider, why);
}

export function stopSteps(ctx: Ctx, stop: PoolStop, provider: string): TimelineStep[] {
  const t = messages(ctx.language).pools.stop;
  const since = formats(ctx.language).date(stop.since);
  const until = dateInWords(ctx.language, stop.until);
  const search: TimelineStep = { state: 'now', title: t.stepDesk, when: until, deadline: true };
  return isAhead(ctx, stop)
    ? [search, { state: 'next', title: t.stepAhead, when: since }, { state: 'next', title: t.stepThen }]
    : [
        { state: 'done', title: t.stepStopped, when: since, who: provider },
        search,
        { state: 'next', title: t.stepThen },
      ];
}
