import { writeEuros, euroCents } from '../../../../domain/pricing/euro-cents.ts';
import { formats, messages } from '../../../../i18n/index.ts';
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
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import { CallLetter, letterErrors, type RefusedLetter } from '../letter/call-letter.tsx';
import type { SentCall } from '../letter/call-again.ts';
import { demandInWords } from '../call/demand-in-words.ts';
import type { OpenCall } from '../read-offers.ts';
import { samePlace, sizeField, type OfferField, type OfferProblems } from './schema.ts';

export type CallNews = 'sent' | 'withdrawn' | 'written';
export type Typed = Readonly<Partial<Record<OfferField, string>>>;

/** By which way the page was opened: its own path, and where it leads back to. */
export interface CallDoor {
  /** Without the municipality. */
  readonly base: string;
  /** Absent by the link of a letter: whoever has it has no other page. */
  readonly back?: string;
  /** The desk writes down what it was told; it is not shown what the provider offered before. */
  readonly byDesk?: boolean;
}

interface CallPageProps {
  readonly ctx: Ctx;
  readonly call: OpenCall;
  readonly door: CallDoor;
  readonly news?: CallNews | undefined;
  /** What was typed, where it could not be taken. */
  readonly typed?: Typed;
  readonly problems?: OfferProblems;
  /** How the provider was called, for the desk. */
  readonly sent?: SentCall | undefined;
  /** A letter that was not sent again. */
  readonly refused?: RefusedLetter;
}

/** A group without names, for a provider that is called: what is needed, how families choose, and the form to offer. */
export function CallPage({ ctx, call, door, news, typed, problems = {}, sent, refused }: CallPageProps) {
  const all = messages(ctx.language);
  const t = all.poolOffers.provider;
  const f = formats(ctx.language);
  const words = demandInWords(ctx.language, call.demand);
  const errors = { ...errorsOf(ctx, problems), ...letterErrors(ctx, refused) };
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(words.kind, words.quarters)}
      lead={t.lead(call.demand.families, f.dateTime(call.until))}
      {...(door.back !== undefined && { backHref: ctx.links.to(door.back) })}
      indexed={false}
      {...(Object.keys(errors).length > 0 && { errors })}
    >
      {news !== undefined && (
        <Notice tone="success" title={news === 'written' ? all.poolCallAgain.sent : t[news]} live />
      )}
      <Section id="serve" title={t.demand}>
        <SummaryList
          rows={[
            { label: all.pools.days, value: words.when },
            { label: t.hoursWeek, value: words.hours },
            { label: t.quarters, value: words.quarters },
            { label: all.pools.place, value: call.samePlace.name ?? t.homePlace },
            { label: t.seats, value: words.seats },
            { label: t.ages, value: words.ages },
            { label: t.needs, value: words.needs },
            { label: t.ceiling, value: t.ceilingText(f.money(call.demand.ceilingCents)) },
            ...(words.latest === undefined ? [] : [{ label: t.latest, value: words.latest }]),
          ]}
        />
      </Section>
      <Section id="regola" title={t.ruleTitle}>
        <p>{t.rule}</p>
      </Section>
      <Section id="offerta" title={door.byDesk === true ? t.formTitleOf(call.providerName) : t.formTitle}>
        {call.open ? (
          <OfferForm {...{ ctx, call, door, errors }} typed={typed ?? typedOf(ctx, call, door)} />
        ) : (
          <p>{t.over}</p>
        )}
      </Section>
      {call.open && !call.proposed && <DeclineCall {...{ ctx, call, door }} />}
      {sent !== undefined && <CallLetter {...{ ctx, sent, refused }} action={`${door.base}/lettera`} />}
    </Page>
  );
}

function errorsOf({ language }: Ctx, problems: OfferProblems): FieldErrors {
  const words = messages(language).poolOffers.provider.problems;
  return Object.fromEntries(
    Object.entries(problems).flatMap(([field, problem]) => (problem === undefined ? [] : [[field, words[problem]]])),
  );
}

interface OfferFormProps {
  readonly ctx: Ctx;
  readonly call: OpenCall;
  readonly door: CallDoor;
  readonly typed: Typed;
  readonly errors: FieldErrors;
}

function OfferForm({ ctx, call, door, typed, errors }: OfferFormProps) {
  const t = messages(ctx.language).poolOffers.provider;
  const words = demandInWords(ctx.language, call.demand);
  const field = (name: OfferField) => ({ name, value: typed[name], error: errors[name] });
  const action = ctx.links.to(door.base);
  const byDesk = door.byDesk === true;
  if (call.operators.length === 0) return <p>{byDesk ? t.operatorNoneOf : t.operatorNone}</p>;
  return (
    <>
      {byDesk && <p>{call.own === undefined ? t.deskText : t.deskTextAgain}</p>}
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
        <OtherSizes {...{ ctx, call, typed, errors }} />
        <DateField
          {...field('inizio')}
          label={t.starts}
          {...(words.latest !== undefined && { hint: t.latestHint(words.latest) })}
        />
        <TextArea {...field('nota')} label={t.note} hint={t.noteHint} rows={3} maxlength={500} optional />
        <SubmitButton>{byDesk ? t.record : call.own === undefined ? t.send : t.change}</SubmitButton>
      </Form>
      {!byDesk && call.own?.origin === 'call' && call.own.status === 'open' && (
        <Form action={`${action}/ritira`} label={t.withdraw}>
          <SubmitButton tone="secondary">{t.withdraw}</SubmitButton>
        </Form>
      )}
    </>
  );
}

/** The price of each other size that one of the provider's professionals works for. */
function OtherSizes({ ctx, call, typed, errors }: Omit<OfferFormProps, 'door'>) {
  const t = messages(ctx.language).poolOffers;
  const least = Math.min(...call.operators.map(({ minSeats }) => minSeats));
  const most = Math.max(...call.operators.map(({ maxSeats }) => maxSeats));
  const sizes = Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const others = sizes.filter((size) => size !== call.demand.seats);
  if (others.length === 0) return undefined;
  return (
    <>
      <p>{t.provider.pricesText}</p>
      {others.map((size) => (
        <MoneyField
          name={sizeField(size)}
          value={typed[sizeField(size)] ?? ''}
          error={errors[sizeField(size)]}
          label={t.outcome.priceWith(size)}
          optional
        />
      ))}
    </>
  );
}

/** A no is welcome: nobody waits for who will not come. */
function DeclineCall({ ctx, call, door }: Pick<CallPageProps, 'ctx' | 'call' | 'door'>) {
  const t = messages(ctx.language).poolOffers.decline;
  const byDesk = door.byDesk === true;
  return (
    <Section id="no" title={byDesk ? t.titleOf(call.providerName) : t.title}>
      {call.declined ? (
        <p>{byDesk ? t.saidOf : t.said}</p>
      ) : (
        <Form action={ctx.links.to(`${door.base}/no`)} label={t.say}>
          {!byDesk && <p>{t.text}</p>}
          <SubmitButton tone="secondary">{byDesk ? t.record : t.say}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}

function typedOf({ language }: Ctx, { own, demand, samePlace: same }: OpenCall, { byDesk }: CallDoor): Typed {
  if (own === undefined || byDesk === true) return {};
  const sign = language === 'it' ? ',' : '.';
  const others = own.prices.filter(({ seats }) => seats !== demand.seats);
  return {
    operatore: own.operatorId,
    luogo: own.venueId === same.venueId ? samePlace : (own.venueId ?? samePlace),
    prezzo: writeEuros(euroCents(own.hourlyCents), sign),
    ...Object.fromEntries(others.map(({ seats, cents }) => [sizeField(seats), writeEuros(euroCents(cents), sign)])),
    inizio: own.startsOn,
    nota: own.note,
  };
}
