import { messages } from '../../../i18n/index.ts';
import { ButtonLink, Notice } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { isAsked } from './change-page.tsx';
import type { GroupNews } from './read-change.ts';

interface GroupNoticesProps {
  readonly ctx: Ctx;
  readonly news: GroupNews;
  readonly home: string;
}

/** On the page of a group: what waits for an answer, that it waits for somebody, that it will end. */
export function GroupNotices({ ctx, news: { change, pause, endsOn }, home }: GroupNoticesProps) {
  const t = messages(ctx.language).poolChanges;
  return (
    <>
      {change !== undefined && change.role !== 'leaves' && (
        <Notice
          tone={isAsked(change, ctx.now) ? 'warning' : 'info'}
          title={isAsked(change, ctx.now) ? t.noticeAsked : t.noticeChange(dateInWords(ctx.language, change.startsOn))}
        >
          <ButtonLink href={`${home}/cambio`} tone={isAsked(change, ctx.now) ? 'primary' : 'secondary'}>
            {t.noticeOpen}
          </ButtonLink>
        </Notice>
      )}
      {change?.role === 'leaves' && <Notice title={t.youLeave(dateInWords(ctx.language, change.startsOn))} />}
      {pause !== undefined && (
        <Notice tone="warning" title={t.pauses[pause.reason]}>
          <p>{t.pauseUntil(dateInWords(ctx.language, pause.until))}</p>
        </Notice>
      )}
      {endsOn !== null && <Notice title={t.noticeEnds(dateInWords(ctx.language, endsOn))} />}
    </>
  );
}
