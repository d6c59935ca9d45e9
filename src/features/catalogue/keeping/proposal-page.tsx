import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Form, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { fieldName } from '../entries/field-names.ts';
import { FieldValue } from '../entries/field-value.tsx';
import type { Entry, EntryContent } from '../entries/model.ts';
import type { ServiceSheet } from '../sheet/model.ts';
import { sheetParts } from '../sheet/sheet-parts.tsx';
import { summaryOf } from '../sheet/summary-of.ts';
import type { Proposal, ProposedField } from './model.ts';

export interface ProposalPageProps {
  readonly ctx: Ctx;
  readonly token: string;
  readonly proposal: Proposal;
  readonly entry: Entry;
  /** The entry and its sheet as they would be. */
  readonly content: EntryContent;
  readonly sheet: ServiceSheet;
}

/** A keeper's own proposal: before it is sent with what the public will see, afterwards with what became of each part. */
export function ProposalPage({ ctx, token, proposal, entry, content, sheet }: ProposalPageProps) {
  const t = messages(ctx.language).keeping;
  const { id, title, state, fields, serviceId } = proposal;
  const to = (path: string) => ctx.links.to(`/tengo/${token}${path}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: sheet.madeUp })}
      title={state === 'draft' ? t.previewTitle(title) : t.proposalTitle(title)}
      lead={state === 'draft' ? t.previewLead : undefined}
      backHref={state === 'draft' ? to(`/schede/${serviceId}?bozza=${id}`) : to('')}
      width="wide"
      indexed={false}
    >
      {state !== 'draft' && (
        <Notice tone={state === 'waiting' ? 'info' : 'success'} title={t.states[state]}>
          <p>{t.stateTexts[state]}</p>
        </Notice>
      )}
      {proposal.redacted && (
        <Notice title={t.addressTaken}>
          <p>{t.addressTakenOwn}</p>
        </Notice>
      )}
      <Section id="differenze" title={t.differences}>
        <DataTable
          caption={t.differences}
          hideCaption
          columns={[
            { label: t.partColumn },
            { label: t.beforeColumn },
            { label: t.proposedColumn },
            ...(state === 'decided' ? [{ label: t.decisionColumn }] : []),
          ]}
          rows={fields.map((field) => [
            fieldName(ctx.language, field.field, entry.content, content),
            ...rowOf(ctx, field, state === 'decided'),
          ])}
        />
      </Section>
      {state === 'draft' && (
        <>
          <Form action={to(`/proposte/${id}`)}>
            <Actions>
              <SubmitButton>{t.send}</SubmitButton>
              <ButtonLink href={to(`/schede/${serviceId}?bozza=${id}`)} tone="secondary">
                {t.changeMore}
              </ButtonLink>
            </Actions>
          </Form>
          <PublicView ctx={ctx} sheet={sheet} />
        </>
      )}
    </Page>
  );
}

function rowOf(ctx: Ctx, { field, before, proposed, decision, edited, reason }: ProposedField, decided: boolean) {
  const t = messages(ctx.language).keeping;
  return [
    <FieldValue ctx={ctx} field={field} value={before} />,
    <FieldValue ctx={ctx} field={field} value={proposed} />,
    ...(decided
      ? [
          <>
            {decision === null ? '–' : t.decisions[decision]}
            {decision === 'edited' && (
              <p>
                <FieldValue ctx={ctx} field={field} value={edited} />
              </p>
            )}
            {reason !== null && <p>{reason}</p>}
          </>,
        ]
      : []),
  ];
}

/** The parts of the sheet, made by what makes the sheet itself. */
function PublicView({ ctx, sheet }: { readonly ctx: Ctx; readonly sheet: ServiceSheet }) {
  const t = messages(ctx.language).keeping;
  const { summary } = summaryOf(sheet.description);
  return (
    <>
      <Section id="come-si-vede" title={t.publicView}>
        <p class="lead">{sheet.title}</p>
        {summary !== '' && <p>{summary}</p>}
      </Section>
      {sheetParts(ctx, sheet).map(({ id, title, content }) => (
        <Section id={id} title={title}>
          {content}
        </Section>
      ))}
    </>
  );
}
