import { sheetParts } from '../../../domain/outcomes/model-sheet.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Notice, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { planRows } from '../course/plan-rows.tsx';
import { TheoryView } from '../course/theory-view.tsx';
import { definitionOf } from '../indicators/indicators.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { AdoptSection, type Adopting } from './adopt-section.tsx';
import { FormLink } from './forms/form-list.tsx';
import type { WholeModel } from './keep-sheet.ts';
import { LineageSection } from './lineage-section.tsx';
import { ResultsOfAdopters } from './results-of-adopters.tsx';

export interface ModelPageProps extends WholeModel {
  readonly ctx: Ctx;
  readonly all: readonly IndicatorDefinition[];
  readonly back: string;
  /** How a city adopts it; absent on the lab's own page. */
  readonly adopting?: Adopting | undefined;
}

/** The sheet of a model: need, conditions, steps, people, costs, documents, results, what failed, how to adapt; who started from it, and how it went there. */
export function ModelPage({ ctx, model, adoptions, forms, origin, all, back, adopting }: ModelPageProps) {
  const t = messages(ctx.language).experiments;
  const f = formats(ctx.language);
  const { sheet } = model;
  const paragraphs = (text: string) => text.split(/\n+/).map((part) => <p>{part}</p>);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: model.madeUp })}
      title={sheet.title}
      lead={t.modelOf(model.city)}
      description={sheet.parts.need.slice(0, 200)}
      width="wide"
      backHref={back}
    >
      {model.madeUp && <Notice title={t.resultMadeUp} />}
      <p>{t.sheetVersion(model.version, f.date(model.publishedAt))}</p>
      {adopting !== undefined && <AdoptSection ctx={ctx} sheet={sheet} {...adopting} />}
      {origin !== undefined && (
        <LineageSection ctx={ctx} model={origin} plan={sheet.plan} all={all} city={model.city} />
      )}
      {sheetParts.map((part) => (
        <Section id={part} title={t.sheetParts[part]}>
          {paragraphs(sheet.parts[part])}
        </Section>
      ))}
      {forms.length > 0 && (
        <Section id="moduli" title={t.formsToDownload}>
          <ul>
            {forms.map((form) => (
              <li>
                <FormLink
                  ctx={ctx}
                  form={form}
                  href={ctx.links.site(`/laboratorio/modelli/${model.slug}/${model.modelId}/moduli/${form.id}`)}
                />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="piano" title={t.planTitle}>
        <SummaryList rows={planRows(ctx.language, sheet.plan, all).slice(0, 6)} />
      </Section>
      <Section id="teoria" title={t.theoryTitle}>
        <TheoryView language={ctx.language} theory={sheet.plan.theory} all={all} />
      </Section>
      <Section id="indicatori" title={t.sheetIndicators}>
        <ul>
          {sheet.plan.indicators.map(({ code }) => (
            <li>
              <a href={ctx.links.site(`/laboratorio/indicatori/${code}`)}>
                {definitionOf(all, code)?.words[ctx.language].name ?? code}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="chi" title={t.adoptersTitle}>
        {adoptions.length === 0 ? <p>{t.adoptersNone}</p> : <Adopters ctx={ctx} adoptions={adoptions} />}
        <ResultsOfAdopters ctx={ctx} adoptions={adoptions} />
      </Section>
    </Page>
  );
}

function Adopters({ ctx, adoptions }: Pick<ModelPageProps, 'ctx' | 'adoptions'>) {
  const t = messages(ctx.language).experiments;
  const f = formats(ctx.language);
  const { madeUpCity } = messages(ctx.language).indicators;
  return (
    <DataTable
      caption={t.adoptersCaption}
      columns={[{ label: t.adopter }, { label: t.adoptedOn }, { label: t.version }, { label: t.adopterResult }]}
      rows={adoptions.map(({ city, slug, madeUp, experimentId, adoptedAt, version, toldAt }) => [
        madeUp ? madeUpCity(city) : city,
        f.date(adoptedAt),
        f.number(version),
        toldAt === null ? (
          t.noResultYet
        ) : (
          <a href={ctx.links.site(`/laboratorio/sperimentazioni/${slug}/${experimentId}`)}>
            {t.toldOn(f.date(toldAt))}
          </a>
        ),
      ])}
    />
  );
}
