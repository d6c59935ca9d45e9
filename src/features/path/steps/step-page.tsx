import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { fieldId, Notice, Page, Section, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { EvidenceList } from '../evidence/evidence-list.tsx';
import { mayKeepPath } from '../policy.ts';
import type { StepView } from '../read-path.ts';
import { shellFor } from '../../shell.ts';
import { isOnItsWay } from '../standing.ts';
import { stateInWords, titleOf } from '../words.ts';
import { ChangeStepForm } from './change-step-form.tsx';
import { StepHistory } from './step-history.tsx';

interface StepPageProps {
  readonly ctx: Ctx;
  readonly view: StepView;
  readonly saved?: boolean;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One step: what it asks, what shows it, how it stands, how it changed. */
export function StepPage({ ctx, view, saved = false, form, errors = {} }: StepPageProps) {
  const { language, links } = ctx;
  const { step: t } = messages(language).path;
  const { step } = view;
  const keeps = mayKeepPath(ctx.actor, ctx.municipality) !== undefined && view.standing !== 'left';
  return (
    <Page
      shell={shellFor(ctx)}
      eyebrow={t.eyebrow(step.code)}
      title={titleOf(step, language)}
      lead={stateInWords(language, step, isOnItsWay(view.standing) ? dateAt(ctx.now) : undefined)}
      backHref={links.to('/laboratorio')}
      errors={errors}
      indexed={false}
    >
      {!isOnItsWay(view.standing) && view.standing !== undefined && (
        <Notice title={messages(language).path.standingNow[view.standing]}>
          {view.standing === 'left' ? (
            <p id={fieldId('state')} tabindex={-1}>
              {t.standstill.left}
            </p>
          ) : (
            <p>{t.standstill.paused}</p>
          )}
        </Notice>
      )}
      {saved && <Notice tone="success" title={t.saved} live />}
      <Section id="chiede" title={t.asks}>
        {step.ownAsks !== null && <p>{step.ownAsks}</p>}
        {step.text === null ? (
          <p class="text-secondary">{t.ownStep}</p>
        ) : (
          <>
            {step.ownAsks === null ? (
              <p>{step.text.asks[language]}</p>
            ) : (
              <p class="text-secondary">{t.programmeAsks(step.text.asks[language])}</p>
            )}
            <p class="text-secondary">{t.usually(step.text.who[language])}</p>
            {step.ownTitle !== null && <p class="text-secondary">{t.programmeTitle(step.text.title[language])}</p>}
          </>
        )}
      </Section>
      <Section id="prove" title={t.evidenceTitle}>
        <EvidenceList ctx={ctx} code={step.code} evidence={view.evidence} keeps={keeps} errors={errors} />
      </Section>
      {keeps && (
        <Section id="stato" title={t.changeTitle}>
          <ChangeStepForm ctx={ctx} step={step} form={form} errors={errors} />
        </Section>
      )}
      <Section id="storia" title={t.historyTitle}>
        <StepHistory language={language} changes={view.changes} />
      </Section>
    </Page>
  );
}
