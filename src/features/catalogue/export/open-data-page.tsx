import { messages } from '../../../i18n/index.ts';
import { DataTable, LinkList, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { listNames } from '../hsds/api/endpoints.ts';
import { exportFormats } from './export-services.ts';

/** What of the catalogue there is to take, and how to use it. */
export function OpenDataPage({ ctx }: { readonly ctx: Ctx }) {
  const { openData: t, catalogue, common, hsds, room } = messages(ctx.language);
  const { api, page: tell } = hsds;
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
            { href: ctx.links.to('/api/hsds'), label: t.interfaceLink },
            { href: ctx.links.to('/api/hsds/openapi.json'), label: t.contractLink },
            { href: ctx.links.to('/api/hsds/profile'), label: api.profileTitle },
            { href: ctx.links.site('/api/hsds'), label: tell.everywhere },
          ]}
        />
        <h3>{tell.tryIt}</h3>
        <p>{tell.how}</p>
        <LinkList
          items={[
            ...listNames.map((list) => ({ href: ctx.links.to(`/api/hsds/${list}`), label: api.lists[list] })),
            { href: ctx.links.to('/api/hsds/services?search=anziani&full=true&per_page=5'), label: tell.searchExample },
            { href: ctx.links.to('/api/hsds/services?modified_after=2026-01-01'), label: tell.changedExample },
            { href: ctx.links.to('/api/hsds/services?format=ndjson&full=true'), label: tell.linesExample },
          ]}
        />
      </Section>
      <Section id="posti" title={room.api.title}>
        <p>{room.api.text}</p>
        <pre tabindex={0}>
          <code>{roomExample(ctx)}</code>
        </pre>
        <p>{room.api.fields}</p>
      </Section>
      <Section id="come-usarli" title={t.terms}>
        <ul>
          {madeUpData && <li>{t.madeUp}</li>}
          <li>{t.licence}</li>
          <li>{t.protectedPlaces}</li>
          <li>{t.hoursTerms}</li>
          <li>{t.again}</li>
          <li>{t.formulas}</li>
        </ul>
      </Section>
    </Page>
  );
}

/** What a provider's program sends. */
function roomExample({ links }: Ctx): string {
  const body = { available: 3, maximum: 20, waiting_days: 15, needs_assessment: false };
  return [
    `PUT ${links.absolute('/api/room/services/{id}')}`,
    'Authorization: Bearer …',
    'Content-Type: application/json',
    '',
    JSON.stringify(body, undefined, 2),
  ].join('\n');
}
