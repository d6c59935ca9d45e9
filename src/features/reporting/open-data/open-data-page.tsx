import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Dataset } from './model.ts';

/** All the open data of the installation, for people: what there is, whose it is, since when, in which files. */
export function LabDataPage({ ctx, datasets }: { readonly ctx: Ctx; readonly datasets: readonly Dataset[] }) {
  const { labData: t, reporting } = messages(ctx.language);
  const rows = datasets.map(({ title, holder, modified, landing, distributions }) => [
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
