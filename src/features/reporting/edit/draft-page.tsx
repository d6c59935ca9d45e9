import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  EmptyState,
  Form,
  LinkList,
  Notice,
  Page,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { chapters } from '../model.ts';
import { inLanguage } from '../read/in-language.ts';
import type { OpenDraft } from './open-draft.ts';
import type { PublishOutcome } from './publish-report.ts';

export interface DraftPageProps {
  readonly ctx: Ctx;
  readonly draft: OpenDraft;
  /** What publishing was answered, if somebody just tried. */
  readonly outcome?: Exclude<PublishOutcome, { kind: 'denied' }> | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** The report as it is being written: its sections, what has moved under them, and publishing. */
export function DraftPage({ ctx, draft, outcome, errors, values }: DraftPageProps) {
  const t = messages(ctx.language).reporting;
  const to = (path: string) => ctx.links.to(`/rapporto/scrivi${path}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.editTitle}
      lead={t.editLead}
      breadcrumbs={[{ label: t.lab, href: ctx.links.to('') }, { label: t.editTitle }]}
      indexed={false}
      errors={errors}
    >
      {outcome !== undefined && <Outcome ctx={ctx} outcome={outcome} />}
      <Actions>
        <ButtonLink href={to('/nuova')}>{t.addSection}</ButtonLink>
        {draft.sections.length > 0 && <a href={to('/anteprima')}>{t.preview}</a>}
        <a href={to('/cifre')}>{t.figuresTitle}</a>
        <a href={to('/contributi')}>{t.contributionsIn}</a>
      </Actions>
      {draft.sections.length === 0 && <EmptyState title={t.emptyDraftTitle} why={t.emptyDraftWhy} />}
      <Chapters ctx={ctx} draft={draft} />
      {draft.sections.length > 0 && (
        <Section id="pubblica" title={t.publishTitle}>
          <p>{t.publishText}</p>
          <Form action={to('/pubblica')} label={t.publishTitle}>
            <SubmitButton>{t.publishAction}</SubmitButton>
          </Form>
        </Section>
      )}
      <Section id="titolo-rapporto" title={t.nameTitle}>
        <Form action={to('/titolo')} label={t.nameTitle}>
          <TextField
            name="it"
            label={t.titleIt}
            maxlength={200}
            value={values?.['it'] ?? draft.title?.it ?? t.firstTitle}
            error={errors?.['it']}
          />
          <TextField
            name="en"
            label={t.titleEn}
            maxlength={200}
            optional
            value={values?.['en'] ?? draft.title?.en}
            error={errors?.['en']}
          />
          <SubmitButton tone="secondary">{messages(ctx.language).common.save}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}

function Chapters({ ctx, draft }: { readonly ctx: Ctx; readonly draft: OpenDraft }) {
  const t = messages(ctx.language).reporting;
  return (
    <>
      {chapters.map((chapter) => {
        const own = draft.sections.filter(({ section }) => section.chapter === chapter);
        return (
          own.length > 0 && (
            <Section id={`capitolo-${chapter}`} title={t.chapter(chapter, t.chapters[chapter])}>
              <LinkList
                items={own.map(({ section, moved }) => ({
                  href: ctx.links.to(`/rapporto/scrivi/sezioni/${section.id}`),
                  label: inLanguage(ctx.language, section.title).text,
                  about: t.sectionLine(t.states[section.state], moved.length),
                }))}
              />
            </Section>
          )
        );
      })}
    </>
  );
}

function Outcome({
  ctx,
  outcome,
}: {
  readonly ctx: Ctx;
  readonly outcome: Exclude<PublishOutcome, { kind: 'denied' }>;
}) {
  const t = messages(ctx.language).reporting;
  switch (outcome.kind) {
    case 'published':
      return (
        <Notice tone="success" live title={t.published(outcome.number)}>
          <p>
            <a href={ctx.links.to(`/rapporto/versioni/${outcome.number}`)}>{t.seePublished}</a>
          </p>
        </Notice>
      );
    case 'nothing-approved':
      return <Notice tone="warning" live title={t.nothingApproved} />;
    case 'figures-moved':
      return <Notice tone="warning" live title={t.figuresMoved} />;
  }
}
