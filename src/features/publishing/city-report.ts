import { formats, messages } from '../../i18n/index.ts';
import type { Block, PdfDocument } from '../../platform/pdf/document.ts';
import type { ShownAnswers } from '../../domain/outcomes/withhold-answers.ts';
import type { Ctx } from '../context.ts';
import { answerCodes, answerText } from './answer-text.ts';
import { cityFigures } from './city-figures.ts';
import { definitionBlocks } from './definition-blocks.ts';
import { figureLines, publishedLines } from './figure-lines.ts';
import { kindTable } from './kind-table.ts';
import type { Publication, SeenFigures } from './model.ts';

/** The city's page as a document. It leaves the house, so it says what the public may know, whoever asks for it. */
export async function cityReport(ctx: Ctx): Promise<PdfDocument> {
  const { common, municipalities, publishing: t } = messages(ctx.language);
  const { name, madeUpData, open } = ctx.municipality;
  const { seen, at, published, answers } = await cityFigures(ctx, 'public');
  const author = municipalities.siteName(name);
  return {
    language: ctx.language,
    title: t.title(name),
    subtitle: t.pdfSubtitle,
    author,
    date: ctx.now,
    footer: madeUpData ? `${author} · ${t.madeUpTitle}` : author,
    blocks: [
      ...(madeUpData ? [{ kind: 'note' as const, title: t.madeUpTitle, text: common.madeUpNotice }] : []),
      ...(seen.anyGroup
        ? liveBlocks(ctx, seen, at)
        : [{ kind: 'note' as const, title: t.emptyTitle, text: open ? t.emptyWhy : t.emptyClosedWhy }]),
      ...(answers === undefined ? [] : answerBlocks(ctx, answers)),
      ...(published ? publishedBlocks(ctx, published) : []),
      ...definitionBlocks(ctx.language),
      { kind: 'heading', level: 1, text: t.sourceTitle },
      { kind: 'paragraph', text: t.source(name) },
      { kind: 'paragraph', text: [{ kind: 'link', text: t.pdfPageLink, href: ctx.links.absolute('/numeri') }] },
    ],
  };
}

function liveBlocks({ language }: Ctx, seen: SeenFigures, at: Date): Block[] {
  const { publishing: t, ui } = messages(language);
  const note = ui.figureDate(formats(language).date(at));
  return [
    { kind: 'heading', level: 1, text: t.liveTitle },
    ...(seen.waits ? [{ kind: 'paragraph' as const, text: t.waitsText }] : []),
    {
      kind: 'keyFigures',
      figures: figureLines(language, seen).map(({ value, label }) => ({ value, label, note })),
    },
    { kind: 'heading', level: 2, text: t.kindsTitle },
    kindBlock(language, seen.kinds),
  ];
}

function kindBlock(language: Ctx['language'], kinds: SeenFigures['kinds']): Block {
  const { publishing: t } = messages(language);
  if (kinds === 'withheld') return { kind: 'paragraph', text: t.kindsHidden };
  const { columns, rows } = kindTable(language, kinds);
  return {
    kind: 'table',
    caption: t.kindsCaption,
    columns: [{ header: t.kindsColumn }, ...columns.map((header) => ({ header, align: 'end' as const }))],
    rows: rows.map(({ label, values }) => [label, ...values]),
    rowHeader: true,
  };
}

function answerBlocks({ language }: Ctx, answers: ShownAnswers): Block[] {
  const { poolClosing: t } = messages(language);
  return [
    { kind: 'heading', level: 1, text: t.figuresTitle },
    { kind: 'paragraph', text: t.figuresText },
    {
      kind: 'keyFigures',
      figures: answerCodes.map((code) => ({ value: answerText(language, answers, code), label: t.figures[code] })),
    },
  ];
}

function publishedBlocks({ language }: Ctx, published: Publication): Block[] {
  const { publishing: t } = messages(language);
  return [
    { kind: 'heading', level: 1, text: t.publishedTitle },
    { kind: 'paragraph', text: t.publishedText(formats(language).dateTime(published.publishedAt)) },
    {
      kind: 'list',
      items: publishedLines(language, published).map(({ label, value }) => [
        { kind: 'strong' as const, text: label },
        `: ${value}`,
      ]),
    },
  ];
}
