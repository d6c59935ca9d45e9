import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Form,
  HiddenField,
  Notice,
  Page,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { RawValues } from '../entries/form/raw-values.ts';
import { FieldReview } from './field-review.tsx';
import type { Review } from './review-proposal.ts';
import { TrustForm } from './trust-form.tsx';

export interface ReviewPageProps {
  readonly ctx: Ctx;
  readonly review: Review;
  /** What the inputs hold: the proposal, or what somebody typed. */
  readonly raw: RawValues;
  readonly errors?: FieldErrors;
  readonly meanwhile?: boolean;
  readonly done?: string | undefined;
}

/** One proposal at the desk: for each part what it was, is and would be, and what becomes of it. */
export function ReviewPage({ ctx, review, raw, errors = {}, meanwhile = false, done }: ReviewPageProps) {
  const t = messages(ctx.language).keeping;
  const { proposal, entry } = review;
  const here = ctx.links.to(`/sportello/proposte/${proposal.id}`);
  const sent = proposal.sentAt === null ? '' : formats(ctx.language).date(new Date(proposal.sentAt));
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.reviewTitle(proposal.title)}
      lead={t.reviewLead(proposal.mailbox, sent)}
      backHref={ctx.links.to('/sportello/proposte')}
      errors={errors}
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={done} live />}
      {meanwhile && (
        <Notice tone="warning" title={t.meanwhileTitle} live>
          <p>{t.meanwhileText}</p>
        </Notice>
      )}
      {proposal.redacted && (
        <Notice title={t.addressTaken}>
          <p>{proposal.fields.length === 0 ? t.addressTakenAll : t.addressTakenText}</p>
        </Notice>
      )}
      {proposal.state === 'waiting' ? (
        <Form action={here} label={t.reviewTitle(proposal.title)}>
          <HiddenField name="seen" value={String(entry.version)} />
          {proposal.fields.map((proposed) => (
            <FieldReview ctx={ctx} entry={entry} proposed={proposed} raw={raw} errors={errors} />
          ))}
          <Actions>
            <SubmitButton>{t.saveDecisions}</SubmitButton>
          </Actions>
        </Form>
      ) : (
        <>
          <Notice title={t.states[proposal.state]} />
          {proposal.fields.map((proposed) => (
            <FieldReview ctx={ctx} entry={entry} proposed={proposed} />
          ))}
          {proposal.state === 'published' && <LookedAt ctx={ctx} review={review} here={here} />}
        </>
      )}
      <TrustForm ctx={ctx} action={`${here}/fiducia`} trust={review.trust} raw={raw} errors={errors} />
    </Page>
  );
}

/** Of what was published at once: right, or to be put right by a change or an earlier version. */
function LookedAt({
  ctx,
  review: { proposal, entry },
  here,
}: {
  readonly ctx: Ctx;
  readonly review: Review;
  readonly here: string;
}) {
  const { keeping: t, entries } = messages(ctx.language);
  return (
    <>
      <p>{t.lookedText}</p>
      <Form action={`${here}/guardata`} label={t.looked}>
        <Actions>
          {proposal.sampled && proposal.lookedAt === null && <SubmitButton>{t.looked}</SubmitButton>}
          <ButtonLink href={ctx.links.to(`/sportello/catalogo/${entry.id}`)} tone="secondary">
            {t.changeEntry}
          </ButtonLink>
          <ButtonLink href={ctx.links.to(`/sportello/catalogo/${entry.id}/versioni`)} tone="secondary">
            {entries.openVersions}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
