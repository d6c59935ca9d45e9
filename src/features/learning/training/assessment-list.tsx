import { formats, messages } from '../../../i18n/index.ts';
import { Form, HiddenField, LinkList, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { learningLink } from '../parties.ts';
import { addressOf } from './assessment-page.tsx';
import type { Assessment } from './assessment-store.ts';

/** The own self-assessments, and a way to open one of the whole programme. */
export function AssessmentList({
  ctx,
  assessments,
}: {
  readonly ctx: Ctx;
  readonly assessments: readonly Assessment[];
}) {
  const t = messages(ctx.language).assessment;
  const f = formats(ctx.language);
  return (
    <Section id="autovalutazioni" title={t.listTitle}>
      <p>{t.listLead}</p>
      {assessments.length > 0 && (
        <LinkList
          items={assessments.map(({ id, moduleTitle, stage, openedAt, madeUp }) => ({
            href: addressOf(ctx, id),
            label: moduleTitle ?? t.wholeProgramme,
            about: [t.stages[stage], f.date(openedAt), ...(madeUp ? [t.madeUp] : [])].join(' · '),
          }))}
        />
      )}
      <OpenForm ctx={ctx} moduleId={undefined} />
    </Section>
  );
}

/** Opens a self-assessment of a module, or of the whole programme. */
export function OpenForm({ ctx, moduleId }: { readonly ctx: Ctx; readonly moduleId: string | undefined }) {
  const t = messages(ctx.language).assessment;
  const label = moduleId === undefined ? t.openWhole : t.open;
  return (
    <Form action={learningLink(ctx, '/formazione/autovalutazioni')} submissionKey={ctx.newId()} label={label}>
      {moduleId !== undefined && <HiddenField name="modulo" value={moduleId} />}
      <SubmitButton tone="secondary">{label}</SubmitButton>
    </Form>
  );
}
