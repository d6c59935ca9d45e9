import { formats, messages } from '../../../i18n/index.ts';
import type { PdfDocument, Text } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { factsInWords, monthInWords, priceInWords, rulesInWords, type Line } from './agreement-in-words.ts';
import type { AgreementView } from './disclose-agreement.ts';

/** The agreement on paper, with room for a signature: for who keeps it, and for who signs at the desk. No name is on it. */
export function agreementDocument(ctx: Ctx, view: AgreementView): PdfDocument {
  const t = messages(ctx.language).poolAgreement;
  const f = formats(ctx.language);
  return {
    language: ctx.language,
    title: t.title,
    subtitle: `${t.copyOf(view.code)}. ${t.version(view.version, f.date(view.madeAt))}`,
    author: ctx.municipality.name,
    date: view.madeAt,
    footer: t.footer(ctx.municipality.name),
    blocks: [
      { kind: 'heading', level: 1, text: t.factsTitle },
      { kind: 'list', items: factsInWords(ctx.language, view).map(told) },
      { kind: 'heading', level: 1, text: t.priceTitle },
      {
        kind: 'table',
        caption: t.priceTitle,
        columns: [{ header: t.line }, { header: t.hour, align: 'end' }],
        rows: priceInWords(ctx.language, view).map(({ label, value }) => [label, value]),
        rowHeader: true,
      },
      { kind: 'paragraph', text: `${monthInWords(ctx.language, view)} ${t.never} ${t.rounding}` },
      { kind: 'heading', level: 1, text: t.rulesTitle },
      { kind: 'list', items: rulesInWords(ctx.language, view.terms.rules) },
      { kind: 'heading', level: 1, text: t.privacyTitle },
      { kind: 'paragraph', text: t.privacy },
      { kind: 'heading', level: 1, text: t.signTitle },
      { kind: 'paragraph', text: view.signedAt === undefined ? t.signText : t.signedOn(f.dateTime(view.signedAt)) },
      ...(view.signedAt === undefined
        ? [
            { kind: 'paragraph', text: `${t.place}: ______________________________` } as const,
            { kind: 'paragraph', text: `${t.signature}: ______________________________` } as const,
          ]
        : []),
    ],
  };
}

function told({ label, value }: Line): Text {
  return [{ kind: 'strong', text: `${label}: ` }, value];
}
