import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  BackLink,
  ButtonLink,
  EmptyState,
  Form,
  Page,
  PrintButton,
  QrCode,
  Section,
  SubmitButton,
} from '../../../ui/index.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { ItemCard } from './list-item.tsx';
import { shellOf } from './list-page.tsx';
import type { OpenList } from './model.ts';

interface ReaderProps {
  readonly ctx: Ctx;
  readonly list: OpenList;
}

/** A list as whoever received it sees it. */
export function ReaderPage({ ctx, list }: ReaderProps) {
  const t = messages(ctx.language).lists;
  const base = ctx.links.to(`/liste/${list.token}`);
  return (
    <Page shell={shellOf(ctx, list)} title={t.readerTitle} lead={t.readerLead}>
      <Chosen ctx={ctx} list={list} />
      <Form action={`${base}/copia`} label={t.copy}>
        <Actions>
          <SubmitButton>{t.copy}</SubmitButton>
          <ButtonLink tone="secondary" href={`${base}/grande`}>
            {t.print}
          </ButtonLink>
          <ButtonLink tone="secondary" href={`${base}/lista.pdf`}>
            {t.pdf}
          </ButtonLink>
        </Actions>
      </Form>
      <p class="will-muted">{t.expires(formats(ctx.language).date(list.expiresAt))}</p>
    </Page>
  );
}

/** The same in large letters, one thing under the other, with the code that opens it on a phone: to be printed. */
export function LargePage({ ctx, list }: ReaderProps) {
  const t = messages(ctx.language).lists;
  const link = ctx.links.absolute(`/liste/${list.readerToken}`);
  return (
    <Page shell={shellOf(ctx, list)} title={t.page.title} lead={t.page.from(ctx.municipality.name)}>
      <BackLink href={ctx.links.to(`/liste/${list.token}`)} />
      <PrintButton />
      <div class="will-large">
        <Chosen ctx={ctx} list={list} />
        <QrCode modules={encodeQr(link)} label={t.qr} />
        <p>{t.qrText}</p>
        <p class="will-muted">{t.page.footer(formats(ctx.language).date(ctx.now))}</p>
      </div>
    </Page>
  );
}

function Chosen({ ctx, list }: ReaderProps) {
  return (
    <Section id="servizi" title={messages(ctx.language).lists.services}>
      {list.items.map((item) => (
        <ItemCard ctx={ctx} item={item} />
      ))}
    </Section>
  );
}

/** Where this browser keeps no list, or its list is over. */
export function NoListPage({ ctx, ended = false }: { readonly ctx: Ctx; readonly ended?: boolean }) {
  const t = messages(ctx.language).lists;
  return (
    <Page shell={shellFor(ctx)} title={ended ? t.endedTitle : t.title}>
      <EmptyState title={t.emptyTitle} why={t.emptyWhy}>
        <ButtonLink href={ctx.links.to('/servizi')}>{t.search}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
