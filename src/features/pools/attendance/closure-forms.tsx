import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../i18n/index.ts';
import { DateField, Form, HiddenField, LinkButton, Section, Select, SubmitButton } from '../../../ui/index.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { closureReasons } from '../calendar/model.ts';
import type { RegisterPageProps } from './register-page.tsx';

/** What was typed of a closure that could not be taken. */
export type TypedClosure = Readonly<Partial<Record<'from' | 'to' | 'reason', string>>>;

/** Days on which the group will not meet: to say them, and to take them back before they begin. */
export function ClosureForms({ ctx, register, here, errors, typed }: RegisterPageProps) {
  const all = messages(ctx.language);
  const t = all.poolRegister;
  const reasons = closureReasons.map((value) => ({ value, label: t.closureReasons[value] }));
  const action = `${here}/chiusure`;
  return (
    <Section id="chiusure" title={t.closuresTitle}>
      <p>{t.closuresText}</p>
      {register.closures.map(({ from, to, reason }) => (
        <Form action={`${action}/via`} label={t.takeBack(dateInWords(ctx.language, from))} layout="row">
          <HiddenField name="from" value={writeDay(from)} />
          <p>{t.closure(dateInWords(ctx.language, from), dateInWords(ctx.language, to), t.closureReasons[reason])}</p>
          <LinkButton>{t.takeBack(dateInWords(ctx.language, from))}</LinkButton>
        </Form>
      ))}
      <Form action={action} label={t.closuresTitle}>
        <DateField name="from" label={t.closureFrom} value={typed?.from} error={errors?.['from']} />
        <DateField name="to" label={t.closureTo} value={typed?.to} error={errors?.['to']} />
        <Select
          name="reason"
          label={t.closureWhy}
          options={reasons}
          value={typed?.reason}
          error={errors?.['reason']}
          width="full"
        />
        <SubmitButton tone="secondary">{t.closureSay}</SubmitButton>
      </Form>
    </Section>
  );
}
