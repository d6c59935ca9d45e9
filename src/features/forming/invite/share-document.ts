import { messages } from '../../../i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import { qrSvg } from '../../../platform/qr/qr-svg.ts';
import type { Ctx } from '../../context.ts';
import type { FormingGroup } from '../model.ts';
import { areaInWords, nameInWords } from '../words.ts';

/** A card for a letter box or a notice board: what the group's public page tells, and the way to it. */
export function shareDocument(ctx: Ctx, group: FormingGroup): PdfDocument {
  const { language, municipality } = ctx;
  const t = { ...messages(language).forming.invitation, ...messages(language).forming.share };
  const link = shareLink(ctx, group);
  return {
    language,
    title: t.cardHead,
    author: municipality.name,
    date: ctx.now,
    type: 'large',
    blocks: [
      {
        kind: 'paragraph',
        text: t.cardText(nameInWords(language, group), areaInWords(language, group, municipality.name)),
      },
      { kind: 'picture', svg: qrSvg(encodeQr(link)), alternative: t.qr },
      { kind: 'paragraph', text: t.cardHow },
      { kind: 'paragraph', text: [{ kind: 'link', text: link, href: link }] },
    ],
  };
}

/** The address of the group's public page: no link of its own, so that nobody can tell who passed it on. */
export function shareLink(ctx: Ctx, { id }: Pick<FormingGroup, 'id'>): string {
  return ctx.links.absolute(`/gruppi-in-partenza/${id}`);
}
