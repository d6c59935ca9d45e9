import { messages, type Messages } from '../../../i18n/index.ts';
import type { PdfDocument } from '../../../platform/pdf/document.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import { qrSvg } from '../../../platform/qr/qr-svg.ts';
import type { Ctx } from '../../context.ts';
import type { FormingGroup } from '../model.ts';
import { areaInWords, nameInWords } from '../words.ts';

/** A card for a letter box or a notice board: what the group's public page tells, and the way to it. */
export function shareDocument(ctx: Ctx, group: FormingGroup): PdfDocument {
  const { invitation, share } = messages(ctx.language).forming;
  return cardDocument(ctx, group, { ...invitation, ...share }, shareLink(ctx, group));
}

/** The card of an invitation: the same, with the invitation's own address. Neither says who invites. */
export function invitationDocument(ctx: Ctx, group: FormingGroup, token: string): PdfDocument {
  return cardDocument(ctx, group, messages(ctx.language).forming.invitation, inviteLink(ctx, token));
}

function cardDocument(
  { language, municipality, now }: Ctx,
  group: FormingGroup,
  t: Pick<Messages['forming']['invitation'], 'cardHead' | 'cardText' | 'cardHow' | 'qr'>,
  link: string,
): PdfDocument {
  return {
    language,
    title: t.cardHead,
    author: municipality.name,
    date: now,
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

/** The address of an invitation. */
export function inviteLink(ctx: Ctx, token: string): string {
  return ctx.links.absolute(`/gruppi-in-partenza/invito/${token}`);
}

/** The address of the group's public page: no link of its own, so that nobody can tell who passed it on. */
export function shareLink(ctx: Ctx, { id }: Pick<FormingGroup, 'id'>): string {
  return ctx.links.absolute(`/gruppi-in-partenza/${id}`);
}
