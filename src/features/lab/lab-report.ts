import { messages } from '../../i18n/index.ts';
import type { Block, PdfDocument, Text } from '../../platform/pdf/document.ts';
import type { Ctx } from '../context.ts';
import { markInWords, sourceInWords } from '../municipalities/public.ts';
import { definitionBlocks, latestFigures, type PublishedCity } from '../publishing/public.ts';
import { cityColumns, cityRow } from './city-rows.ts';
import { familiesChart } from './families-chart.ts';

/** The lab's page as a document. */
export async function labReport(ctx: Ctx): Promise<PdfDocument> {
  const cities = await latestFigures(ctx);
  const { common, lab: t, municipalities, publishing } = messages(ctx.language);
  const published = cities.filter(({ publication }) => publication !== undefined);
  const madeUp = published.some(({ madeUpData }) => madeUpData);
  return {
    language: ctx.language,
    title: t.title,
    subtitle: t.lead,
    author: municipalities.labName,
    date: ctx.now,
    footer: madeUp ? `${municipalities.labName} · ${publishing.madeUpTitle}` : municipalities.labName,
    blocks: [
      ...(madeUp ? [{ kind: 'note' as const, title: publishing.madeUpTitle, text: common.madeUpNotice }] : []),
      { kind: 'heading', level: 1, text: t.figuresTitle },
      { kind: 'paragraph', text: t.figuresText },
      ...(published.length === 0
        ? [{ kind: 'note' as const, title: t.emptyTitle, text: t.emptyWhy }]
        : comparison(ctx, cities)),
      ...definitionBlocks(ctx.language),
      { kind: 'heading', level: 1, text: t.sourceTitle },
      { kind: 'paragraph', text: t.source },
      { kind: 'paragraph', text: [{ kind: 'link', text: publishing.pdfPageLink, href: ctx.links.absolute('') }] },
      ...story(ctx),
    ],
  };
}

function comparison({ language }: Ctx, cities: readonly PublishedCity[]): Block[] {
  const { lab: t } = messages(language);
  const rows = cities.map((city) => cityRow(language, city)).map(({ label, values }) => [label, ...values]);
  const columns = [{ header: t.city }, ...cityColumns(language).map((header) => ({ header, align: 'end' as const }))];
  const chart = familiesChart(language, cities);
  const bars =
    chart?.bars.flatMap(({ label, value, text }) => (value === undefined ? [] : [{ label, value, text }])) ?? [];
  return [
    { kind: 'table', caption: t.tableCaption, columns, rows, rowHeader: true },
    ...(chart ? [{ kind: 'barChart' as const, caption: t.chartTitle, alternative: chart.description, bars }] : []),
  ];
}

function story({ language, municipality: { facts, blanks } }: Ctx): Block[] {
  const { facts: words, lab: t } = messages(language);
  if (facts.length + blanks.length === 0) return [];
  const told = facts.map(({ mark, source, text }): Text => {
    const marked = markInWords(language, mark);
    const from = sourceInWords(language, source);
    return [
      ...(marked === undefined ? [] : [{ kind: 'emphasis' as const, text: `${marked}. ` }]),
      `${text[language]} `,
      source.link === null ? from : { kind: 'link', text: from, href: source.link },
    ];
  });
  const items = [
    ...told,
    ...blanks.map(({ text }): Text => [{ kind: 'emphasis', text: `${words.blank}. ` }, text[language]]),
  ];
  return [
    { kind: 'heading', level: 1, text: t.storyTitle },
    { kind: 'list', items },
  ];
}
