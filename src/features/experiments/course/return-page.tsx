import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  Fieldset,
  Form,
  HiddenField,
  Notice,
  NumberField,
  Page,
  Section,
  SubmitButton,
  TextField,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { WholeExperiment } from '../model.ts';
import { baseOf } from '../plan/part-page.tsx';
import { mostOutcomes, shownOutcomes } from './read-return.ts';
import { ReturnView } from './return-view.tsx';

export interface ReturnPageProps {
  readonly ctx: Ctx;
  readonly whole: WholeExperiment;
  readonly saved?: boolean | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  /** Whether one more outcome was asked for. */
  readonly more?: boolean | undefined;
}

/** The assumptions of the social return: all of them to be seen, all of them to be changed. */
export function ReturnPage({ ctx, whole, saved = false, values, errors = {}, more = false }: ReturnPageProps) {
  const t = messages(ctx.language).experiments;
  const last = whole.returns[0];
  const base = baseOf(ctx, whole.experiment);
  const shown = shownOutcomes(values, more);
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.sroiTitle}
      lead={whole.experiment.title}
      width="wide"
      indexed={false}
      backHref={base}
      errors={errors}
    >
      {more && <Notice tone="info" live title={t.sroiMoreShown(shown)} />}
      {saved && <Notice tone="success" live title={t.sroiSaved} />}
      {last === undefined ? (
        <p>{t.sroiText}</p>
      ) : (
        <>
          <ReturnView language={ctx.language} assumptions={last.assumptions} />
          <p>{t.sroiVersions(last.version)}</p>
        </>
      )}
      <Section id="ipotesi" title={t.sroiCaption}>
        <p>{t.sroiHint}</p>
        <Form action={`${base}/valore`} label={t.sroiCaption}>
          <TextField {...field('spesa')} label={t.sroiInvestment} width="medium" maxlength={30} />
          <TextField {...field('spesa-fonte')} label={t.sroiInvestmentSource} maxlength={300} />
          <TextField {...field('sconto')} label={t.sroiDiscount} width="short" maxlength={20} />
          {Array.from({ length: shown }, (_, index) => (
            <OutcomeFields ctx={ctx} number={index + 1} field={field} />
          ))}
          <HiddenField name="mostrati" value={String(shown)} />
          <Actions>
            <SubmitButton>{t.sroiSave}</SubmitButton>
            {shown < mostOutcomes && (
              <SubmitButton tone="secondary" name="altro" value="1">
                {t.sroiMore}
              </SubmitButton>
            )}
          </Actions>
        </Form>
      </Section>
    </Page>
  );
}

interface OutcomeProps {
  readonly ctx: Ctx;
  readonly number: number;
  readonly field: (name: string) => {
    readonly name: string;
    readonly value: string | undefined;
    readonly error: string | undefined;
  };
}

function OutcomeFields({ ctx, number, field }: OutcomeProps) {
  const t = messages(ctx.language).experiments;
  const optional = number > 1 ? ('unmarked' as const) : undefined;
  const of = (name: string) => ({ ...field(`c${number}-${name}`), optional });
  return (
    <Fieldset legend={t.sroiOutcome(number)} name={`c${number}`} optional={number > 1}>
      <TextField {...of('nome')} label={t.sroiName} maxlength={200} />
      <TextField {...of('chi')} label={t.sroiStakeholder} maxlength={200} />
      <TextField {...of('quanti')} label={t.sroiQuantity} width="medium" maxlength={30} />
      <TextField {...of('valore')} label={t.sroiValue} width="medium" maxlength={30} />
      <TextField {...of('fonte')} label={t.sroiSource} maxlength={300} />
      <TextField {...of('deadweight')} label={t.sroiDeadweight} width="short" maxlength={20} />
      <TextField {...of('attribution')} label={t.sroiAttribution} width="short" maxlength={20} />
      <TextField {...of('displacement')} label={t.sroiDisplacement} width="short" maxlength={20} />
      <TextField {...of('dropOff')} label={t.sroiDropOff} width="short" maxlength={20} />
      <NumberField {...of('anni')} label={t.sroiYears} maxlength={2} />
    </Fieldset>
  );
}
