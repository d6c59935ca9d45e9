import { formats, messages } from '../../../i18n/index.ts';
import { Actions, Form, HiddenField, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { OpenSection } from './open-draft.ts';
import { stepsFrom } from './steps.ts';

interface HandOnProps {
  readonly ctx: Ctx;
  readonly open: OpenSection;
  readonly action: string;
}

/** Who wrote a section and who approved it, and whose turn it is now: who wrote it last is told who else can approve it. */
export function HandOn({ ctx, open, action }: HandOnProps) {
  const { section, approval } = open;
  const t = messages(ctx.language).reporting;
  const f = formats(ctx.language);
  const { state, approved, writtenBy } = section;
  const steps = stepsFrom[state].filter((step) => step !== 'approved' || approval.kind !== 'others');
  const words = { draft: t.toDraft, review: t.toReview, approved: t.approve };
  return (
    <>
      {writtenBy !== null && <p>{t.writtenBy(writtenBy.name)}</p>}
      {approved !== undefined && (
        <p>
          {t.approvedOn(f.date(approved.at), approved.by?.name)}
          {approved.by !== null && approved.by.id === writtenBy?.id && <> {t.approvedAlone}</>}
        </p>
      )}
      {state === 'review' && approval.kind === 'others' && <p>{t.othersApprove(f.list(approval.names))}</p>}
      {state === 'review' && approval.kind === 'alone' && <p>{t.aloneApproves}</p>}
      <Form action={action} label={t.handOnTitle}>
        <HiddenField name="letta" value={String(section.revision)} />
        <Actions>
          {steps.map((step, index) => (
            <SubmitButton
              tone={index === 0 && state !== 'approved' ? 'primary' : 'secondary'}
              name="stato"
              value={step}
            >
              {words[step]}
            </SubmitButton>
          ))}
        </Actions>
      </Form>
    </>
  );
}
