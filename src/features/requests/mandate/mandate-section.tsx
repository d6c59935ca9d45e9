import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import type { MandateStanding } from '../../../domain/asking/representation.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Section, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { worksAtDesk } from '../policy.ts';
import type { Mandate } from './mandate-store.ts';
import { standsNow } from './stands.ts';

export interface MandateSectionProps {
  readonly ctx: Ctx;
  readonly mandate: Mandate;
  /** Path of the request's page, without the municipality. */
  readonly base: string;
}

/** Who asks for whom, how the document stands, and what can be done about it. */
export function MandateSection({ ctx, mandate, base }: MandateSectionProps) {
  const t = messages(ctx.language).mandate;
  const desk = worksAtDesk(ctx.actor);
  const revoked = mandate.revokedAt !== null;
  return (
    <Section id="chi-chiede" title={t.title}>
      <SummaryList
        rows={[
          ...(mandate.personName === null ? [] : [{ label: t.personLabel, value: mandate.personName }]),
          { label: t.roleLabel, value: t.roles[mandate.role] },
          { label: t.standingLabel, value: standingInWords(ctx, standsNow(mandate, ctx.now)) },
        ]}
      />
      {desk && mandate.hasDocument && (
        <>
          <p>
            <a href={ctx.links.to(`${base}/mandato/documento`)}>{t.open}</a>
          </p>
          {mandate.checkOutcome === null && (
            <Form action={ctx.links.to(`${base}/mandato/verifica`)} label={t.standingLabel}>
              <Actions>
                <SubmitButton name="outcome" value="holds">
                  {t.holds}
                </SubmitButton>
                <SubmitButton name="outcome" value="refused" tone="secondary">
                  {t.refuse}
                </SubmitButton>
              </Actions>
            </Form>
          )}
        </>
      )}
      {!revoked && (
        <Actions>
          <ButtonLink href={ctx.links.to(`${base}/mandato`)} tone="secondary">
            {t.give}
          </ButtonLink>
          <ButtonLink href={ctx.links.to(`${base}/mandato/revoca`)} tone="secondary">
            {t.revoke}
          </ButtonLink>
        </Actions>
      )}
      {desk && (
        <Form action={ctx.links.to(`${base}/mandato/link`)} label={t.giveLink}>
          <SubmitButton tone="secondary">{t.giveLink}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}

/** How a document stands, with its day. */
export function standingInWords(ctx: Ctx, standing: MandateStanding): string {
  const t = messages(ctx.language).mandate.standing;
  const date = (day: number) => formats(ctx.language).date(new Date(`${writeDay(day)}T12:00:00Z`));
  switch (standing.kind) {
    case 'declared':
      return t.declared;
    case 'to-show':
      return t.toShow(date(standing.by));
    case 'to-check':
      return t.toCheck(date(standing.through));
    case 'holds':
      return t.holds(date(standing.through));
    case 'over':
      return t.over[standing.why] ?? '';
  }
}
