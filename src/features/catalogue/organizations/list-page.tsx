import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, EmptyState, Form, Page, Pagination, SearchField, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { OrganizationList } from './list-organizations.ts';

/** The organisations of the catalogue, to find one and put it right. */
export function OrganizationsPage({ ctx, list }: { readonly ctx: Ctx; readonly list: OrganizationList }) {
  const t = messages(ctx.language).organizations;
  const here = ctx.links.to('/sportello/enti');
  const { words, page, pages, total, organizations } = list;
  const hrefOf = (n: number) =>
    `${here}?${new URLSearchParams({ ...(words !== '' && { q: words }), pagina: String(n) }).toString()}`;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/servizi')}
    >
      <Form action={here} method="get" layout="row" label={t.find}>
        <SearchField name="q" label={t.find} value={words} maxlength={100} optional="unmarked" />
        <SubmitButton tone="secondary">{t.submit}</SubmitButton>
      </Form>
      {organizations.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={words === '' ? t.emptyWhy : t.notFound} />
      ) : (
        <DataTable
          caption={t.caption(organizations.length, total)}
          columns={[
            { label: t.columns.name },
            { label: t.columns.mailbox },
            { label: t.columns.phone, kind: 'code' },
            { label: t.columns.services, kind: 'figure' },
            { label: t.columns.source },
          ]}
          rows={organizations.map(({ id, name, email, phone, services, source, onlyNamed }) => [
            <a href={`${here}/${id}`}>{name}</a>,
            email ?? t.nothing,
            phone ?? t.nothing,
            formats(ctx.language).number(services),
            onlyNamed ? t.onlyNamed : (source ?? t.own),
          ])}
        />
      )}
      <Pagination page={page} pages={pages} hrefOf={hrefOf} />
    </Page>
  );
}
