import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  CopyLink,
  EmailField,
  EmptyState,
  Form,
  Notice,
  Page,
  QrCode,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { ItemActions, ItemCard } from './list-item.tsx';
import { mostServices, type OpenList } from './model.ts';
import type { ListNews } from './schema.ts';

interface ListPageProps {
  readonly ctx: Ctx;
  readonly list: OpenList;
  /** What has just been done. */
  readonly news?: ListNews | undefined;
  /** Where they came from to add a service. */
  readonly from?: string | undefined;
  readonly errors?: FieldErrors | undefined;
  /** What was typed and refused, by field. */
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** A list as whoever keeps it sees it: its services in order, and the ways to take it along. */
export function ListPage({ ctx, list, news, from, errors = {}, typed = {} }: ListPageProps) {
  const t = messages(ctx.language).lists;
  const base = ctx.links.to(`/liste/${list.token}`);
  return (
    <Page shell={shellOf(ctx, list)} title={t.title} lead={t.lead} errors={errors}>
      {news !== undefined && (
        <Notice tone={news === 'full' ? 'warning' : 'success'} title={newsInWords(ctx, news)} live />
      )}
      {from !== undefined && (
        <Actions>
          <ButtonLink tone="secondary" href={from}>
            {t.keepSearching}
          </ButtonLink>
        </Actions>
      )}
      {list.items.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy}>
          <ButtonLink href={ctx.links.to('/servizi')}>{t.search}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Section id="servizi" title={t.services}>
            <p class="will-muted">{t.count(list.items.length)}</p>
            {list.items.map((item, index) => {
              const field = `nota-${item.service.id}`;
              const error = errors[field];
              return (
                <ItemCard ctx={ctx} item={item}>
                  <ItemActions
                    ctx={ctx}
                    item={item}
                    action={base}
                    first={index === 0}
                    last={index === list.items.length - 1}
                    typed={error === undefined ? undefined : { note: typed[field] ?? '', error }}
                  />
                </ItemCard>
              );
            })}
          </Section>
          <TakeAlong ctx={ctx} list={list} base={base} errors={errors} typed={typed} />
        </>
      )}
      <Section id="finito" title={t.endTitle}>
        <p>{t.expires(formats(ctx.language).date(list.expiresAt))}</p>
        <p>{t.secret}</p>
        <p>{t.endHint}</p>
        <Form action={`${base}/cancella`} label={t.end}>
          <Actions>
            <SubmitButton tone="danger">{t.end}</SubmitButton>
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}

function TakeAlong({
  ctx,
  list,
  base,
  errors,
  typed,
}: {
  readonly ctx: Ctx;
  readonly list: OpenList;
  readonly base: string;
  readonly errors: FieldErrors;
  readonly typed: Readonly<Record<string, string>>;
}) {
  const t = messages(ctx.language).lists;
  const link = ctx.links.absolute(`/liste/${list.readerToken}`);
  return (
    <Section id="porta" title={t.sendTitle}>
      <CopyLink name="indirizzo" label={t.link} hint={t.linkHint} href={link} />
      <QrCode modules={encodeQr(link)} label={t.qr} />
      <p class="will-muted">{t.qrText}</p>
      <Actions>
        <ButtonLink tone="secondary" href={`${base}/grande`}>
          {t.print}
        </ButtonLink>
        <ButtonLink tone="secondary" href={`${base}/lista.pdf`}>
          {t.pdf}
        </ButtonLink>
      </Actions>
      <h3>{t.mailTitle}</h3>
      <Form action={`${base}/spedisci`} label={t.mailTitle}>
        <EmailField
          name="email"
          label={t.email}
          hint={t.emailHint}
          value={typed['email']}
          error={errors['email']}
          autocomplete="off"
        />
        <Actions>
          <SubmitButton>{t.send}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

function newsInWords({ language }: Ctx, news: ListNews): string {
  const t = messages(language).lists;
  const words = {
    added: t.added,
    there: t.alreadyThere,
    full: t.full(mostServices),
    saved: t.saved,
    sent: t.sent,
    copied: t.copied,
  };
  return words[news];
}

/** A list that holds something made up says so. */
export function shellOf(ctx: Ctx, { items }: OpenList) {
  return shellFor(ctx, { madeUp: items.some(({ service }) => service.madeUp) });
}
