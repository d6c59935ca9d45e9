import { messages } from '../../../i18n/index.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import { CopyLink, Page, PrintButton, QrCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { FormingGroup } from '../model.ts';
import { areaInWords, nameInWords } from '../words.ts';

interface InvitationPageProps {
  readonly ctx: Ctx;
  readonly group: FormingGroup;
  /** A family of the group, or whoever read its public page. */
  readonly by: 'family' | 'anybody';
  readonly link: string;
  readonly backHref: string;
  /** The card as a file to print. */
  readonly pdfHref: string;
}

/** An invitation as a link to send and a card to print; neither says who invites. */
export function InvitationPage({ ctx, group, by, link, backHref, pdfHref }: InvitationPageProps) {
  const all = messages(ctx.language).forming;
  const t = by === 'family' ? all.invitation : { ...all.invitation, ...all.share };
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} backHref={backHref} indexed={false}>
      <CopyLink name="invito" label={t.link} hint={t.linkHint} href={link} />
      <PrintButton />
      <p>
        <a href={pdfHref}>{all.share.pdf}</a>
      </p>
      <Section id="biglietto" title={t.cardTitle}>
        <div class="will-large">
          <h3>{t.cardHead}</h3>
          <p>{t.cardText(nameInWords(ctx.language, group), areaInWords(ctx.language, group, ctx.municipality.name))}</p>
          <QrCode modules={encodeQr(link)} label={t.qr} />
          <p>{t.cardHow}</p>
        </div>
      </Section>
    </Page>
  );
}
