import { messages } from '../../../i18n/index.ts';
import type { Block, PdfDocument, Text } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { markInWords, sourceInWords, type Blank, type CityFact } from '../../municipalities/public.ts';
import { isTold } from '../figures/reading.ts';
import { nameOf, sayWhen, sayWhole } from '../figures/say-figure.ts';
import type { CitySheet } from './open-sheet.ts';
import { sayPath } from './say-path.ts';

/** The sheet as a document: at most so many lines of each part, and how many more stand on its page. */
export function sheetDocument(ctx: Ctx, sheet: CitySheet, most: number): PdfDocument {
  const { citySheet: t, common, municipalities, publishing } = messages(ctx.language);
  const { city } = sheet;
  const [ofWill, local] = [true, false].map((will) =>
    city.facts.filter(({ willLink }) => (willLink === 'verified') === will),
  );
  return {
    language: ctx.language,
    title: t.title(city.name),
    subtitle: t.lead,
    author: municipalities.labName,
    date: ctx.now,
    type: 'sheet',
    footer: city.madeUpData ? `${municipalities.labName} · ${publishing.madeUpTitle}` : municipalities.labName,
    blocks: [
      ...(city.madeUpData ? [{ kind: 'note' as const, text: common.madeUpNotice }] : []),
      heading(municipalities.pathWill),
      ...factsBlocks(ctx, ofWill ?? [], most),
      heading(municipalities.pathLocal),
      ...factsBlocks(ctx, local ?? [], most),
      ...blanksBlocks(ctx, city.blanks, most),
      heading(t.pathTitle),
      { kind: 'paragraph', text: sayPath(ctx, sheet) },
      heading(t.figuresTitle),
      ...figuresBlocks(ctx, sheet, most),
      heading(t.failedTitle),
      ...resultsBlocks(ctx, sheet, most),
      {
        kind: 'paragraph',
        text: [{ kind: 'link', text: t.onItsPage, href: ctx.links.absolute(`/citta/${city.slug}`) }],
      },
    ],
  };
}

function heading(text: string): Block {
  return { kind: 'heading', level: 1, text };
}

/** A list cut where the sheet ends, which says that it was. */
function cutList(ctx: Ctx, items: readonly Text[], most: number): Block[] {
  const { citySheet: t, reporting } = messages(ctx.language);
  if (items.length === 0) return [{ kind: 'paragraph', text: `${reporting.notHere}.` }];
  const left = items.length - most;
  const shown = items.slice(0, most);
  return [{ kind: 'list', items: left > 0 ? [...shown, t.more(left)] : shown }];
}

function factsBlocks(ctx: Ctx, facts: readonly CityFact[], most: number): Block[] {
  const items = facts.map(({ text, source, mark }): Text => {
    const marked = markInWords(ctx.language, mark);
    const from = sourceInWords(ctx.language, source);
    return [
      ...(marked === undefined ? [] : [{ kind: 'emphasis' as const, text: `${marked}. ` }]),
      `${text[ctx.language]} `,
      source.link === null ? from : { kind: 'link', text: from, href: source.link },
    ];
  });
  return cutList(ctx, items, most);
}

function blanksBlocks(ctx: Ctx, blanks: readonly Blank[], most: number): Block[] {
  if (blanks.length === 0) return [];
  const { path } = messages(ctx.language);
  return [
    heading(path.story.unknownTitle),
    ...cutList(
      ctx,
      blanks.map(({ text }) => text[ctx.language]),
      most,
    ),
  ];
}

function figuresBlocks(ctx: Ctx, { figures, city }: CitySheet, most: number): Block[] {
  const { citySheet: t, reporting } = messages(ctx.language);
  const told = figures.filter(isTold);
  if (told.length === 0) return [{ kind: 'paragraph', text: t.figuresNone(city.name) }];
  const shown = told.slice(0, most + 1);
  return [
    {
      kind: 'table',
      caption: '',
      columns: [{ header: t.indicator }, { header: reporting.value, align: 'end' }, { header: reporting.dataDate }],
      rows: shown.map((figure) => [
        nameOf(ctx.language, figure),
        sayWhole(ctx.language, figure),
        sayWhen(ctx.language, figure) ?? '–',
      ]),
      rowHeader: true,
    },
    ...(told.length > shown.length ? [{ kind: 'paragraph' as const, text: t.more(told.length - shown.length) }] : []),
  ];
}

function resultsBlocks(ctx: Ctx, { results, told, version }: CitySheet, most: number): Block[] {
  const { citySheet: t, experiments } = messages(ctx.language);
  // What was not achieved comes first: on one page it is not what is cut.
  const notes = (['not-achieved', 'achieved'] as const).flatMap((kind) =>
    results.flatMap(({ text }) =>
      text.notes
        .filter((note) => note.kind === kind)
        .map((note): Text => [{ kind: 'strong', text: `${experiments.noteGroups[kind]}.` }, ` ${note.text}`]),
    ),
  );
  const report = version === undefined || told.length === 0 ? [] : [t.reportTells(told.length, version)];
  return cutList(ctx, [...notes, ...report], most);
}
