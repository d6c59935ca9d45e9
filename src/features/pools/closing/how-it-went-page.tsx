import { messages } from '../../../i18n/index.ts';
import { Form, Notice, Page, Radios, Select, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import type { FamilyOfEnded } from './feedback-store.ts';
import { againAnswers, helpedAnswers, metAnswers } from './model.ts';

export type TypedHowItWent = Readonly<Partial<Record<'helped' | 'again' | 'met' | 'request', string>>>;

interface QuestionsProps {
  readonly ctx: Ctx;
  readonly typed?: TypedHowItWent | undefined;
  readonly errors?: FieldErrors | undefined;
}

/** The three questions. */
function Questions({ ctx, typed, errors }: QuestionsProps) {
  const t = messages(ctx.language).poolClosing;
  return (
    <>
      <Radios
        name="helped"
        label={t.helped}
        options={helpedAnswers.map((value) => ({ value, label: t.helpedAnswers[value] }))}
        value={typed?.helped}
        error={errors?.['helped']}
      />
      <Radios
        name="again"
        label={t.again}
        options={againAnswers.map((value) => ({ value, label: t.againAnswers[value] }))}
        value={typed?.again}
        error={errors?.['again']}
      />
      <Radios
        name="met"
        label={t.met}
        options={metAnswers.map((value) => ({ value, label: t.metAnswers[value] }))}
        value={typed?.met}
        error={errors?.['met']}
      />
    </>
  );
}

export interface HowItWentPageProps extends QuestionsProps {
  readonly request: RequestView;
  readonly home: string;
  readonly said: boolean;
}

/** For a family whose group has ended. */
export function HowItWentPage({ ctx, request, home, said, typed, errors }: HowItWentPageProps) {
  const t = messages(ctx.language).poolClosing;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.title}
      eyebrow={request.code}
      lead={t.lead}
      backHref={home}
      indexed={false}
      {...(errors && { errors })}
    >
      {said && errors === undefined && <Notice tone="success" live title={t.thanks} />}
      <Form action={`${home}/com-e-andata`} label={t.title}>
        <Questions ctx={ctx} typed={typed} errors={errors} />
        <SubmitButton>{said ? t.sayAgain : t.say}</SubmitButton>
      </Form>
      <p>{t.privacy}</p>
    </Page>
  );
}

export interface DeskHowItWentProps extends QuestionsProps {
  readonly poolId: string;
  readonly families: readonly FamilyOfEnded[];
  readonly said: boolean;
}

/** For the desk that asks by phone, or has the answers on paper. */
export function DeskHowItWentPage({ ctx, poolId, families, said, typed, errors }: DeskHowItWentProps) {
  const all = messages(ctx.language);
  const t = all.poolClosing;
  const options = families.map(({ requestId, code, answered }) => ({
    value: requestId,
    label: answered ? t.heard(code) : code,
  }));
  const crumbs = [{ href: ctx.links.to(`/gruppi/${poolId}`), label: all.pools.staff.group }, { label: t.title }];
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.deskLead}
      breadcrumbs={crumbs}
      indexed={false}
      {...(errors && { errors })}
    >
      {said && <Notice tone="success" live title={t.deskThanks} />}
      <Form action={ctx.links.to(`/gruppi/${poolId}/com-e-andata`)} label={t.title}>
        <Select name="request" label={t.whose} options={options} value={typed?.request} error={errors?.['request']} />
        <Questions ctx={ctx} typed={typed} errors={errors} />
        <SubmitButton>{t.say}</SubmitButton>
      </Form>
    </Page>
  );
}
