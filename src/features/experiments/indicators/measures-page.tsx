import { messages } from '../../../i18n/index.ts';
import { DataTable, Form, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayPublishMeasures } from '../policy.ts';
import type { IndicatorDefinition, Measurement } from './model.ts';
import { sayMeasured, sayMonth } from './say-value.ts';

export interface MeasuresPageProps {
  readonly ctx: Ctx;
  readonly all: readonly IndicatorDefinition[];
  readonly last: readonly Measurement[];
  /** What one has just done, in words. */
  readonly done?: string | undefined;
}

/** The city's own measurements: the last month of each indicator, measuring now, publishing the months that are over. */
export function MeasuresPage({ ctx, all, last, done }: MeasuresPageProps) {
  const t = messages(ctx.language).indicators;
  const base = ctx.links.to('/laboratorio/misure');
  const byCode = new Map(last.map((one) => [one.indicator, one]));
  return (
    <Page shell={shellFor(ctx)} title={t.measuresTitle} lead={t.measuresLead} width="wide" indexed={false}>
      {done !== undefined && <Notice tone="success" live title={done} />}
      <DataTable
        caption={t.measuresCaption}
        columns={[{ label: t.indicator }, { label: t.month }, { label: t.value }, { label: t.how }]}
        rows={all.map((one) => {
          const value = byCode.get(one.code);
          return [
            <a href={`${base}/${one.code}`}>{one.words[ctx.language].name}</a>,
            value === undefined ? t.notMeasured : sayMonth(ctx.language, value.month),
            value === undefined ? '–' : sayMeasured(ctx.language, one, value),
            one.live ? t.live : t.byHand,
          ];
        })}
      />
      <Section id="misura" title={t.refresh}>
        <p>{t.refreshText}</p>
        <Form action={`${base}/misura`} label={t.refresh}>
          <SubmitButton tone="secondary">{t.refresh}</SubmitButton>
        </Form>
      </Section>
      {mayPublishMeasures(ctx.actor) !== undefined && (
        <Section id="pubblica" title={t.publishTitle}>
          <p>{t.publishText}</p>
          <Form action={`${base}/pubblica`} label={t.publishTitle}>
            <SubmitButton>{t.publish}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
