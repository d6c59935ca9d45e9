import { messages } from '../../../i18n/index.ts';
import { encodeQr } from '../../../platform/qr/encode-qr.ts';
import { ButtonLink, CopyLink, Notice, Page, PrintButton, QrCode, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { learningLink, learningPath } from '../parties.ts';
import type { Body, MadeLink, Round } from './model.ts';
import { dayInWords, halfInWords } from './words.ts';

interface LinksPageProps {
  readonly ctx: Ctx;
  readonly round: Round;
  readonly bodies: readonly Pick<Body, 'name'>[];
  readonly links: readonly MadeLink[];
  /** How many mailboxes the link went to just now. */
  readonly invited?: number;
}

/** Links to copy and cards to print, told this once. Of an anonymous round every card has the same link. */
export function RoundLinksPage({ ctx, round, bodies, links, invited = 0 }: LinksPageProps) {
  const { language, municipality } = ctx;
  const t = messages(language).change;
  const addressOf = (token: string) => ctx.links.absolute(learningPath(ctx, `/cambiamento/rispondi/${token}`));
  const cards =
    round.mode === 'signed'
      ? links.map(({ body, token }) => ({ name: body?.name ?? '', token }))
      : bodies.map(({ name }) => ({ name, token: links[0]?.token ?? '' }));
  return (
    <Page
      shell={shellFor(ctx, { madeUp: round.madeUp || municipality.madeUpData })}
      title={t.linksTitle(halfInWords(language, round.halfYear))}
      lead={t.linksLead}
      indexed={false}
    >
      {invited > 0 && (
        <Notice tone="success" title={t.invited(invited)}>
          <p>{t.invitedText}</p>
        </Notice>
      )}
      {links.map(({ body, token }, index) => (
        <CopyLink
          name={`link-${index + 1}`}
          label={body === null ? t.linkForAll : t.linkOf(body.name)}
          hint={body === null ? t.linkForAllHint : t.linkOfHint}
          href={addressOf(token)}
        />
      ))}
      <ButtonLink href={learningLink(ctx, `/cambiamento/${round.halfYear}`)}>{t.toRound}</ButtonLink>
      <Section id="biglietti" title={t.cardsTitle}>
        <PrintButton />
        {cards.map(({ name, token }) => (
          <div class="will-large">
            <h3>{t.cardHead}</h3>
            <p>{t.cardFor(name)}</p>
            <p>{t.cardText(municipality.name, dayInWords(language, round.closesOn))}</p>
            <QrCode modules={encodeQr(addressOf(token))} label={t.cardQr} />
            <p>{addressOf(token)}</p>
            <p>{t.cardPromise[round.mode]}</p>
          </div>
        ))}
      </Section>
    </Page>
  );
}
