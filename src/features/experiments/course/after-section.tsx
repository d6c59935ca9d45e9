import { messages } from '../../../i18n/index.ts';
import { Form, Notice, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { WholeExperiment } from '../model.ts';
import { baseOf } from '../plan/part-page.tsx';
import { mayRegister } from '../policy.ts';
import { sayRatio } from './say-ratio.ts';
import { reckonReturn } from '../../../domain/outcomes/social-return.ts';

/** What comes of an experiment: its social return, its data, its results told, its model. */
export function AfterSection({
  ctx,
  whole,
  told,
  error,
}: {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly told: boolean;
  readonly error: string | undefined;
}) {
  const t = messages(ctx.language).experiments;
  const base = baseOf(ctx, whole.experiment);
  const last = whole.returns[0];
  const reckoned = last && reckonReturn(last.assumptions);
  return (
    <>
      <Section id="valore" title={t.sroiTitle}>
        <p>
          {reckoned === undefined ? t.sroiNone : `${sayRatio(ctx.language, reckoned.ratio)}.`}{' '}
          <a href={`${base}/valore`}>{t.sroiOpen}</a>
        </p>
      </Section>
      {whole.registrations.length > 0 && (
        <Section id="racconta" title={t.publishTitle}>
          <p>{t.publishText}</p>
          {error !== undefined && <Notice tone="error" live title={error} />}
          {mayRegister(ctx.actor) !== undefined && (
            <Form action={`${base}/pubblica`} label={t.publishTitle} submissionKey={ctx.newId()}>
              <SubmitButton>{t.publish}</SubmitButton>
            </Form>
          )}
          {told && (
            <p>
              <a href={ctx.links.site(`/laboratorio/sperimentazioni/${ctx.municipality.slug}/${whole.experiment.id}`)}>
                {t.seeResult}
              </a>
            </p>
          )}
        </Section>
      )}
      <Section id="modello" title={t.sheetTitle}>
        <p>
          <a href={`${base}/modello`}>{t.sheetOpen}</a>
        </p>
      </Section>
      <Section id="dati" title={t.exportTitle}>
        <p>
          <a href={`${base}/dati.jsonld`}>{t.exportJsonLd}</a>
        </p>
      </Section>
    </>
  );
}
