import { messages } from '../../../i18n/index.ts';
import { EmptyState, Form, Page, Section, Select, SubmitButton, TextField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { nameOf } from '../figures/say-figure.ts';
import { ComparisonTable, FigureTable } from './figure-list.tsx';
import { figuresNamed, type OfferedFigures } from './offered-figures.ts';

export interface FiguresPageProps {
  readonly ctx: Ctx;
  readonly offered: OfferedFigures;
  /** What was looked for. */
  readonly words: string;
}

/** Every figure that a text may use, a city at a time: to look for, and to copy by its reference. */
export function FiguresPage({ ctx, offered, words }: FiguresPageProps) {
  const t = messages(ctx.language).reporting;
  const found = figuresNamed(offered, words, (figure) => nameOf(ctx.language, figure));
  const nothing = found.figures.length === 0 && found.comparisons.length === 0;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: found.figures.some(({ madeUp }) => madeUp) })}
      title={t.figuresTitle}
      lead={t.figuresText}
      breadcrumbs={[
        { label: t.lab, href: ctx.links.to('') },
        { label: t.editTitle, href: ctx.links.to('/rapporto/scrivi') },
        { label: t.figuresTitle },
      ]}
      width="wide"
      indexed={false}
    >
      <Form action={ctx.links.to('/rapporto/scrivi/cifre')} method="get" label={t.figuresSearch}>
        <Select
          name="citta"
          label={t.chartCity}
          optional
          emptyLabel={t.onlyComparisons}
          value={offered.city}
          options={offered.cities.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextField
          name="parole"
          label={t.figuresWords}
          hint={t.figuresWordsHint}
          value={words}
          optional
          maxlength={100}
        />
        <SubmitButton>{t.figuresSearch}</SubmitButton>
      </Form>
      {nothing && <EmptyState title={t.figuresNone} why={t.figuresNoneWhy} />}
      {found.figures.length > 0 && (
        <Section id="citta" title={t.figuresOfCity}>
          <p>{t.monthHint}</p>
          <p>{t.readingHint}</p>
          <FigureTable ctx={ctx} offered={found} hideCaption />
        </Section>
      )}
      {found.comparisons.length > 0 && (
        <Section id="confronti" title={t.comparisonsTitle}>
          <p>{t.comparisonsText}</p>
          <ComparisonTable ctx={ctx} offered={found} hideCaption />
        </Section>
      )}
    </Page>
  );
}
