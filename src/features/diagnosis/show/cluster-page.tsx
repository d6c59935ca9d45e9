import { gapOf } from '../../../domain/diagnosis/gap-of.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { LinkList, Notice, Page, Section, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { mayWriteDiagnosis } from '../policy.ts';
import type { ClusterView } from '../read-diagnosis.ts';
import { gapInWords, territoryInWords, territoryKey } from '../words.ts';
import { ClusterFigures } from './cluster-figures.tsx';
import { DistrictMembers } from './district-members.tsx';
import { FigureForm } from './figure-form.tsx';
import { FigureHistory } from './figure-history.tsx';
import { HowComputed } from './how-computed.tsx';
import { OverTimeCharts } from './over-time-charts.tsx';
import { PlatformFigures } from './platform-figures.tsx';
import { QuarterMap } from './quarter-map.tsx';
import { territoriesOf } from './territories-of.ts';
import { WhatToAsk } from './what-to-ask.tsx';

interface ClusterPageProps {
  readonly ctx: Ctx;
  readonly view: ClusterView;
  /** What the last form did. */
  readonly news?: string | undefined;
  readonly form?: FormFields | undefined;
  readonly errors?: FieldErrors;
}

/** One cluster in one territory: the gap first, what to ask next, then the figures it is made of. */
export function ClusterPage({ ctx, view, news, form, errors = {} }: ClusterPageProps) {
  const { language, links } = ctx;
  const { diagnosis: t } = messages(language);
  const { cluster, territory, history } = view;
  const figures = figuresOf(history);
  const key = territoryKey(territory);
  const base = links.to(`/laboratorio/diagnosi/${cluster.id}`);
  const places = territoriesOf({ ...view, figures: view.ofParts }).filter((one) => territoryKey(one) !== key);
  return (
    <Page
      shell={shellFor(ctx)}
      eyebrow={t.areas[cluster.area]}
      title={cluster.title}
      lead={t.view.lead(territoryInWords(language, territory))}
      width="wide"
      backHref={links.to(`/laboratorio/diagnosi${key === '' ? '' : `?dove=${encodeURIComponent(key)}`}`)}
      errors={errors}
      indexed={false}
    >
      {territory.kind === 'district' && <DistrictMembers ctx={ctx} districts={view.districts} name={territory.name} />}
      {news !== undefined && <Notice tone="success" title={news} live />}
      <Section id="manca" title={t.view.gapTitle}>
        <p class="lead">
          <strong>{gapInWords(language, gapOf(figures))}</strong>
        </p>
        <p>
          <a href={`${base}/conto${key === '' ? '' : `?dove=${encodeURIComponent(key)}`}`}>
            {messages(language).askedAgain.link(t.view.gapTitle)}
          </a>
        </p>
        <HowComputed language={language} />
      </Section>
      <Section id="sapere" title={t.view.askTitle}>
        <WhatToAsk language={language} figures={figures} />
      </Section>
      <Section id="numeri" title={t.view.figuresTitle}>
        <ClusterFigures ctx={ctx} base={base} history={history} />
      </Section>
      {mayWriteDiagnosis(ctx.actor) !== undefined && (
        <Section id="scrivi" title={t.view.writeTitle}>
          <FigureForm
            ctx={ctx}
            action={`${base}${key === '' ? '' : `?dove=${encodeURIComponent(key)}`}`}
            form={form}
            errors={errors}
          />
        </Section>
      )}
      <Section id="will" title={t.view.platformTitle}>
        <PlatformFigures ctx={ctx} view={view} base={base} />
      </Section>
      {territory.kind === 'city' && view.quarters.length > 0 && (
        <Section id="quartieri" title={t.view.mapTitle}>
          <QuarterMap ctx={ctx} view={view} />
        </Section>
      )}
      {history.length > 0 && (
        <Section id="storia" title={t.view.historyTitle}>
          <OverTimeCharts language={language} history={history} />
          <FigureHistory ctx={ctx} base={base} history={history} />
        </Section>
      )}
      <Section id="altrove" title={t.view.otherPlaces}>
        <LinkList
          compact
          items={[
            ...(territory.kind === 'city' ? [] : [{ href: base, label: t.city }]),
            ...places.map((one) => ({
              href: `${base}?dove=${encodeURIComponent(territoryKey(one))}`,
              label: territoryInWords(language, one),
            })),
          ]}
        />
      </Section>
    </Page>
  );
}
