import { messages } from '../../../i18n/index.ts';
import {
  Checkbox,
  Form,
  Radios,
  Section,
  Select,
  SubmitButton,
  SummaryList,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { askAgainHref, sayMeasured, sayMonth, type PublishedMeasurement } from '../../experiments/public.ts';
import { learningLink } from '../parties.ts';
import type { OpenQuestion } from './ask-city.ts';
import { adoptions, type OpenOutcome, type Question } from './model.ts';
import type { QuestionPageProps } from './question-pages.tsx';

/** What came of a question, as the city that asked told it. */
export function outcomeRows(ctx: Ctx, question: Question) {
  const t = messages(ctx.language).benchlearning;
  const { model, modelId, toSlug, adopted, outcomeText, open } = question;
  if (adopted === null) return [];
  return [
    { label: t.adoptedField, value: t.adopted[adopted] },
    ...(model === null ? [] : [{ label: t.model, value: <ModelName ctx={ctx} of={{ model, modelId, toSlug }} /> }]),
    ...(outcomeText === null ? [] : [{ label: t.changed, value: outcomeText }]),
    { label: t.whoReads, value: open ? t.readByAll : t.readByUs },
  ];
}

/** The model that was started from; its page tells how it went with each city that did. */
function ModelName({ ctx, of }: { readonly ctx: Ctx; readonly of: Pick<OpenOutcome, 'model' | 'modelId' | 'toSlug'> }) {
  if (of.modelId === null) return of.model;
  return <a href={ctx.links.site(`/laboratorio/modelli/${of.toSlug}/${of.modelId}`)}>{of.model}</a>;
}

/** The figure of the city that asked, when it asked and now: what it changed, as far as a figure tells. */
export function SinceSection({ ctx, opened }: { readonly ctx: Ctx; readonly opened: OpenQuestion }) {
  const { question, definition, since } = opened;
  const t = messages(ctx.language).benchlearning;
  if (definition === undefined) return null;
  const said = (told: PublishedMeasurement) => ({
    label: sayMonth(ctx.language, told.month),
    value: (
      <a href={askAgainHref(ctx, told)}>
        {told.figure === undefined ? '' : sayMeasured(ctx.language, definition, told.figure)}
      </a>
    ),
  });
  return (
    <Section id="da-allora" title={t.sinceTitle(question.fromName)}>
      <p>{definition.words[ctx.language].name}</p>
      {since === undefined ? (
        <p>{t.sinceNotYet}</p>
      ) : (
        <>
          <SummaryList rows={[said(since.before), said(since.now)]} />
          <p>{t.since[since.since]}</p>
          <p>{t.sinceNoCause}</p>
        </>
      )}
    </Section>
  );
}

/** What came of asking, as told to everybody beside the figure of the city that was asked. */
export function OutcomesOf({ ctx, outcomes }: { readonly ctx: Ctx; readonly outcomes: readonly OpenOutcome[] }) {
  const { benchlearning: t, indicators } = messages(ctx.language);
  return (
    <>
      {outcomes.map((one) => (
        <>
          <br />
          {t.askedAnd[one.adopted](one.madeUp ? indicators.madeUpCity(one.fromName) : one.fromName, one.text)}
          {one.model !== null && (
            <>
              {' '}
              <ModelName ctx={ctx} of={one} />
            </>
          )}
        </>
      ))}
    </>
  );
}

/** For the city that asked: what it took over, from which model, what changed, and who may read it. */
export function OutcomeForm({ ctx, opened: { question, adopted }, typed = {}, errors = {} }: QuestionPageProps) {
  const t = messages(ctx.language).benchlearning;
  const field = (name: string, before?: string | null) => ({
    name,
    value: typed[name] ?? before ?? undefined,
    error: errors[name],
  });
  const ofTheirs = question.modelId === null ? question.model : null;
  return (
    <Section id="esito" title={t.outcomeTitle}>
      <p>{t.outcomeText}</p>
      <Form action={learningLink(ctx, `/confronto/domande/${question.id}/esito`)} label={t.outcomeTitle}>
        <Radios
          {...field('adottato', question.adopted)}
          label={t.adoptedField}
          options={adoptions.map((value) => ({ value, label: t.adopted[value] }))}
        />
        {adopted.length > 0 && (
          <Select
            {...field('adozione', question.modelId)}
            label={t.adoptedModel(question.toName)}
            hint={t.adoptedModelHint}
            emptyLabel={t.noneOfThese}
            options={adopted.map(({ modelId, title }) => ({ value: modelId, label: title }))}
            optional
          />
        )}
        <TextField
          {...field('modello', ofTheirs)}
          label={adopted.length > 0 ? t.otherModel : t.model}
          hint={t.modelHint}
          maxlength={200}
          optional
        />
        <TextArea
          {...field('cambiato', question.outcomeText)}
          label={t.changed}
          hint={t.changedHint}
          maxlength={2000}
        />
        {question.open ? (
          <p>{t.staysOpen}</p>
        ) : (
          <Checkbox
            name="tutti"
            label={t.tellAll}
            hint={t.tellAllHint}
            checked={typed['tutti'] !== undefined}
            optional
          />
        )}
        <SubmitButton>{t.tell}</SubmitButton>
      </Form>
    </Section>
  );
}
