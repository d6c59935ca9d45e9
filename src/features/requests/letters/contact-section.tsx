import { messages } from '../../../i18n/index.ts';
import { Form, PhoneField, Section, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { DeskContact } from './model.ts';

export interface TypedContact {
  readonly phone: string;
  readonly place: string;
}

interface ContactSectionProps {
  readonly ctx: Ctx;
  readonly contact: DeskContact | undefined;
  /** As it was typed, where it could not be kept. */
  readonly typed: TypedContact | undefined;
  readonly errors: FieldErrors;
}

/** The number and the place that every letter says. */
export function ContactSection({ ctx, contact, typed, errors }: ContactSectionProps) {
  const t = messages(ctx.language).letters;
  const shown = typed ?? contact;
  return (
    <Section id="contatti" title={t.contactTitle}>
      <p>{t.contactText}</p>
      <Form action={ctx.links.to('/sportello/lettere/sportello')} label={t.contactTitle}>
        <PhoneField
          name="phone"
          label={t.contactPhone}
          value={shown?.phone ?? ''}
          error={errors['phone']}
          autocomplete="off"
          maxlength={30}
        />
        <TextField
          name="place"
          label={t.contactPlace}
          hint={t.contactPlaceHint}
          value={shown?.place ?? ''}
          autocomplete="off"
          maxlength={200}
          optional
        />
        <SubmitButton tone="secondary">{t.contactSave}</SubmitButton>
      </Form>
    </Section>
  );
}
