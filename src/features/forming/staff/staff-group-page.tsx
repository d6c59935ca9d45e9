import { formats, messages } from '../../../i18n/index.ts';
import {
  DataTable,
  Form,
  Notice,
  Page,
  Section,
  Select,
  SubmitButton,
  SummaryList,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { daysInWords } from '../../pools/public.ts';
import { shellFor } from '../../shell.ts';
import type { FormingMember } from '../model.ts';
import { mayInviteForAll, maySupply } from '../policy.ts';
import { conditionsInWords, hoursInWords, nameInWords } from '../words.ts';
import { missingInWords } from './forming-page.tsx';
import type { StaffGroup } from './read-staff.ts';

interface StaffGroupPageProps {
  readonly ctx: Ctx;
  readonly found: StaffGroup;
  readonly notice?: 'supplied' | undefined;
  readonly errors?: FieldErrors;
}

/** One group for the staff: how far it is, its families by their codes, and the one action that supplies what it is missing. */
export function StaffGroupPage({ ctx, found, notice, errors = {} }: StaffGroupPageProps) {
  const t = messages(ctx.language).forming.staff;
  const { group, members } = found;
  const title = nameInWords(ctx.language, group);
  const open = group.status === 'open';
  return (
    <Page
      shell={shellFor(ctx)}
      title={title}
      width="wide"
      breadcrumbs={[{ href: ctx.links.to('/gruppi/in-partenza'), label: t.title }, { label: title }]}
      errors={errors}
      indexed={false}
    >
      {notice !== undefined && <Notice tone="success" title={t[notice]} live />}
      <Facts ctx={ctx} found={found} />
      {open && <Action ctx={ctx} found={found} errors={errors} />}
      <Section id="famiglie" title={t.membersTitle}>
        {members === undefined ? <p>{t.figuresOnly}</p> : <Members ctx={ctx} members={members} />}
      </Section>
      {open && maySupply(ctx.actor) !== undefined && (
        <Section id="chiudi" title={t.closeTitle}>
          <p>{t.closeText}</p>
          <Form action={ctx.links.to(`/gruppi/in-partenza/${group.id}/chiudi`)} label={t.closeTitle}>
            <SubmitButton tone="danger">{t.close}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function Facts({ ctx, found: { group } }: Pick<StaffGroupPageProps, 'ctx' | 'found'>) {
  const t = messages(ctx.language).forming;
  const { endsAt, ground } = group;
  const { operator, place } = ground;
  return (
    <SummaryList
      rows={[
        { label: t.staff.where, value: group.quarter },
        { label: t.page.when, value: hoursInWords(ctx.language, group) },
        { label: t.staff.people, value: t.staff.ofNeeded(group.present, group.families) },
        { label: t.staff.missing, value: <strong>{missingInWords(ctx, group)}</strong> },
        { label: t.page.whereIs, value: place === null ? t.place.unknown : (place.venue?.name ?? t.place.home) },
        {
          label: t.staff.operator,
          value: operator === null ? t.nobodyYet : t.withYou(operator.name, operator.providerName),
        },
        { label: t.staff.endsAt, value: formats(ctx.language).date(endsAt) },
      ]}
    />
  );
}

/** What supplies the one thing: an invitation for families; an operator or a place to choose; whom to talk to for the rest. */
function Action({ ctx, found, errors = {} }: Pick<StaffGroupPageProps, 'ctx' | 'found' | 'errors'>) {
  const t = messages(ctx.language).forming.staff;
  const { group } = found;
  const { missing } = group;
  const supplies = maySupply(ctx.actor) !== undefined && (missing === 'operator' || missing === 'place');
  return (
    <>
      {supplies && (
        <Section id="manca" title={t.supplyTitle}>
          <SupplyForm ctx={ctx} found={found} errors={errors} />
        </Section>
      )}
      {(missing === 'hour' || missing === 'price') && (
        <Section id="manca" title={t.actions[missing]}>
          <p>{missing === 'hour' ? t.hourText : t.priceText}</p>
        </Section>
      )}
      {mayInviteForAll(ctx.actor) !== undefined && (
        <Section id="invito" title={t.actions.family}>
          <Form action={ctx.links.to(`/gruppi/in-partenza/${group.id}/invita`)} label={t.invited}>
            <SubmitButton tone={missing === 'family' ? 'people' : 'secondary'}>{t.invited}</SubmitButton>
          </Form>
        </Section>
      )}
    </>
  );
}

function SupplyForm({ ctx, found, errors = {} }: Pick<StaffGroupPageProps, 'ctx' | 'found' | 'errors'>) {
  const t = messages(ctx.language).forming.staff;
  const f = formats(ctx.language);
  const { group, operators, venues } = found;
  const isOperator = group.missing === 'operator';
  const options = isOperator
    ? operators.map(({ id, name, fromSlot, hourlyCents }) => ({
        value: id,
        label: t.operatorOption(name, f.slot(fromSlot), f.money(hourlyCents)),
      }))
    : venues.map(({ id, name, seats }) => ({ value: id, label: t.placeOption(name, seats) }));
  if (options.length === 0) return <p>{isOperator ? t.operatorNone : t.placeNone}</p>;
  const name = isOperator ? 'operatore' : 'luogo';
  return (
    <Form action={ctx.links.to(`/gruppi/in-partenza/${group.id}/fornisci`)} label={t.supplyTitle}>
      <Select name={name} label={isOperator ? t.operator : t.place} options={options} error={errors[name]} />
      <SubmitButton tone="people">{t.supply}</SubmitButton>
    </Form>
  );
}

function Members({ ctx, members }: { readonly ctx: Ctx; readonly members: readonly FormingMember[] }) {
  const t = messages(ctx.language).forming.staff;
  const f = formats(ctx.language);
  if (members.length === 0) return <p>{t.membersNone}</p>;
  return (
    <DataTable
      caption={t.membersTitle}
      hideCaption
      columns={[
        { label: t.request },
        { label: t.seats, kind: 'figure' },
        { label: t.how },
        { label: t.since },
        { label: t.conditions },
      ]}
      rows={members.map(({ requestId, code, seats, came, joinedAt, yes, days }) => [
        <a href={ctx.links.to(`/sportello/richieste/${requestId}/gruppi`)}>{code}</a>,
        f.number(seats),
        t.came[came],
        f.dateShort(joinedAt),
        [
          ...(days === null ? [] : [t.onlyOn(daysInWords(ctx.language, days))]),
          yes === null ? t.noYes : f.list(conditionsInWords(ctx.language, yes)),
        ].join('; '),
      ])}
    />
  );
}
