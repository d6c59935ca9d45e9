import { monthlyCents } from '../../../../domain/pricing/typical-month.ts';
import { formats, messages } from '../../../../i18n/index.ts';
import {
  Checkboxes,
  DataTable,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  SubmitButton,
  Timeline,
  type FieldErrors,
} from '../../../../ui/index.ts';
import { sizesInWords } from '../../agreement/other-sizes.ts';
import { dateOf } from '../../agreement/tell-agreement.ts';
import type { Ctx } from '../../../context.ts';
import type { RequestView } from '../../../requests/public.ts';
import { shellFor } from '../../../shell.ts';
import { lifeSteps } from '../../life/life-steps.ts';
import { slotsPerWeek } from '../../model.ts';
import type { OffersView, OfferView } from './disclose-offers.ts';
import type { FamilyOffers } from '../read-offers.ts';

interface OffersPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly home: string;
  readonly found: FamilyOffers;
  readonly errors?: FieldErrors;
}

/** What happens after all have said yes: providers are offering, or the family chooses among what they offered. */
export function OffersPage({ ctx, request, home, found: { life, view }, errors }: OffersPageProps) {
  const t = messages(ctx.language).poolOffers.family;
  const until = formats(ctx.language).dateTime(view.until);
  const calling = view.phase === 'calling';
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={calling ? t.callingTitle : t.title}
      eyebrow={request.code}
      lead={calling ? t.callingLead(until) : t.lead(view.offers.length, until)}
      backHref={home}
      indexed={false}
      width="wide"
      {...(errors && { errors })}
    >
      {calling ? <Calling ctx={ctx} view={view} /> : <Choosing ctx={ctx} view={view} home={home} errors={errors} />}
      <Section id="adesso" title={messages(ctx.language).pools.proposal.nextTitle}>
        <Timeline steps={lifeSteps(ctx, life, view.chosen === undefined ? 'to-do' : 'done')} />
      </Section>
    </Page>
  );
}

function Calling({ ctx, view }: { readonly ctx: Ctx; readonly view: OffersView }) {
  const t = messages(ctx.language).poolOffers.family;
  return (
    <>
      <p>{t.callingText}</p>
      <p>
        {t.callingReceived(view.received)} {t.promise}
      </p>
      <Section id="regola" title={t.ruleTitle}>
        <p>{t.ruleBefore}</p>
        <p>{t.ruleSilent}</p>
      </Section>
    </>
  );
}

interface ChoosingProps {
  readonly ctx: Ctx;
  readonly view: OffersView;
  readonly home: string;
  readonly errors?: FieldErrors | undefined;
}

function Choosing({ ctx, view, home, errors }: ChoosingProps) {
  const t = messages(ctx.language).poolOffers.family;
  const f = formats(ctx.language);
  const action = `${home}/offerte`;
  return (
    <>
      {view.chosen !== undefined && (
        <Notice tone="success" title={t.chosen} live>
          <p>{t.chosenText(view.familiesThatChose, view.families, f.dateTime(view.until))}</p>
        </Notice>
      )}
      <Section id="regola" title={t.ruleTitle}>
        <p>{t.rule}</p>
        <p>
          {t.ruleSilent} {t.promise}
        </p>
        {view.startBy !== null && <p>{t.startKept(f.date(dateOf(view.startBy)))}</p>}
      </Section>
      <Section id="offerte" title={t.compare}>
        <Compared ctx={ctx} view={view} />
      </Section>
      <Form action={action} label={t.choose}>
        <HiddenField name="gruppo" value={view.poolId} />
        <Checkboxes
          name="offerta"
          label={t.choose}
          hint={t.chooseHint}
          error={errors?.['offerta']}
          values={view.chosen ?? []}
          options={view.offers.map((offer) => ({
            value: offer.id,
            label: t.offerOf(offer.providerName, f.money(offer.owedCents)),
            ...(offer.fromProposal && { hint: t.known }),
          }))}
        />
        <SubmitButton>{t.send}</SubmitButton>
      </Form>
      <Section id="nessuna" title={t.noneTitle}>
        <p>{t.noneText}</p>
        <Form action={action} label={t.none}>
          <HiddenField name="gruppo" value={view.poolId} />
          <SubmitButton tone="secondary" name="nessuna" value="si">
            {t.none}
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}

function Compared({ ctx, view }: { readonly ctx: Ctx; readonly view: OffersView }) {
  const t = messages(ctx.language).poolOffers.family;
  const f = formats(ctx.language);
  const month = (cents: number) => f.money(monthlyCents(cents, slotsPerWeek(view)));
  return (
    <DataTable
      caption={t.compare}
      hideCaption
      columns={[
        { label: t.offer },
        { label: t.who },
        { label: t.youPay, kind: 'figure' },
        { label: t.month, kind: 'figure' },
        { label: t.alone, kind: 'figure' },
        { label: t.starts },
        { label: t.place },
        { label: t.otherSizes },
        { label: t.note },
      ]}
      rows={view.offers.map((offer) => [
        offer.providerName,
        offer.operatorName,
        f.money(offer.owedCents),
        month(offer.owedCents),
        f.money(offer.soloCents),
        f.date(dateOf(offer.startsOn)),
        placeInWords(ctx, offer),
        sizesInWords(ctx.language, offer.otherSizes) ?? '–',
        [offer.fromProposal ? `${t.known}.` : [], offer.note]
          .flat()
          .filter((line) => line !== '')
          .join(' ') || '–',
      ])}
    />
  );
}

export function placeInWords({ language }: Ctx, { venue, ownHome }: Pick<OfferView, 'venue' | 'ownHome'>): string {
  const t = messages(language).pools;
  if (venue !== null) return `${venue.name}, ${venue.address}`;
  return ownHome ? t.atYourHome : t.atHome;
}
