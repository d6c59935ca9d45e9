import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, Form, HiddenField, Page, Section, SubmitButton, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { worksAtDesk } from '../policy.ts';
import { daysToUndo } from './decide-undo.ts';
import type { UndoableMerge } from './undo-merge.ts';

interface SectionProps {
  readonly ctx: Ctx;
  readonly undoable: readonly UndoableMerge[];
  /** Path of the request's page, without the municipality. */
  readonly base: string;
}

/** What was made one with a request, and can still be parted. Of the other: help, channel and days; its code at the desk alone. */
export function UndoMergeSection({ ctx, undoable, base }: SectionProps) {
  if (undoable.length === 0) return null;
  const t = messages(ctx.language);
  const f = formats(ctx.language);
  return (
    <Section id="unite" title={t.merge.undo.title}>
      <p>{t.merge.undo.text(daysToUndo)}</p>
      {undoable.map(({ id, other, mergedAt, until }) => (
        <>
          <SummaryList
            rows={[
              {
                label: t.merge.madeOn(f.date(other.createdAt)),
                value: `${t.vocabulary.kindsOfHelp[other.kindOfHelp]} · ${t.desk.channels[other.channel]}`,
              },
              { label: t.merge.undo.mergedOn(f.date(mergedAt)), value: t.merge.undo.until(f.dateTime(until)) },
            ]}
          />
          {worksAtDesk(ctx.actor) && (
            <p>
              <a href={ctx.links.to(`/sportello/richieste/${other.id}`)}>{other.code}</a>
            </p>
          )}
          <Form action={ctx.links.to(`${base}/separa`)} label={t.merge.undo.button}>
            <HiddenField name="merge" value={id} />
            <SubmitButton tone="secondary">{t.merge.undo.button}</SubmitButton>
          </Form>
        </>
      ))}
    </Section>
  );
}

/** What came of parting two requests, for the household. */
export function UndoDonePage({ ctx, outcome }: { readonly ctx: Ctx; readonly outcome: 'done' | 'late' }) {
  const t = messages(ctx.language);
  const lead = outcome === 'done' ? t.merge.undo.doneLead : t.merge.undo.lateLead;
  return (
    <Page shell={shellFor(ctx)} title={t.merge.undo[outcome]} lead={lead} indexed={false}>
      <ButtonLink href={ctx.links.to('/ritrova')}>{t.requests.gone.find}</ButtonLink>
    </Page>
  );
}
