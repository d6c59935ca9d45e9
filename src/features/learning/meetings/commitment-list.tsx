import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { Card, Cards, Form, LinkButton, SubmitButton, Tag, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { learningLink } from '../parties.ts';
import type { Commitment } from './model.ts';
import { dateInWords } from './when-in-words.ts';

interface CommitmentListProps {
  readonly ctx: Ctx;
  readonly commitments: readonly Commitment[];
  readonly maySpeak: boolean;
  /** Of a word that came back, and of which commitment. */
  readonly error?: { readonly id: string; readonly text: string; readonly typed: string } | undefined;
}

/** Who took what upon themselves, by when, and how it stands; with a form for who may say so. */
export function CommitmentList({ ctx, commitments, maySpeak, error }: CommitmentListProps) {
  const t = messages(ctx.language).meetings;
  const speaksOf = (one: Commitment) => maySpeak && concerns(ctx, one);
  return (
    <Cards
      label={t.commitmentsTitle}
      items={commitments.map((one) => (
        <Card title={one.text} above={<State ctx={ctx} commitment={one} />}>
          <p>{t.owner(one.ownerName, one.owner, dateInWords(ctx.language, one.due))}</p>
          <p>
            <a href={learningLink(ctx, `/incontri/${one.meetingId}`)}>
              {t.takenAt(one.meetingTitle, dateInWords(ctx.language, one.meetingDay))}
            </a>
          </p>
          {one.reason !== null && <p>{t.reasonIs(one.reason)}</p>}
          {speaksOf(one) && one.word === 'open' && (
            <Form action={learningLink(ctx, `/incontri/impegni/${one.id}`)} label={t.wordLabel(one.text)}>
              <SubmitButton tone="secondary" name="parola" value="kept">
                {t.sayKept}
              </SubmitButton>
            </Form>
          )}
          {speaksOf(one) && one.word === 'open' && (
            <Form action={learningLink(ctx, `/incontri/impegni/${one.id}`)} label={t.dropLabel(one.text)}>
              <TextField
                name={`motivo-${one.id}`}
                label={t.reason}
                hint={t.reasonHint}
                optional="unmarked"
                maxlength={500}
                value={error?.id === one.id ? error.typed : undefined}
                error={error?.id === one.id ? error.text : undefined}
              />
              <SubmitButton tone="secondary" name="parola" value="dropped">
                {t.sayDropped}
              </SubmitButton>
            </Form>
          )}
          {speaksOf(one) && one.word !== 'open' && (
            <Form
              action={learningLink(ctx, `/incontri/impegni/${one.id}`)}
              label={t.reopenLabel(one.text)}
              layout="row"
            >
              <LinkButton name="parola" value="open">
                {t.reopen}
              </LinkButton>
            </Form>
          )}
        </Card>
      ))}
    />
  );
}

/** Whether the context's city took it upon itself, or hosts the meeting where it was taken. */
export function concerns({ municipality: { tenantId } }: Ctx, { hostId, ownerId }: Commitment): boolean {
  return [hostId, ownerId].includes(tenantId);
}

function State({ ctx, commitment: { word, due } }: { readonly ctx: Ctx; readonly commitment: Commitment }) {
  const t = messages(ctx.language).meetings;
  if (word === 'kept') return <Tag tone="good">{t.words.kept}</Tag>;
  if (word === 'dropped') return <Tag>{t.words.dropped}</Tag>;
  return due < todayAt(ctx.now) ? <Tag tone="bad">{t.late}</Tag> : <Tag tone="care">{t.words.open}</Tag>;
}
