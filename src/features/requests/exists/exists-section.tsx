import { monthlyCents } from '../../../domain/pricing/typical-month.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { LinkList, PriceLadder, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { Answers } from '../answers.ts';
import type { FormingInBrief, GroupInBrief, GroupsNear } from '../hooks.ts';
import type { WhatExists } from './what-exists.ts';

export interface ExistsSectionProps {
  readonly ctx: Ctx;
  readonly exists: WhatExists;
  readonly answers: Answers;
  /** Whether the request was sent: the next run looks for what could start. */
  readonly sent?: boolean;
  /** Where an answer is changed, by its step's slug; absent where whoever goes there would lose what is on the page. */
  readonly changeAt?: ((slug: string) => string) | undefined;
}

/** What there is already for who is asking: services with room, groups with a seat or nearly one, the price alone and shared. */
export function ExistsSection({ ctx, exists, answers, sent = false, changeAt }: ExistsSectionProps) {
  const { kindOfHelp, days = 0, slots = 0 } = answers;
  const t = messages(ctx.language).exists;
  const { services, groups } = exists;
  if (services.length === 0 && groups === undefined) return null;
  return (
    <Section id="che-cosa-esiste" title={t.title}>
      {groups !== undefined && <Groups {...{ ctx, groups, sent, changeAt }} slotsPerWeek={days * slots} />}
      {services.length > 0 && (
        <>
          <h3>{t.services}</h3>
          <LinkList
            items={services.map(({ id, title, providerName, metres, room }) => ({
              href: ctx.links.to(`/servizi/${id}`),
              label: title,
              about: [
                ...(providerName === null ? [] : [providerName]),
                ...(metres === undefined ? [] : [t.away(formats(ctx.language).distance(metres))]),
                ...room,
              ].join(' · '),
            }))}
          />
          <p>
            <a href={ctx.links.to(`/servizi?aiuto=${kindOfHelp}`)}>{t.allServices}</a>
          </p>
        </>
      )}
    </Section>
  );
}

interface GroupsProps extends Pick<ExistsSectionProps, 'ctx' | 'changeAt'> {
  readonly groups: GroupsNear;
  readonly sent: boolean;
  readonly slotsPerWeek: number;
}

/** The step whose answer keeps it out of a group. */
const stepOf = { 'too-far': 'luogo', price: 'spesa', hours: 'orari' } as const;

function Groups({ ctx, groups, sent, slotsPerWeek, changeAt }: GroupsProps) {
  const t = messages(ctx.language).exists;
  const { withRoom, couldStart, forming, nearly, ladder } = groups;
  const none = withRoom.length + couldStart.length + forming.length === 0;
  return (
    <>
      {withRoom.length > 0 && <GroupList ctx={ctx} title={t.withRoom} groups={withRoom} slotsPerWeek={slotsPerWeek} />}
      {couldStart.length > 0 && (
        <GroupList
          ctx={ctx}
          title={sent ? t.couldStartSent : t.couldStart}
          groups={couldStart}
          slotsPerWeek={slotsPerWeek}
        />
      )}
      {forming.length > 0 && (
        <>
          <h3>{t.forming}</h3>
          <LinkList
            items={forming.map((group) => ({
              href: ctx.links.to(`/gruppi-in-partenza/${group.id}`),
              // Enough families, and it has not started: somebody or something else is missing.
              label: group.missing === 0 ? t.formingEnough : messages(ctx.language).ui.familiesMissing(group.missing),
              about: formingInWords(ctx, group),
            }))}
          />
        </>
      )}
      {none && <p>{sent ? t.noGroupSent : t.noGroup}</p>}
      {nearly.map((miss) => (
        <p>
          {nearlyInWords(ctx, miss)}
          {changeAt !== undefined && (
            <>
              {' '}
              <a href={changeAt(stepOf[miss.code])}>{t.change[miss.code]}</a>
            </>
          )}
        </p>
      ))}
      {ladder.length > 1 && (
        <PriceLadder
          caption={t.ladder}
          steps={ladder.map(({ families, cents }) => ({
            families,
            centsPerHour: cents,
            centsPerMonth: monthlyCents(cents, slotsPerWeek),
          }))}
        />
      )}
    </>
  );
}

function GroupList({
  ctx,
  title,
  groups,
  slotsPerWeek,
}: {
  readonly ctx: Ctx;
  readonly title: string;
  readonly groups: readonly GroupInBrief[];
  readonly slotsPerWeek: number;
}) {
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {groups.map((group) => (
          <li>{groupInWords(ctx, group, slotsPerWeek)}</li>
        ))}
      </ul>
    </>
  );
}

function groupInWords(ctx: Ctx, group: GroupInBrief, slotsPerWeek: number): string {
  const t = messages(ctx.language).exists;
  const f = formats(ctx.language);
  const { families, days, fromSlot, slots, metres, centsPerHour } = group;
  const words = t.group({
    families,
    days: f.list(days.map((day) => f.weekday(day))),
    from: f.slot(fromSlot),
    to: f.slot(fromSlot + slots),
    distance: f.distance(metres),
    hour: f.money(centsPerHour),
    month: f.money(monthlyCents(centsPerHour, slotsPerWeek)),
  });
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function formingInWords(ctx: Ctx, { days, fromSlot, slots, withinMetres, present }: FormingInBrief): string {
  const t = messages(ctx.language).exists;
  const f = formats(ctx.language);
  const onDays = f.list(days.map((day) => f.weekday(day)));
  const when = fromSlot === null ? onDays : t.when(onDays, f.slot(fromSlot), f.slot(fromSlot + slots));
  return t.formingGroup(when, f.distance(withinMetres), present);
}

function nearlyInWords(ctx: Ctx, miss: GroupsNear['nearly'][number]): string {
  const t = messages(ctx.language).exists;
  const f = formats(ctx.language);
  switch (miss.code) {
    case 'too-far':
      return t.tooFar(f.distance(miss.metres));
    case 'price':
      return t.price(f.money(miss.cents));
    case 'hours':
      return t.hours(miss.slots);
  }
}
