import { messages } from '../../../i18n/index.ts';
import { Checkbox, DateField, Form, Notice, Page, Section, SubmitButton, type FieldErrors } from '../../../ui/index.ts';
import { shellFor } from '../../shell.ts';
import type { OwnGroup } from '../own-group.ts';
import { dateInWords } from '../calendar/day-words.ts';

export interface LeavePageProps {
  readonly group: OwnGroup;
  readonly home: string;
  /** The first day without the group, by the notice that was agreed. */
  readonly leavesOn: number;
  /** Until when a change is being asked already: then no other can be proposed. */
  readonly changing: boolean;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: string | undefined;
}

/** Leaving a group, with what happens then; and proposing to the others that it ends for all. */
export function LeavePage({ group, home, leavesOn, changing, errors, typed }: LeavePageProps) {
  const { ctx, request } = group;
  const t = messages(ctx.language).poolChanges;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.leaveTitle}
      eyebrow={request.code}
      lead={t.leaveLead(dateInWords(ctx.language, leavesOn))}
      backHref={`${home}/gruppo`}
      indexed={false}
      {...(errors && { errors })}
    >
      <Section id="lascia" title={t.leaveWhat}>
        <ul>
          {t.leaveFacts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
        <Form action={`${home}/gruppo/lascia`} label={t.leaveTitle}>
          <Checkbox name="sure" label={t.leaveSure} error={errors?.['sure']} />
          <SubmitButton tone="danger">{t.leaveDo}</SubmitButton>
        </Form>
      </Section>
      <Section id="finire" title={t.closeTitle}>
        <p>{t.closeText}</p>
        {changing ? (
          <Notice title={t.closeBusy} />
        ) : (
          <Form action={`${home}/gruppo/finire`} label={t.closeTitle}>
            <DateField name="on" label={t.closeOn} hint={t.closeHint} value={typed} error={errors?.['on']} />
            <SubmitButton tone="secondary">{t.closeDo}</SubmitButton>
          </Form>
        )}
      </Section>
    </Page>
  );
}
