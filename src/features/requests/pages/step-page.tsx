import type { Child } from 'hono/jsx';
import { messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, Notice, Page, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { StepId } from '../ask/journey.ts';
import { StepFields, type StepFieldsProps } from './step-fields.tsx';

export interface StepPageProps extends Omit<StepFieldsProps, 'language' | 'privacyHref' | 'sendsTexts' | 'reachesIo'> {
  readonly ctx: Ctx;
  readonly id: StepId;
  readonly eyebrow: string;
  readonly action: string;
  readonly backHref: string;
  readonly submit: string;
  readonly lead?: string | undefined;
  readonly hidden?: Readonly<Record<string, string>> | undefined;
  /** What to know before answering. */
  readonly notice?: Child | undefined;
  /** What stands below the question. */
  readonly after?: Child | undefined;
}

/** One question of the journey, or one answer of a request that is being changed. */
export function StepPage({
  ctx,
  id,
  eyebrow,
  action,
  backHref,
  submit,
  lead,
  hidden = {},
  notice,
  after,
  ...fields
}: StepPageProps) {
  const t = messages(ctx.language);
  const texts = t.requestSteps[id];
  const own = 'lead' in texts ? texts.lead : undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={texts.title}
      lead={lead ?? own}
      eyebrow={eyebrow}
      backHref={backHref}
      errors={fields.errors}
      indexed={false}
    >
      {notice}
      {id === 'hours' && fields.answers.intensity === 'heavy' && <HeavyNotice ctx={ctx} />}
      <Form action={action}>
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField name={name} value={value} />
        ))}
        <StepFields
          id={id}
          language={ctx.language}
          privacyHref={ctx.links.to('/privacy')}
          sendsTexts={ctx.sendsTexts}
          reachesIo={ctx.reachesIo}
          {...fields}
        />
        <Actions>
          <SubmitButton>{submit}</SubmitButton>
        </Actions>
      </Form>
      {after}
    </Page>
  );
}

/** Heavy care is not shared: said kindly, as soon as it is known. */
export function HeavyNotice({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).requests;
  return (
    <Notice title={t.heavyTitle}>
      <p>{t.heavyText}</p>
    </Notice>
  );
}
