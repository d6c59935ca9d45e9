import { writeEuros, euroCents } from '../../../domain/pricing/euro-cents.ts';
import { formats, messages } from '../../../i18n/index.ts';
import {
  DateField,
  Form,
  MoneyField,
  Notice,
  Page,
  Section,
  Select,
  SubmitButton,
  SummaryList,
  TextArea,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { demandInWords } from './demand-in-words.ts';
import type { OpenCall } from './read-offers.ts';
import { samePlace, type OfferField, type OfferProblems } from './schema.ts';

export type Typed = Readonly<Partial<Record<OfferField, string>>>;

interface CallPageProps {
  readonly ctx: Ctx;
  readonly call: OpenCall;
  readonly news?: 'sent' | 'withdrawn' | undefined;
  /** What was typed, where it could not be taken. */
  readonly typed?: Typed;
  readonly problems?: OfferProblems;
}

/** A group without names, for a provider that is called: what is needed, how families choose, and the form to offer. */
export function CallPage({ ctx, call, news, typed, problems = {} }: CallPageProps) {
  const all = messages(ctx.language);
  const t = all.poolOffers.provider;
  const f = formats(ctx.language);
  const words = demandInWords(ctx.language, call.demand);
  const errors = errorsOf(ctx, problems);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(words.kind, words.quarters)}
      lead={t.lead(call.demand.families, f.dateTime(call.until))}
      backHref={ctx.links.to('/ente')}
      indexed={false}
      {...(Object.keys(errors).length > 0 && { errors })}
    >
      {news !== undefined && <Notice tone="success" title={t[news]} live />}
      <Section id="serve" title={t.demand}>
        <SummaryList
          rows={[
            { label: all.pools.days, value: words.when },
            { label: t.hoursWeek, value: words.hours },
            { label: t.quarters, value: words.quarters },
            { label: all.pools.place, value: call.samePlace.name ?? t.homePlace },
            { label: t.seats, value: f.number(call.demand.seats) },
            { label: t.ages, value: words.ages },
            { label: t.needs, value: words.needs },
            { label: t.ceiling, value: t.ceilingText(f.money(call.demand.ceilingCents)) },
          ]}
        />
      </Section>
      <Section id="regola" title={t.ruleTitle}>
        <p>{t.rule}</p>
      </Section>
      <Section id="offerta" title={t.formTitle}>
        {call.open ? <OfferForm {...{ ctx, call, errors }} typed={typed ?? typedOf(ctx, call)} /> : <p>{t.over}</p>}
      </Section>
    </Page>
  );
}

function errorsOf({ language }: Ctx, problems: OfferProblems): FieldErrors {
  const words = messages(language).poolOffers.provider.problems;
  return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, words[problem]]));
}

interface OfferFormProps {
  readonly ctx: Ctx;
  readonly call: OpenCall;
  readonly typed: Typed;
  readonly errors: FieldErrors;
}

function OfferForm({ ctx, call, typed, errors }: OfferFormProps) {
  const t = messages(ctx.language).poolOffers.provider;
  const field = (name: OfferField) => ({ name, value: typed[name], error: errors[name] });
  const action = ctx.links.to(`/ente/offerte/${call.demand.id}`);
  if (call.operators.length === 0) return <p>{t.operatorNone}</p>;
  return (
    <>
      <Form action={action} label={t.formTitle}>
        <Select
          {...field('operatore')}
          label={t.operator}
          options={call.operators.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          {...field('luogo')}
          value={typed.luogo ?? samePlace}
          label={t.venue}
          options={[
            { value: samePlace, label: t.samePlace },
            ...call.venues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <MoneyField {...field('prezzo')} label={t.price} />
        <MoneyField {...field('meno')} label={t.priceLess} hint={t.priceHint} optional />
        <MoneyField {...field('piu')} label={t.priceMore} optional />
        <DateField {...field('inizio')} label={t.starts} />
        <TextArea {...field('nota')} label={t.note} hint={t.noteHint} rows={3} maxlength={500} optional />
        <SubmitButton>{call.own === undefined ? t.send : t.change}</SubmitButton>
      </Form>
      {call.own?.origin === 'call' && call.own.status === 'open' && (
        <Form action={`${action}/ritira`} label={t.withdraw}>
          <SubmitButton tone="secondary">{t.withdraw}</SubmitButton>
        </Form>
      )}
    </>
  );
}

function typedOf({ language }: Ctx, { own, demand, samePlace: same }: OpenCall): Typed {
  if (own === undefined) return {};
  const sign = language === 'it' ? ',' : '.';
  const priceOf = (seats: number) => {
    const cents = own.prices.find((each) => each.seats === seats)?.cents;
    return cents === undefined ? '' : writeEuros(euroCents(cents), sign);
  };
  return {
    operatore: own.operatorId,
    luogo: own.venueId === same.venueId ? samePlace : (own.venueId ?? samePlace),
    prezzo: writeEuros(euroCents(own.hourlyCents), sign),
    meno: priceOf(demand.seats - 1),
    piu: priceOf(demand.seats + 1),
    inizio: own.startsOn,
    nota: own.note,
  };
}
