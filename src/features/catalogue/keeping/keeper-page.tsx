import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Form, LinkButton, LinkList, Page, Pagination, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Keeper } from './read-keeper.ts';

/** What somebody keeps and what they proposed, under the address that is their key. */
export function KeeperPage({
  ctx,
  keeper: { token, entries, total, page, pages, proposals },
}: {
  readonly ctx: Ctx;
  readonly keeper: Keeper;
}) {
  const t = messages(ctx.language).keeping;
  const f = formats(ctx.language);
  const to = (path: string) => ctx.links.to(`/tengo/${token}${path}`);
  return (
    <Page shell={shellFor(ctx)} title={t.keeperTitle} lead={t.keeperLead} indexed={false} width="wide">
      {entries.length === 0 ? (
        <EmptyState title={t.keeperNone} why={t.keeperNoneText} />
      ) : (
        <DataTable
          caption={t.entriesCaption(total)}
          columns={[
            { label: t.entryColumn },
            { label: t.checkedColumn },
            { label: t.waitingColumn },
            { label: t.changeColumn },
          ]}
          rows={entries.map(({ id, title, checkedOn, waiting }) => [
            <a href={ctx.links.to(`/servizi/${id}`)}>{title}</a>,
            checkedOn === null ? t.neverChecked : f.date(new Date(checkedOn)),
            waiting === 0 ? '–' : waiting,
            <a href={to(`/schede/${id}`)}>
              {t.propose}
              <span class="visually-hidden">: {title}</span>
            </a>,
          ])}
        />
      )}
      <Pagination page={page} pages={pages} hrefOf={(n) => to(`?pagina=${n}`)} />
      {proposals.length > 0 && (
        <Section id="proposte" title={t.yourProposals}>
          <LinkList
            items={proposals.map(({ id, title, state, sentAt }) => ({
              href: to(`/proposte/${id}`),
              label: title,
              about: `${t.states[state]}. ${sentAt === null ? '' : t.sentOn(f.date(new Date(sentAt)))}`,
            }))}
          />
        </Section>
      )}
      <Section id="chiudi" title={t.endKey}>
        <p>{t.endKeyText}</p>
        <Form action={to('/chiudi')} label={t.endKey}>
          <LinkButton>{t.endKey}</LinkButton>
        </Form>
      </Section>
    </Page>
  );
}
