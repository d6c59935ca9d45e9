import { euroCents } from '../../../domain/pricing/euro-cents.ts';
import { perMonth } from '../../../domain/pricing/per-month.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Card, Form, PriceLadder, Section, SubmitButton, SummaryList } from '../../../ui/index.ts';
import { coarseMetres, daysInWords } from '../../pools/public.ts';
import { EstimatedPrice } from '../estimate/estimated-price.tsx';
import { FamiliesSoFar } from '../families-so-far.tsx';
import type { FormingGroup } from '../model.ts';
import { priceOf } from '../price-of.ts';
import { MissingThing } from '../show/group-card.tsx';
import { conditionsInWords, hoursInWords, nameInWords, openUntilInWords } from '../words.ts';
import { daysToComeOf, familiesByDay } from './days-to-come.ts';
import type { OwnPageProps } from './own-page.tsx';

interface GroupProps extends OwnPageProps {
  readonly group: FormingGroup;
}

/** The group that a request is in: how far it is, how it is in it, whom to invite, and the way out. */
export function OwnGroup(props: GroupProps) {
  const { ctx, own, group, base } = props;
  const t = messages(ctx.language).forming.own;
  const yes = own.membership?.yes ?? null;
  const onSomeDays = own.membership !== undefined && own.membership.days !== null;
  return (
    <Section id="gruppo" title={t.inTitle}>
      <Card title={nameInWords(ctx.language, group)} level={3}>
        <GroupFacts {...props} />
        {yes === null ? (
          <p>{own.membership?.came === 'found' ? t.cameFound : onSomeDays ? t.cameOnSomeDays : t.cameAsked}</p>
        ) : (
          <>
            <p>{t.saidYes}</p>
            <ul>
              {conditionsInWords(ctx.language, yes).map((condition) => (
                <li>{condition}</li>
              ))}
            </ul>
          </>
        )}
        <ButtonLink href={ctx.links.to(`${base}/gruppi/${group.id}`)} tone="secondary">
          {t.change}
        </ButtonLink>
      </Card>
      <h3>{t.inviteTitle}</h3>
      <p>{t.inviteText}</p>
      <Form action={ctx.links.to(`${base}/gruppi/invita`)} label={t.invite}>
        <SubmitButton tone="secondary">{t.invite}</SubmitButton>
      </Form>
      <Form action={ctx.links.to(`${base}/gruppi/esci`)} label={t.leave}>
        <Actions>
          <SubmitButton tone="danger">{t.leave}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

/** A group that suits a request, and the way to its page. */
export function JoinableGroup(props: GroupProps) {
  const { ctx, group, base } = props;
  const t = messages(ctx.language).forming.own;
  const href = ctx.links.to(`${base}/gruppi/${group.id}`);
  return (
    <Card
      title={nameInWords(ctx.language, group)}
      href={href}
      level={3}
      footer={
        <ButtonLink href={href} tone="people">
          {t.enter}
        </ButtonLink>
      }
    >
      <FamiliesSoFar ctx={ctx} group={group} present={group.present} />
      {group.missing !== 'family' && <MissingThing ctx={ctx} group={group} />}
      <p>{hoursInWords(ctx.language, group)}</p>
    </Card>
  );
}

/** What a family that could join may know: hours, how near, where, who comes, and the price for its own seats. */
export function GroupFacts({ ctx, group, request, own }: Pick<GroupProps, 'ctx' | 'group' | 'request' | 'own'>) {
  const all = messages(ctx.language);
  const t = all.forming;
  const f = formats(ctx.language);
  const where = t.within(f.distance(coarseMetres(group.withinMetres)));
  const { operator, place } = group.ground;
  const ownDays = daysToComeOf(group, request, own);
  const byDay = familiesByDay(group, own.comings.get(group.id) ?? []);
  return (
    <>
      <FamiliesSoFar ctx={ctx} group={group} present={group.present} where={where} />
      {byDay.length > 0 && (
        <p>{t.own.byDay(f.list(byDay.map(({ day, families }) => t.own.onDay(f.weekday(day), families))))}</p>
      )}
      {group.missing !== 'family' && <MissingThing ctx={ctx} group={group} />}
      <SummaryList
        rows={[
          { label: t.page.when, value: hoursInWords(ctx.language, group) },
          ...(ownDays === undefined
            ? []
            : [{ label: all.poolAttends.yours, value: daysInWords(ctx.language, ownDays.days) }]),
          {
            label: t.page.whereIs,
            value: place === null ? t.place.unknown : (place.venue?.name ?? t.place.home),
          },
          {
            label: all.pools.provider,
            value: operator === null ? t.nobodyYet : t.withYou(operator.name, operator.providerName),
          },
        ]}
      />
      <p>{openUntilInWords(ctx.language, group)}</p>
      <OwnPrice {...{ ctx, group, request, own }} />
    </>
  );
}

function OwnPrice({ ctx, group, request, own }: Pick<GroupProps, 'ctx' | 'group' | 'request' | 'own'>) {
  const t = messages(ctx.language).forming;
  const family = { seats: request.seats, soloCents: request.soloCents * request.seats };
  const steps = priceOf(group, family);
  if (group.ground.operator === null) return <EstimatedPrice {...{ ctx, group, family }} prices={own.prices} />;
  if (steps.length < 2) return <p>{t.priceUnknown}</p>;
  const ownDays = daysToComeOf(group, request, own)?.days;
  const rhythm = { days: (ownDays ?? group.days).length, slots: group.slots };
  const present = presentOn(ownDays ?? group.days, group, own);
  return (
    <>
      <PriceLadder
        id={`prezzo-${group.id}`}
        steps={steps.map(({ families, cents }) => ({
          families,
          centsPerHour: cents,
          centsPerMonth: perMonth(euroCents(cents), rhythm),
          current: families > 1 && families === present,
        }))}
      />
      {ownDays !== undefined && <p>{t.own.priceOfDays(daysInWords(ctx.language, ownDays))}</p>}
    </>
  );
}

/** How many families there are on each of those days; undefined where they are not as many on all. */
function presentOn(
  days: readonly number[],
  group: FormingGroup,
  own: Pick<OwnPageProps['own'], 'comings'>,
): number | undefined {
  const comings = own.comings.get(group.id) ?? [];
  const counts = new Set(days.map((day) => comings.filter((one) => one.days?.includes(day) !== false).length));
  return counts.size === 1 ? [...counts][0] : undefined;
}
