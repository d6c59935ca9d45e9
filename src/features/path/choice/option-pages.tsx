import { criteria, scores } from '../../../domain/choice/criteria.ts';
import { poolableHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import {
  Fieldset,
  Form,
  NumberField,
  Page,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { WhatIf } from '../../pools/public.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepPath } from '../policy.ts';
import type { Choice, ChoiceOption, Estimate } from './model.ts';

interface OptionFormProps {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

export function NewOptionPage({ ctx, choice, form, errors = {} }: OptionFormProps) {
  const { choice: t } = messages(ctx.language);
  const base = ctx.links.to(`/laboratorio/scelta/${choice.id}`);
  return (
    <Page shell={shellFor(ctx)} title={t.addOption} lead={choice.title} backHref={base} errors={errors} indexed={false}>
      <Form action={`${base}/opzioni`}>
        <TextField
          name="title"
          label={t.optionName}
          value={form?.text('title')}
          error={errors['title']}
          maxlength={200}
        />
        <TextArea
          name="description"
          label={t.optionDescription}
          value={form?.text('description')}
          error={errors['description']}
          maxlength={2000}
        />
        <SubmitButton>{t.optionSend}</SubmitButton>
      </Form>
    </Page>
  );
}

interface OptionPageProps extends OptionFormProps {
  readonly option: ChoiceOption;
  readonly whatIf: WhatIf | undefined;
}

/** One option: what it is, its scores with their reasons, its critical mass. */
export function OptionPage({ ctx, choice, option, whatIf, form, errors = {} }: OptionPageProps) {
  const { choice: t } = messages(ctx.language);
  const base = ctx.links.to(`/laboratorio/scelta/${choice.id}`);
  const open = mayKeepPath(ctx.actor, ctx.municipality) !== undefined && choice.decision === null;
  return (
    <Page
      shell={shellFor(ctx)}
      eyebrow={t.optionTitle}
      title={option.title}
      lead={option.description}
      backHref={base}
      errors={errors}
      indexed={false}
    >
      <Section id="massa" title={t.massTitle}>
        <p>{t.massText}</p>
        {option.estimate !== null && (
          <MassAnswer ctx={ctx} choice={choice} estimate={option.estimate} whatIf={whatIf} />
        )}
        {open && <MassForm ctx={ctx} action={`${base}/opzioni/${option.id}/stima`} form={form} errors={errors} />}
      </Section>
      <Section id="punteggi" title={t.scoreTitle}>
        {open ? (
          <ScoreForm ctx={ctx} action={`${base}/opzioni/${option.id}`} option={option} form={form} errors={errors} />
        ) : (
          <Scores ctx={ctx} option={option} />
        )}
      </Section>
    </Page>
  );
}

function MassAnswer({
  ctx,
  choice,
  estimate,
  whatIf,
}: {
  readonly ctx: Ctx;
  readonly choice: Choice;
  readonly estimate: Estimate;
  readonly whatIf: WhatIf | undefined;
}) {
  const { choice: t } = messages(ctx.language);
  const f = formats(ctx.language);
  if (whatIf === undefined) return null;
  if (whatIf.answer === null) return <p>{whatIf.status === 'asked' ? t.massWaiting : t.massFailed}</p>;
  const { after, before } = whatIf.answer.served;
  return (
    <p>
      {t.massAnswer(f.number(after), f.number(before), f.number(estimate.familiesNeeded))}{' '}
      <strong>{after >= estimate.familiesNeeded ? t.massEnough : t.massNotEnough}</strong>{' '}
      <a href={ctx.links.to(`/gruppi/e-se/${whatIf.id}`)}>{t.massLink}</a> ·{' '}
      <a href={ctx.links.to(`/laboratorio/scelta/${choice.id}/conto#massa`)}>
        {messages(ctx.language).askedAgain.link(t.massTitle)}
      </a>
    </p>
  );
}

interface ActionFormProps {
  readonly ctx: Ctx;
  readonly action: string;
  readonly form: FormFields | undefined;
  readonly errors: FieldErrors;
}

function MassForm({ ctx, action, form, errors }: ActionFormProps) {
  const { choice: t, vocabulary } = messages(ctx.language);
  const field = (name: string) => ({ name, value: form?.text(name) ?? '', error: errors[name] });
  return (
    <Form action={action} label={t.massTitle}>
      <NumberField {...field('families')} label={t.families} />
      <NumberField {...field('operators')} label={t.operators} />
      <Select
        {...field('kind')}
        label={t.kind}
        options={poolableHelp.map((value) => ({ value, label: vocabulary.kindsOfHelp[value] }))}
      />
      <SubmitButton tone="secondary">{t.massSend}</SubmitButton>
    </Form>
  );
}

function ScoreForm({ ctx, action, option, form, errors }: ActionFormProps & { readonly option: ChoiceOption }) {
  const { choice: t } = messages(ctx.language);
  return (
    <Form action={action} label={t.scoreTitle}>
      {criteria.map((criterion) => (
        <Fieldset legend={t.criteria[criterion]}>
          <Select
            name={`score-${criterion}`}
            label={t.scoreOf(t.shortCriteria[criterion])}
            emptyLabel={t.scoreNone}
            options={scores.map((value) => ({ value: String(value), label: t.scores[value] }))}
            value={form?.text(`score-${criterion}`) ?? option.scores[criterion]?.toString()}
            error={errors[`score-${criterion}`]}
            optional="unmarked"
          />
          <TextField
            name={`reason-${criterion}`}
            label={t.reasonOf(t.shortCriteria[criterion])}
            value={form?.text(`reason-${criterion}`) ?? option.reasons[criterion]}
            error={errors[`reason-${criterion}`]}
            maxlength={1000}
            optional="unmarked"
          />
        </Fieldset>
      ))}
      <SubmitButton>{t.scoreSend}</SubmitButton>
    </Form>
  );
}

function Scores({ ctx, option }: { readonly ctx: Ctx; readonly option: ChoiceOption }) {
  const { choice: t } = messages(ctx.language);
  return (
    <ul>
      {criteria.map((criterion) => (
        <li>{`${t.criteria[criterion]}: ${option.scores[criterion] ?? t.scoreNone}. ${option.reasons[criterion] ?? ''}`}</li>
      ))}
    </ul>
  );
}
