import { formats, messages } from '../../../i18n/index.ts';
import { Notice, type TimelineStep } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { PoolStop } from '../model.ts';

interface StopNoticeProps {
  readonly ctx: Ctx;
  readonly stop: PoolStop;
  readonly provider: string;
  readonly forStaff?: boolean;
}

/** That a group stands still, why, and what happens now: on its page for as long as it does. */
export function StopNotice({ ctx, stop, provider, forStaff = false }: StopNoticeProps) {
  const t = messages(ctx.language).pools.stop;
  return (
    <Notice tone="warning" title={t.title(provider, t.why[stop.cause])}>
      <p>{t.since(formats(ctx.language).date(stop.since))}.</p>
      <p>{forStaff ? t.forStaff : t.now}</p>
    </Notice>
  );
}

export function stopSteps(ctx: Ctx, stop: PoolStop, provider: string): TimelineStep[] {
  const t = messages(ctx.language).pools.stop;
  const since = formats(ctx.language).date(stop.since);
  return [
    { state: 'done', title: t.stepStopped, when: since, who: provider },
    { state: 'now', title: t.stepDesk },
    { state: 'next', title: t.stepThen },
  ];
}
