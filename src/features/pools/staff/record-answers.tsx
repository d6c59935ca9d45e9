import { messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { StaffMember, StaffPoolView } from '../disclose/disclose-to-staff.ts';

interface RecordAnswersProps {
  readonly ctx: Ctx;
  readonly pool: StaffPoolView;
  readonly members: readonly StaffMember[];
}

/** For a family without e-mail: what it said on the phone or in person, written down by the desk. */
export function RecordAnswers({ ctx, pool, members }: RecordAnswersProps) {
  const t = messages(ctx.language).pools.staff;
  const unanswered = members.filter(({ answer }) => answer === 'pending');
  if (unanswered.length === 0) return null;
  return (
    <>
      <p>{t.recordText}</p>
      {unanswered.map(({ requestId, code }) => (
        <Form action={ctx.links.to(`/gruppi/${pool.id}/risposta`)} label={t.recordTitle(code)}>
          <HiddenField name="request" value={requestId} />
          <Actions>
            <SubmitButton tone="secondary" name="answer" value="accepted">
              {t.recordAccept(code)}
            </SubmitButton>
            <SubmitButton tone="secondary" name="answer" value="declined">
              {t.recordDecline(code)}
            </SubmitButton>
          </Actions>
        </Form>
      ))}
    </>
  );
}
