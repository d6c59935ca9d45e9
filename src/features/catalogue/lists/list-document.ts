import { formats, messages } from '../../../i18n/index.ts';
import type { Block, PdfDocument, Text } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { itemFacts, type ItemFacts } from './item-facts.ts';
import type { OpenList } from './model.ts';

/** A list as a document in large type, for who reads it on paper. */
export function listDocument(ctx: Ctx, list: OpenList): PdfDocument {
  const t = messages(ctx.language).lists;
  return {
    language: ctx.language,
    title: t.page.title,
    author: t.page.from(ctx.municipality.name),
    date: ctx.now,
    type: 'large',
    footer: t.page.footer(formats(ctx.language).date(ctx.now)),
    blocks: [
      ...list.items.flatMap((item, index) => blocksOf(ctx, itemFacts(ctx, item), index + 1)),
      {
        kind: 'paragraph',
        text: [{ kind: 'link', text: t.page.openHere, href: ctx.links.absolute(`/liste/${list.readerToken}`) }],
      },
    ],
  };
}

function blocksOf(ctx: Ctx, facts: ItemFacts, number: number): Block[] {
  const { lists: t, catalogue } = messages(ctx.language);
  const told = (label: string, value: string): Text => [{ kind: 'strong', text: `${label}: ` }, value];
  const lines: Text[] = [
    facts.ended ? [t.ended] : [],
    facts.closed ? [catalogue.closedForNowText] : [],
    facts.provider === undefined ? [] : [facts.provider],
    facts.phone === undefined ? [] : [told(catalogue.phone, facts.phone)],
    facts.places.map((place) => told(catalogue.where, place)),
    facts.hours.length === 0 ? [] : [told(t.hours, facts.hours.join('. '))],
    facts.cost === undefined ? [] : [told(t.costs, facts.cost)],
    facts.note === undefined ? [] : [told(t.note, facts.note)],
  ].flat();
  return [
    { kind: 'heading', level: 1, text: `${number}. ${facts.title}` },
    ...lines.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}
