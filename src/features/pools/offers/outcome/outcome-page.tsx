import { formats, messages } from '../../../../i18n/index.ts';
import { Notice, Page, Section, SummaryList, type NoticeTone } from '../../../../ui/index.ts';
import { rulesInWords } from '../../agreement/agreement-in-words.ts';
import { GroupNowSection } from '../../changes/provider/group-now-section.tsx';
import { dateOf } from '../../agreement/tell-agreement.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { whenInWords } from '../../words.ts';
import type { AgreedView, OfferStanding, OutcomeView } from './disclose-outcome.ts';
import type { SeatPrice } from '../model.ts';

interface OutcomePageProps {
  readonly ctx: Ctx;
  readonly outcome: OutcomeView;
  /** Absent for who came by the link of a letter, and has no other page. */
  readonly backHref?: string | undefined;
}

const toneOf: Readonly<Record<OfferStanding, NoticeTone>> = {
  declined: 'info',
  choosing: 'info',
  taken: 'success',
  running: 'success',
  closed: 'info',
  'not-started': 'info',
  'not-taken': 'info',
  fallen: 'warning',
  withdrawn: 'info',
};

/** What became of an offer: whether it was chosen, what happens next, and what was agreed. */
export function OutcomePage({ ctx, outcome, backHref }: OutcomePageProps) {
  const all = messages(ctx.language);
  const t = all.poolOffers.outcome;
  const f = formats(ctx.language);
  const { standing, by, offer, agreed } = outcome;
  const byAccount = backHref !== undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(all.vocabulary.kindsOfHelp[outcome.kindOfHelp])}
      lead={whenInWords(ctx.language, outcome)}
      indexed={false}
      {...(byAccount && { backHref })}
    >
      <Notice tone={toneOf[standing]} title={t.standing[standing]}>
        <p>
          {byAccount && standing === 'running'
            ? t.runningByAccount
            : t.next[standing](by === null ? undefined : f.dateTime(by))}
        </p>
      </Notice>
      {outcome.now !== undefined && <GroupNowSection ctx={ctx} now={outcome.now} />}
      {agreed !== undefined && <Agreed ctx={ctx} agreed={agreed} />}
      {agreed === undefined && offer !== undefined && <Offered ctx={ctx} offer={offer} />}
    </Page>
  );
}

function Offered({ ctx, offer }: { readonly ctx: Ctx; readonly offer: NonNullable<OutcomeView['offer']> }) {
  const all = messages(ctx.language);
  const t = all.poolOffers;
  return (
    <Section id="offerta" title={t.outcome.offerTitle}>
      <SummaryList
        rows={[
          { label: t.provider.operator, value: offer.operatorName },
          { label: all.pools.place, value: placeInWords(ctx, offer.venue) },
          ...priceRows(ctx, offer.hourlyCents, offer.prices),
          { label: t.provider.starts, value: formats(ctx.language).date(dateOf(offer.startsOn)) },
          ...(offer.note === '' ? [] : [{ label: t.family.note, value: offer.note }]),
        ]}
      />
    </Section>
  );
}

function Agreed({ ctx, agreed }: { readonly ctx: Ctx; readonly agreed: AgreedView }) {
  const all = messages(ctx.language);
  const t = all.poolOffers.outcome;
  const f = formats(ctx.language);
  return (
    <>
      <Section id="accordo" title={t.agreedTitle}>
        <SummaryList
          rows={[
            { label: all.pools.days, value: whenInWords(ctx.language, agreed) },
            { label: all.poolOffers.provider.starts, value: f.date(dateOf(agreed.startsOn)) },
            { label: all.poolOffers.provider.operator, value: agreed.operatorName },
            { label: all.pools.place, value: placeInWords(ctx, agreed.venue) },
            { label: all.poolAgreement.families, value: f.number(agreed.families) },
            { label: all.poolOffers.provider.seats, value: f.number(agreed.seats) },
            ...priceRows(ctx, agreed.hourlyCents, agreed.prices),
          ]}
        />
      </Section>
      <Section id="regole" title={t.rulesTitle}>
        <p>{t.rulesLead}</p>
        <ul>
          {rulesInWords(ctx.language, agreed.rules).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function placeInWords({ language }: Ctx, venue: AgreedView['venue']): string {
  return venue === null ? messages(language).poolOffers.outcome.home : `${venue.name}, ${venue.address}`;
}

/** An hour of the group as it is, then with other seats where that was said. */
function priceRows({ language }: Ctx, hourlyCents: number, prices: readonly SeatPrice[]) {
  const t = messages(language).poolOffers;
  const f = formats(language);
  const others = prices.filter(({ cents }) => cents !== hourlyCents);
  return [
    { label: t.provider.price, value: f.money(hourlyCents) },
    ...others.map(({ seats, cents }) => ({ label: t.outcome.priceWith(seats), value: f.money(cents) })),
  ];
}
