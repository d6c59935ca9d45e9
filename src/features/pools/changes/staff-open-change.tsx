import { formats, messages } from '../../../i18n/index.ts';
import { Actions, DataTable, Form, HiddenField, Section, Select, SubmitButton } from '../../../ui/index.ts';
import { bandOptions } from '../agreement/staff-agreement.tsx';
import { dateInWords } from '../calendar/day-words.ts';
import type { Ctx } from '../../context.ts';
import { shareOf } from './draft-leave.ts';
import type { StaffChanges } from './read-change.ts';

/** The change that is being asked: who said what, by code; and what a family without mail said by phone, written down. */
export function OpenChange({ ctx, changes }: { readonly ctx: Ctx; readonly changes: StaffChanges }) {
  const all = messages(ctx.language);
  const t = all.poolChanges;
  const { open, codes, pool, joining } = changes;
  if (open === undefined)
    return (
      <Section id="cambio" title={t.openTitle}>
        <p>{t.openNone}</p>
      </Section>
    );
  const codeOf = (requestId: string) => codes.get(requestId) ?? '–';
  return (
    <Section id="cambio" title={t.openTitle}>
      <p>
        {t.openText(
          t.titles[open.kind],
          dateInWords(ctx.language, open.startsOn),
          formats(ctx.language).dateTime(open.answerBy),
        )}
      </p>
      <DataTable
        caption={t.openTitle}
        hideCaption
        columns={[{ label: t.request }, { label: t.role }, { label: t.answer }, { label: t.wouldPay, kind: 'figure' }]}
        rows={open.parts.map(({ requestId, role, answer }) => [
          codeOf(requestId),
          t.roles[role],
          t.partAnswers[answer],
          open.terms === null || role === 'leaves' ? '–' : shareInWords(ctx, open.terms, requestId),
        ])}
      />
      {open.parts
        .filter(({ answer }) => answer === 'pending')
        .map(({ requestId }) => (
          <Form
            action={ctx.links.to(`/gruppi/${pool.id}/cambi`)}
            label={all.pools.staff.recordTitle(codeOf(requestId))}
          >
            <HiddenField name="wish" value="answer" />
            <HiddenField name="change" value={open.id} />
            <HiddenField name="request" value={requestId} />
            {joining?.requestId === requestId && <HiddenField name="read" value={joining.read} />}
            <Actions>
              <SubmitButton tone="secondary" name="answer" value="accepted">
                {joining?.requestId === requestId
                  ? all.poolVersions.staff.joinPaper(codeOf(requestId))
                  : all.pools.staff.recordAccept(codeOf(requestId))}
              </SubmitButton>
              <SubmitButton tone="secondary" name="answer" value="declined">
                {all.pools.staff.recordDecline(codeOf(requestId))}
              </SubmitButton>
            </Actions>
          </Form>
        ))}
      {joining !== undefined && <Newcomer {...{ ctx, changes, joining }} code={codeOf(joining.requestId)} />}
    </Section>
  );
}

interface NewcomerProps {
  readonly ctx: Ctx;
  readonly changes: StaffChanges;
  readonly joining: NonNullable<StaffChanges['joining']>;
  readonly code: string;
}

/** For a newcomer without a device: the agreement to print, and the band of its ISEE, which comes before the signature. */
function Newcomer({ ctx, changes: { pool, bands }, joining, code }: NewcomerProps) {
  const { poolAgreement, poolVersions } = messages(ctx.language);
  const t = poolAgreement.staff;
  return (
    <>
      <p>{poolVersions.staff.joinText}</p>
      <p>
        <a href={ctx.links.to(`/gruppi/${pool.id}/accordo/${joining.requestId}.pdf`)}>{t.print(code)}</a>
      </p>
      {bands.length > 0 && (
        <>
          <p>{poolVersions.staff.contributionJoins}</p>
          <Form action={ctx.links.to(`/gruppi/${pool.id}/cambi`)} label={t.contributionFor(code)} layout="row">
            <HiddenField name="request" value={joining.requestId} />
            <Select
              name="percent"
              label={t.contributionFor(code)}
              options={bandOptions(ctx, bands)}
              value={String(joining.percent)}
            />
            <SubmitButton tone="secondary" name="wish" value="contribution">
              {t.record}
            </SubmitButton>
          </Form>
        </>
      )}
    </>
  );
}

/** A family's part of an hour, as the staff sees it. */
function shareInWords(ctx: Ctx, terms: Parameters<typeof shareOf>[0], requestId: string): string {
  return messages(ctx.language).poolChanges.perHour(formats(ctx.language).money(shareOf(terms, requestId)));
}
