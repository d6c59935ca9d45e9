import { messages } from '../../../i18n/index.ts';
import { Form, Page, PhoneField, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';

interface PhonePageProps {
  readonly ctx: Ctx;
  readonly phone: string | undefined;
  readonly wrong?: boolean;
}

/** At the desk: the telephone that households are told to ring. */
export function PhonePage({ ctx, phone, wrong = false }: PhonePageProps) {
  const t = messages(ctx.language).reach;
  const errors = wrong ? { phone: t.phoneWrong } : undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.phoneTitle}
      lead={t.phoneLead}
      backHref={ctx.links.to('/sportello/da-contattare')}
      indexed={false}
      {...(errors && { errors })}
    >
      <Form action={ctx.links.to('/sportello/telefono')} label={t.phoneTitle}>
        <PhoneField name="phone" label={t.phoneLabel} hint={t.phoneHint} value={phone} error={errors?.phone} />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Page>
  );
}
