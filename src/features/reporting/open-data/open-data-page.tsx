import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Page, Pagination, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Dataset } from './model.ts';

interface LabDataPageProps {
  readonly ctx: Ctx;
  readonly datasets: readonly Dataset[];
  /** The page of the list that is asked for, from 1; past the last, the last. */
  readonly asked: number;
}

/** Cities have two each: so many of them are a page that a phone loads at once. */
const onPage = 50;

/** All the open data of the installation, for people: what there is, whose it is, since when, in which files. */
export function LabDataPage({ ctx, datasets, asked }: LabDataPageProps) {
  const { labData: t, reporting } = messages(ctx.language);
  const pages = Math.max(1, Math.ceil(datasets.length / onPage));
  const page = Math.min(asked, pages);
  const rows = datasets
    .slice((page - 1) * onPage, page * onPage)
    .map(({ title, holder, modified, landing, distributions }) => [
      <a href={landing}>{title[ctx.language]}</a>,
      holder.name,
      formats(ctx.language).dateShort(modified),
      <span>
        {distributions.map(({ url, fileType }, index) => (
          <>
            {index > 0 && ', '}
            <a href={url} aria-label={t.fileOf(fileType.replace('_', '-'), title[ctx.language])}>
              {fileType.replace('_', '-')}
            </a>
          </>
        ))}
      </span>,
    ]);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      breadcrumbs={[{ label: reporting.lab, href: ctx.links.to('') }, { label: t.title }]}
      width="wide"
    >
      <DataTable
        caption={t.tableCaption}
        columns={[{ label: t.dataset }, { label: t.holder }, { label: t.modified, kind: 'code' }, { label: t.files }]}
        rows={rows}
      />
      <Pagination
        page={page}
        pages={pages}
        label={t.tableCaption}
        hrefOf={(number) => `${ctx.links.to('/dati')}?pagina=${number}`}
      />
      <Section id="catalogo" title={t.catalogueOfAll}>
        <p>{t.catalogueText}</p>
        <Actions>
          <ButtonLink tone="secondary" href={ctx.links.to('/dati/catalogo.jsonld')}>
            {t.catalogueAction}
          </ButtonLink>
        </Actions>
      </Section>
      <Section id="licenza" title={t.licenceTitle}>
        <p>{t.licence}</p>
        <p>{t.small}</p>
      </Section>
    </Page>
  );
}
