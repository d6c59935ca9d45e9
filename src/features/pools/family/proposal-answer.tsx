import { messages } from '../../../i18n/index.ts';
import { fieldId, Form, HiddenField, Section, Select, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { declineReasons } from '../model.ts';
import type { ProposalView } from '../disclose/disclose-proposal.ts';

interface AnswerProps {
  readonly ctx: Ctx;
  readonly proposal: ProposalView;
  /** Where the answer is sent: the page itself. */
  readonly action: string;
}

/** Two plain forms: the yes first, the no as easy to find. */
export function ProposalAnswer({ ctx, proposal, action }: AnswerProps) {
  const t = messages(ctx.language).pools.proposal;
  return (
    <Section id="risposta" title={t.answerTitle}>
      <p id={fieldId('answer')} tabindex={-1}>
        {t.answerText}
      </p>
      <Form action={action} label={t.accept}>
        <HiddenField name="pool" value={proposal.poolId} />
        <SubmitButton name="answer" value="accepted">
          {t.accept}
        </SubmitButton>
      </Form>
      <h3>{t.declineTitle}</h3>
      <Decline ctx={ctx} proposal={proposal} action={action} />
    </Section>
  );
}

/** For who said yes and thinks again, as long as the others have not all answered. */
export function ChangeOfMind(props: AnswerProps) {
  const t = messages(props.ctx.language).pools.proposal;
  return (
    <Section id="risposta" title={t.changeMindTitle}>
      <Decline {...props} />
    </Section>
  );
}

function Decline({ ctx, proposal, action }: AnswerProps) {
  const all = messages(ctx.language).pools;
  const t = all.proposal;
  const reasons = declineReasons.map((value) => ({ value, label: all.declineReasons[value] }));
  return (
    <>
      <p>{t.declineText}</p>
      <Form action={action} label={t.decline}>
        <HiddenField name="pool" value={proposal.poolId} />
        <Select name="reason" label={t.declineReason} options={reasons} optional />
        <SubmitButton tone="secondary" name="answer" value="declined">
          {t.decline}
        </SubmitButton>
      </Form>
    </>
  );
}
