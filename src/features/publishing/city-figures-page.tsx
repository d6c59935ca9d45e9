import { formats, messages } from '../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, Section, SubmitButton, SummaryList } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { shellFor } from '../shell.ts';
import type { CityFigures } from './city-figures.ts';
import { ClosingFigures } from './closing-figures.tsx';
import { publishedLines } from './figure-lines.ts';
import { LiveFigures } from './live-figures.tsx';
import type { Publication } from './model.ts';
import { NoGroups } from './no-groups.tsx';

export interface CityFiguresPageProps {
  readonly ctx: Ctx;
  readonly city: CityFigures;
  /** What came of publishing, just now. */
  readonly outcome?: 'published' | 'waits' | undefined;
}

/** How a city shares, in figures that open on how they are worked out. */
export function CityFiguresPage({ ctx, city, outcome }: CityFiguresPageProps) {
  const { common, publishing: t } = messages(ctx.language);
  const { links, municipality } = ctx;
  const { published, seen } = city;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(municipality.name)}
      lead={t.lead}
      description={t.description(municipality.name)}
      breadcrumbs={[{ label: municipality.name, href: links.to('') }, { label: t.crumb }]}
      width="wide"
    >
      {outcome === 'waits' && (
        <Notice tone="warning" live title={t.publishWaits}>
          <p>{t.waitsText}</p>
        </Notice>
      )}
      {outcome === 'published' && published !== undefined && (
        <Notice tone="success" live title={t.publishedNotice(formats(ctx.language).dateTime(published.publishedAt))}>
          <p>{t.publishedNoticeText}</p>
        </Notice>
      )}
      {seen.anyGroup ? <LiveFigures ctx={ctx} city={city} /> : <NoGroups ctx={ctx} />}
      {city.answers !== undefined && <ClosingFigures ctx={ctx} answers={city.answers} />}
      {city.mayPublish && (seen.anyGroup || published !== undefined) && <PublishForm ctx={ctx} />}
      {published !== undefined && <LastPublished ctx={ctx} published={published} />}
      <Section id="fonte" title={t.sourceTitle}>
        <p>{t.source(municipality.name)}</p>
        <p>{t.pdfHint}</p>
        <Actions>
          <ButtonLink tone="secondary" href={links.to('/numeri.pdf')}>
            {common.savePdf}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

function PublishForm({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).publishing;
  return (
    <Section id="pubblica" title={t.publishTitle}>
      <p>{t.publishText}</p>
      <Form action={ctx.links.to('/pubblica')} submissionKey={ctx.newId()}>
        <SubmitButton>{t.publishAction}</SubmitButton>
      </Form>
    </Section>
  );
}

function LastPublished({
  ctx: { language, links },
  published,
}: {
  readonly ctx: Ctx;
  readonly published: Publication;
}) {
  const t = messages(language).publishing;
  return (
    <Section id="pubblicati" title={t.publishedTitle}>
      <p>{t.publishedText(formats(language).dateTime(published.publishedAt))}</p>
      <SummaryList
        rows={publishedLines(language, published).map(({ key, label, value, indicator }) => ({
          label,
          // The month is worked out of the week, which is what is counted.
          value:
            key === 'saved-month' ? (
              value
            ) : (
              <a href={links.to(`/numeri/${indicator.code}/${published.id}`)}>
                <span class="visually-hidden">{label}: </span>
                {value}
              </a>
            ),
        }))}
      />
      <p>
        <a href={links.site('/laboratorio')}>{t.seeLab}</a>
      </p>
    </Section>
  );
}
