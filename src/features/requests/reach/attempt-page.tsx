import { attemptOutcomes, attemptWays, referredTo } from '../../../domain/asking/desk-promise.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { DateField, Form, Page, Radios, Select, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { ChangeableFile } from '../change/change-page.tsx';
import { shellFor } from '../../shell.ts';
import type { AttemptField } from './read-attempt.ts';

export interface AttemptPageProps extends ChangeableFile {
  readonly form?: FormFields;
  readonly problems?: readonly AttemptField[];
}

/** At the desk: how it went with a household that was, or should have been, contacted. */
export function AttemptPage({ ctx, request, contact, base, form, problems = [] }: AttemptPageProps) {
  const all = messages(ctx.language);
  const t = all.reach;
  const errors = Object.fromEntries(problems.map((field) => [field, t.missing[field]]));
  const typed = (field: AttemptField) => form?.text(field);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.write}
      eyebrow={request.code}
      lead={t.writeLead}
      backHref={ctx.links.to(base)}
      indexed={false}
      {...(problems.length > 0 && { errors })}
    >
      <SummaryList
        rows={[
          { label: all.desk.file.name, value: contact.name },
          { label: all.desk.file.phone, value: contact.phone ?? all.desk.file.none },
          { label: all.desk.file.email, value: contact.email ?? all.desk.file.none },
        ]}
      />
      <Form action={ctx.links.to(`${base}/contatto`)} label={t.write}>
        <Radios
          name="how"
          label={t.how}
          options={attemptWays.map((value) => ({ value, label: t.ways[value] }))}
          value={typed('how')}
          error={errors['how']}
        />
        <DateField name="on" label={t.on} value={typed('on') ?? dateAt(ctx.now)} error={errors['on']} />
        <Radios
          name="outcome"
          label={t.outcome}
          options={attemptOutcomes.map((value) => ({ value, label: t.outcomes[value] }))}
          value={typed('outcome')}
          error={errors['outcome']}
        />
        <DateField
          name="again"
          label={t.again}
          hint={t.againHint}
          value={typed('again')}
          error={errors['again']}
          optional="unmarked"
        />
        <Select
          name="to"
          label={t.to}
          hint={t.toHint}
          emptyLabel={t.toNobody}
          options={referredTo.map((value) => ({ value, label: t.places[value] }))}
          value={typed('to') ?? ''}
          error={errors['to']}
          optional="unmarked"
        />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
    </Page>
  );
}
