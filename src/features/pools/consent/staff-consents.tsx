import { formats, messages } from '../../../i18n/index.ts';
import { DataTable, Form, HiddenField, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { StaffLife } from '../life/read-staff-life.ts';

/** What each family shows the others, and the next step written down for who asks the desk. */
export function StaffConsents({ ctx, life }: { readonly ctx: Ctx; readonly life: StaffLife }) {
  const all = messages(ctx.language);
  const t = all.poolAgreement.know;
  const f = formats(ctx.language);
  return (
    <Section id="conoscersi" title={t.staffTitle}>
      <p>{t.staffText}</p>
      <DataTable
        caption={t.staffTitle}
        hideCaption
        columns={[{ label: all.poolAgreement.staff.family }, { label: t.given }]}
        rows={life.members.map(({ code, shows }) => [
          code,
          shows.length === 0 ? t.givenNone : f.list(shows.map((step) => t.shown[step])),
        ])}
      />
      {life.members.map(({ requestId, code, next }) =>
        next === undefined ? null : (
          <Form action={ctx.links.to(`/gruppi/${life.poolId}/conoscersi`)} label={t.staffDo(code, t.shown[next])}>
            <HiddenField name="richiesta" value={requestId} />
            <HiddenField name="passo" value={next} />
            <SubmitButton tone="secondary">{t.staffDo(code, t.shown[next])}</SubmitButton>
          </Form>
        ),
      )}
    </Section>
  );
}
