import type { ContributionBand } from '../../../domain/pricing/contribution.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, DataTable, Form, HiddenField, Section, Select, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { StaffLife } from '../life/read-staff-life.ts';

interface StaffAgreementProps {
  readonly ctx: Ctx;
  readonly life: StaffLife;
}

/** Who has signed; the paper to print for each family; and the form by which the desk says that it has it. */
export function StaffAgreement({ ctx, life }: StaffAgreementProps) {
  const t = messages(ctx.language).poolAgreement.staff;
  const f = formats(ctx.language);
  const { status, signBy } = life.life;
  const waiting =
    status === 'agreed' || status === 'running'
      ? life.members.filter(({ signature }) => ['waiting', 'again'].includes(signature))
      : [];
  return (
    <Section id="firme" title={t.title}>
      {status === 'agreed' && signBy !== null && (
        <p>
          {t.byWhen} {f.dateTime(signBy)}.
        </p>
      )}
      <DataTable
        caption={t.title}
        hideCaption
        columns={[{ label: t.family }, { label: t.signature }, { label: t.toPrint }]}
        rows={life.members.map(({ requestId, code, signature }) => [
          code,
          t.state[signature],
          <a href={ctx.links.to(`/gruppi/${life.poolId}/accordo/${requestId}.pdf`)}>{t.print(code)}</a>,
        ])}
      />
      {waiting.map(({ requestId, code }) => (
        <Form action={ctx.links.to(`/gruppi/${life.poolId}/firma`)} label={t.paperTitle(code)}>
          <HiddenField name="richiesta" value={requestId} />
          <HiddenField name="versione" value={String(life.version ?? 1)} />
          <Actions>
            <SubmitButton tone="secondary" name="risposta" value="firmo">
              {t.paper(code)}
            </SubmitButton>
            {status === 'agreed' && (
              <SubmitButton tone="secondary" name="risposta" value="no">
                {t.no(code)}
              </SubmitButton>
            )}
          </Actions>
        </Form>
      ))}
    </Section>
  );
}

/** The city's bands of contribution, to choose one for a family. */
export function bandOptions({ language }: Ctx, bands: readonly ContributionBand[]) {
  const t = messages(language).poolAgreement.staff;
  const f = formats(language);
  return [
    { value: '0', label: t.bandNone },
    ...bands.map(({ upToCents, percent }) => ({
      value: String(percent),
      label: t.band(f.euros(upToCents / 100), f.percent(percent / 100)),
    })),
  ];
}

/** The band of contribution of each family, from the ISEE that the desk sees. */
export function StaffContributions({ ctx, life }: StaffAgreementProps) {
  const t = messages(ctx.language).poolAgreement.staff;
  if (life.bands.length === 0) {
    return (
      <Section id="contributo" title={t.contributionTitle}>
        <p>{t.noBands}</p>
      </Section>
    );
  }
  const options = bandOptions(ctx, life.bands);
  return (
    <Section id="contributo" title={t.contributionTitle}>
      <p>{t.contributionText}</p>
      {life.life.status === 'running' && <p>{messages(ctx.language).poolVersions.staff.contributionRuns}</p>}
      {life.members.map(({ requestId, code, percent }) => (
        <Form action={ctx.links.to(`/gruppi/${life.poolId}/contributo`)} label={t.contributionFor(code)} layout="row">
          <HiddenField name="richiesta" value={requestId} />
          <Select name={`fascia-${code}`} label={t.contributionFor(code)} options={options} value={String(percent)} />
          <SubmitButton tone="secondary">{t.record}</SubmitButton>
        </Form>
      ))}
    </Section>
  );
}
