import { formats, messages } from '../../../i18n/index.ts';
import { Notice } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { isOld } from '../is-old.ts';
import type { EntryCheck } from './model.ts';

interface NotBelievedProps {
  readonly ctx: Ctx;
  readonly service: { readonly check: EntryCheck | null; readonly updatedOn: string | null };
  readonly inList?: boolean | undefined;
}

/** Tells readers that nobody has confirmed an entry for longer than entries of its kind are believed. */
export function NotBelieved({ ctx, service: { check, updatedOn }, inList = false }: NotBelievedProps) {
  const { freshness: t, catalogue } = messages(ctx.language);
  const say = (day: string | null) => formats(ctx.language).date(new Date(day ?? ''));
  if (check === null) {
    if (!isOld(updatedOn, ctx.now)) return null;
    const date = say(updatedOn);
    return inList ? (
      <p class="will-muted">{catalogue.oldInList(date)}</p>
    ) : (
      <Notice tone="warning" title={catalogue.old(date)} />
    );
  }
  const date = say(check.checkedOn);
  switch (check.state) {
    case 'true':
    case 'due':
      return null;
    case 'stale':
      return inList ? (
        <p class="will-muted">{t.unconfirmedInList(date)}</p>
      ) : (
        <Notice tone="warning" title={t.unconfirmed(date)} />
      );
    case 'hidden':
      return inList ? (
        <p class="will-muted">{t.unconfirmedInList(date)}</p>
      ) : (
        <Notice tone="warning" title={t.hiddenTitle(date)}>
          <p>{t.hiddenText}</p>
        </Notice>
      );
  }
}
