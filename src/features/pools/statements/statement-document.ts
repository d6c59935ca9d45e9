import { sumOf } from '../../../domain/statements/make-statements.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { monthInWords } from '../calendar/day-words.ts';
import { lineInWords, totalInWords, whyOf } from './line-words.ts';
import type { OwnMonth } from './statement-store.ts';

/** A month's statement to keep or to hand over: the request's code stands for the family. */
export function statementDocument(ctx: Ctx, language: Language, code: string, own: OwnMonth): PdfDocument {
  const all = messages(language);
  const t = all.poolStatements;
  const f = formats(language);
  const sum = sumOf(own.lines);
  return {
    language,
    title: t.monthTitle(monthInWords(language, own.month)),
    subtitle: t.codeLine(code),
    author: all.municipalities.siteName(ctx.municipality.name),
    date: own.closedAt,
    footer: code,
    blocks: [
      { kind: 'keyFigures', figures: [{ value: f.money(sum.toPayCents), label: t.toPay }] },
      {
        kind: 'table',
        caption: t.linesTitle,
        columns: [
          { header: t.what },
          { header: t.price, align: 'end' },
          { header: t.city, align: 'end' },
          { header: t.toPay, align: 'end' },
        ],
        rows: own.lines.map((line) => lineInWords(language, line)),
        rowHeader: true,
        total: totalInWords(language, own.lines),
      },
      { kind: 'heading', level: 1, text: t.whyTitle },
      { kind: 'list', items: whyOf(language, sum) },
      { kind: 'note', text: t.whoBills },
    ],
  };
}
