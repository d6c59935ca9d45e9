import { messages } from '../../../i18n/index.ts';
import { Checkboxes, Form, Page, Radios, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dayInWords, hoursInWords } from '../calendar/day-words.ts';
import type { RegisterSession } from './read-register.ts';

export interface SessionPageProps {
  readonly ctx: Ctx;
  readonly session: RegisterSession;
  /** Address of the register; the form goes to the day under it. */
  readonly register: string;
  readonly errors?: FieldErrors | undefined;
}

/** How one session was, in one form: whether it took place, and who was there. */
export function SessionPage({ ctx, session, register, errors }: SessionPageProps) {
  const t = messages(ctx.language).poolRegister;
  // By their place in the list: who keeps the register needs no id of anybody.
  const there = session.families.flatMap(({ mark, absenceSaid }, at) =>
    (mark === undefined ? !absenceSaid : mark === 'present') ? String(at + 1) : [],
  );
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.sessionTitle(dayInWords(ctx.language, session.day))}
      lead={hoursInWords(session)}
      backHref={register}
      indexed={false}
      {...(errors && { errors })}
    >
      <Form action={`${register}/${session.day}`}>
        <Radios
          name="outcome"
          label={t.tookPlace}
          options={(['held', 'not-held'] as const).map((value) => ({ value, label: t.outcomes[value] }))}
          value={session.register ?? 'held'}
          error={errors?.['outcome']}
        />
        <Checkboxes
          name="present"
          label={t.whoWasThere}
          hint={t.whoWasThereHint}
          options={session.families.map(({ name, absenceSaid }, at) => ({
            value: String(at + 1),
            label: name,
            ...(absenceSaid && { hint: t.saidAbsent }),
          }))}
          values={there}
        />
        <SubmitButton>{t.keep}</SubmitButton>
      </Form>
    </Page>
  );
}
