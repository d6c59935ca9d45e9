import { formats, messages } from '../../../i18n/index.ts';
import type { PdfDocument, Text } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import {
  factsInWords,
  isPromised,
  monthInWords,
  otherSizesInWords,
  priceInWords,
  priceOfWhat,
  rulesInWords,
  type Line,
} from './agreement-in-words.ts';
import type { AgreementView } from './disclose-agreement.ts';
import type { FoundAgreement } from './read-agreement.ts';
import { differencesInWords, holdsInWords } from './versions-in-words.ts';

/** The agreement on paper, with room for a signature: for who keeps it, and for who signs at the desk. No name is on it. */
export function agreementDocument(ctx: Ctx, { view, joining }: FoundAgreement): PdfDocument {
  const { poolAgreement: t, poolAttends, poolVersions } = messages(ctx.language);
  const f = formats(ctx.language);
  const sizes = otherSizesInWords(ctx.language, view);
  return {
    language: ctx.language,
    title: t.title,
    subtitle: `${t.copyOf(view.code)}. ${t.version(view.version, f.date(view.madeAt))}`,
    author: ctx.municipality.name,
    date: view.madeAt,
    footer: t.footer(ctx.municipality.name),
    blocks: [
      ...(joining === undefined
        ? changesOf(ctx, view)
        : [{ kind: 'paragraph', text: `${poolVersions.holds}: ${poolVersions.holdsAfterYes}.` } as const]),
      { kind: 'heading', level: 1, text: t.factsTitle },
      { kind: 'list', items: factsInWords(ctx.language, view).map(told) },
      { kind: 'heading', level: 1, text: t.priceTitle },
      ...view.prices.map((price) => ({
        kind: 'table' as const,
        caption: price.days.length === 0 ? t.priceTitle : poolAttends.priceOf(priceOfWhat(ctx.language, price)),
        columns: [{ header: t.line }, { header: priceOfWhat(ctx.language, price), align: 'end' as const }],
        rows: priceInWords(ctx.language, view, price).map(({ label, value }) => [label, value]),
        rowHeader: true,
      })),
      ...(view.smallerDays ? [{ kind: 'paragraph' as const, text: poolAttends.smallerDays }] : []),
      {
        kind: 'paragraph',
        text: `${monthInWords(ctx.language, view)} ${isPromised(view) ? t.never : poolVersions.neverAlone} ${t.rounding}`,
      },
      ...(sizes === undefined ? [] : [{ kind: 'paragraph' as const, text: sizes }]),
      { kind: 'heading', level: 1, text: t.rulesTitle },
      { kind: 'list', items: rulesInWords(ctx.language, view.terms.rules) },
      { kind: 'heading', level: 1, text: t.privacyTitle },
      { kind: 'paragraph', text: t.privacy },
      { kind: 'heading', level: 1, text: t.signTitle },
      {
        kind: 'paragraph',
        text:
          view.signedAt === undefined
            ? joining === undefined
              ? t.signText
              : poolVersions.join.text
            : t.signedOn(f.dateTime(view.signedAt)),
      },
      ...(view.signedAt === undefined
        ? [
            { kind: 'paragraph', text: `${t.place}: ______________________________` } as const,
            { kind: 'paragraph', text: `${t.signature}: ______________________________` } as const,
          ]
        : []),
    ],
  };
}

/** From when a later version holds, and what it says otherwise than the one that the family had before. */
function changesOf(ctx: Ctx, view: AgreementView): PdfDocument['blocks'] {
  const t = messages(ctx.language).poolVersions;
  if (view.holdsFrom === null) return [];
  return [
    { kind: 'paragraph', text: holdsInWords(ctx.language, view, view.versions) },
    ...(view.differences.length === 0
      ? []
      : [
          { kind: 'heading', level: 1, text: t.changedTitle } as const,
          { kind: 'list', items: differencesInWords(ctx.language, view.differences).map(told) } as const,
        ]),
  ];
}

function told({ label, value }: Line): Text {
  return [{ kind: 'strong', text: `${label}: ` }, value];
}
