import { messages } from '../../../i18n/index.ts';
import { DataTable, LinkList, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { exportFormats } from './export-services.ts';

/** What of the catalogue there is to take, and how to use it. */
export function OpenDataPage({ ctx }: { readonly ctx: Ctx }) {
  const { openData: t, catalogue, common } = messages(ctx.language);
  const { madeUpData, name } = ctx.municipality;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead(name)}
      breadcrumbs={[
        { label: common.home, href: ctx.links.to('') },
        { label: catalogue.services, href: ctx.links.to('/servizi') },
        { label: t.title },
      ]}
    >
      <Section id="scarica" title={t.files}>
        <p>{t.filesText}</p>
        <DataTable
          caption={t.files}
          hideCaption
          columns={[{ label: t.fileColumn }, { label: t.aboutColumn }]}
          rows={exportFormats.map((format) => [
            <a href={ctx.links.to(`/servizi/dati/${format}`)}>{t.formats[format].name}</a>,
            t.formats[format].about,
          ])}
        />
      </Section>
      <Section id="interfaccia" title={t.interface}>
        <p>{t.interfaceText}</p>
        <LinkList
          items={[
            { href: ctx.links.to('/api/hsds/'), label: t.interfaceLink },
            { href: ctx.links.to('/api/hsds/openapi.json'), label: t.contractLink },
          ]}
        />
      </Section>
      <Section id="come-usarli" title={t.terms}>
        <ul>
          {madeUpData && <li>{t.madeUp}</li>}
          <li>{t.licence}</li>
          <li>{t.protectedPlaces}</li>
          <li>{t.hoursTerms}</li>
          <li>{t.formulas}</li>
        </ul>
      </Section>
    </Page>
  );
}
