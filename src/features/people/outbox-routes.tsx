import { formats, messages } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/content/empty-state.tsx';
import { Notice } from '../../ui/content/notice.tsx';
import { Card, Cards } from '../../ui/content/card.tsx';
import { Page } from '../../ui/page/page.tsx';
import { Why } from '../../ui/sharing/why.tsx';
import type { Ctx, FeatureRouter } from '../context.ts';
import { shellFor } from '../shell.ts';
import { readOutbox, type Message } from './read-outbox.ts';

/** The local outbox: only where mail does not leave the machine, which is said on the page. */
export function outboxRoutes(router: FeatureRouter, { mailLeaves }: { readonly mailLeaves: boolean }): void {
  router.get('/:municipality/posta', async (c) => {
    if (mailLeaves) return c.notFound();
    return c.html(<OutboxPage ctx={c.var.ctx} mail={await readOutbox(c.var.ctx)} />);
  });
}

const addressPattern = /(https?:\/\/\S+)/;

function MessageText({ body }: { readonly body: string }) {
  return (
    <>
      {body.split(/\n{2,}/).map((paragraph) => (
        <p class="will-lines">
          {paragraph
            .split(addressPattern)
            .map((part) => (addressPattern.test(part) ? <a href={part}>{part}</a> : part))}
        </p>
      ))}
    </>
  );
}

function OutboxPage({ ctx, mail }: { readonly ctx: Ctx; readonly mail: readonly Message[] }) {
  const t = messages(ctx.language).requests.outbox;
  const f = formats(ctx.language);
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} indexed={false}>
      <Notice title={t.notice} />
      {mail.length === 0 && <EmptyState title={t.emptyTitle} why={t.emptyWhy} />}
      <Cards
        label={t.title}
        items={mail.map((message, index) => (
          <Card title={message.subject} level={2} above={t.sentTo(message.recipient, f.dateTime(message.createdAt))}>
            <Why label={t.read} open={index === 0}>
              <MessageText body={message.body} />
            </Why>
          </Card>
        ))}
      />
    </Page>
  );
}
