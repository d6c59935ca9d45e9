import { criteria } from '../../../domain/choice/criteria.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Actions, ButtonLink, DataTable, Page, Section, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepPath } from '../policy.ts';
import { BeginSection } from './begin-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { weightsOf, type Choice, type ChoiceOption } from './model.ts';
import { SensitivitySection } from './sensitivity-section.tsx';
import { sensitivityOf, type Sensitivity } from './sensitivity.ts';
import { WeightsSection } from './weights-section.tsx';

interface ChoicePageProps {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One choice: what was decided, the options in their order, whether it holds, the weights. */
export function ChoicePage({ ctx, choice, form, errors = {} }: ChoicePageProps) {
  const { language, links } = ctx;
  const { choice: t, askedAgain } = messages(language);
  const sensitivity = sensitivityOf(choice);
  const keeps = mayKeepPath(ctx.actor, ctx.municipality) !== undefined;
  const open = keeps && choice.decision === null;
  const base = links.to(`/laboratorio/scelta/${choice.id}`);
  return (
    <Page
      shell={shellFor(ctx)}
      title={choice.title}
      width="wide"
      backHref={links.to('/laboratorio/scelta')}
      errors={errors}
      indexed={false}
    >
      {choice.decision !== null && (
        <DecisionSection
          ctx={ctx}
          choice={choice}
          decision={choice.decision}
          keeps={keeps}
          form={form}
          errors={errors}
        />
      )}
      {choice.decision !== null && (keeps || choice.experimentId !== null) && (
        <BeginSection ctx={ctx} choice={choice} />
      )}
      <Section id="opzioni" title={t.optionsTitle}>
        {choice.options.length === 0 ? (
          <p>{t.optionsEmpty}</p>
        ) : (
          <>
            <OptionsTable ctx={ctx} choice={choice} sensitivity={sensitivity} />
            <p>
              <a href={`${base}/conto#totali`}>{askedAgain.link(messages(language).choiceAgain.totalsTitle)}</a>
            </p>
          </>
        )}
        {open && (
          <Actions>
            <ButtonLink tone="secondary" href={`${base}/opzioni`}>
              {t.addOption}
            </ButtonLink>
          </Actions>
        )}
      </Section>
      {choice.options.length > 1 && <SensitivitySection ctx={ctx} choice={choice} sensitivity={sensitivity} />}
      <WeightsSection ctx={ctx} choice={choice} open={open} form={form} errors={errors} />
      {open && choice.options.length > 0 && (
        <Section id="decidi" title={t.decideTitle}>
          <p>{t.decideLead}</p>
          <ButtonLink href={`${base}/decisione`}>{t.decideLink}</ButtonLink>
        </Section>
      )}
    </Page>
  );
}

function OptionsTable({
  ctx,
  choice,
  sensitivity,
}: {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly sensitivity: Sensitivity;
}) {
  const { language, links } = ctx;
  const { choice: t } = messages(language);
  const f = formats(language);
  const { ranking } = sensitivity;
  const totals = new Map(ranking.kind === 'ranked' ? ranking.options.map(({ id, total }) => [id, total]) : []);
  const place = ({ id }: ChoiceOption) =>
    ranking.kind === 'ranked' ? ranking.options.findIndex((one) => one.id === id) : 0;
  const ordered = choice.options.toSorted((a, b) => place(a) - place(b));
  const weights = weightsOf(choice);
  return (
    <>
      {ranking.kind === 'incomplete' && <p>{t.incomplete}</p>}
      <DataTable
        caption={t.rankCaption}
        columns={[
          { label: t.optionColumn },
          ...criteria.map((criterion) => ({ label: t.shortCriteria[criterion], kind: 'figure' as const })),
          { label: t.totalColumn, kind: 'figure' as const },
        ]}
        rows={[
          ...ordered.map((option) => [
            <a href={links.to(`/laboratorio/scelta/${choice.id}/opzioni/${option.id}`)}>{option.title}</a>,
            ...criteria.map((criterion) => option.scores[criterion]?.toString() ?? '–'),
            totals.has(option.id) ? f.number(totals.get(option.id) ?? 0, 2) : '–',
          ]),
          [t.weightRow, ...criteria.map((criterion) => String(weights[criterion])), '–'],
        ]}
      />
    </>
  );
}
