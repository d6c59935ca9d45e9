import type { CalendarDay } from '../../../domain/schedule/calendar-day.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, Form, LinkButton, LinkList, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { groupStateInWords } from '../changes/provider/group-now-section.tsx';
import type { ProviderPoolView } from '../disclose/disclose-to-provider.ts';
import { CallList } from '../offers/offer/call-list.tsx';
import type { Call } from '../offers/read-offers.ts';
import type { Operator } from '../model.ts';
import { daysInWords, whenInWords } from '../words.ts';
import type { ProviderPools } from './read-provider-pools.ts';

interface ProviderPageProps {
  readonly ctx: Ctx;
  readonly pools: ProviderPools;
  readonly calls: readonly Call[];
}

/** What a provider's people have to do, with whom, and the hours that they gave. */
export function ProviderPage({ ctx, pools: { running, proposed, operators, asked, away }, calls }: ProviderPageProps) {
  const t = messages(ctx.language).pools.ente;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide" indexed={false}>
      <AskedList ctx={ctx} asked={asked} />
      <CallList ctx={ctx} calls={calls} />
      <Section id="attivi" title={t.runningTitle}>
        {running.length === 0 ? <p>{t.runningNone}</p> : <Pools ctx={ctx} caption={t.runningTitle} pools={running} />}
      </Section>
      <Section id="proposti" title={t.proposedTitle}>
        {proposed.length === 0 ? (
          <p>{t.proposedNone}</p>
        ) : (
          <Pools ctx={ctx} caption={t.proposedTitle} pools={proposed} />
        )}
      </Section>
      <Section id="operatori" title={t.operatorsTitle}>
        {operators.length === 0 ? <p>{t.operatorsNone}</p> : <Operators ctx={ctx} operators={operators} away={away} />}
        <Actions>
          <ButtonLink tone="secondary" href={ctx.links.to('/ente/operatori')}>
            {messages(ctx.language).supply.operators.manage}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

/** Groups that are asked about one of its professionals: first of all, because it is for a few days. */
function AskedList({ ctx, asked }: { readonly ctx: Ctx; readonly asked: ProviderPools['asked'] }) {
  const all = messages(ctx.language);
  const t = all.poolProvider;
  if (asked.length === 0) return null;
  return (
    <Section id="chiesti" title={t.askedTitle}>
      <LinkList
        items={asked.map(({ poolId, kindOfHelp, operator, answerBy, ...hours }) => ({
          href: ctx.links.to(`/ente/offerte/${poolId}`),
          label: t.askedItem(operator, all.vocabulary.kindsOfHelp[kindOfHelp], daysInWords(ctx.language, hours.days)),
          about: t.askedUntil(formats(ctx.language).dateTime(answerBy)),
        }))}
      />
    </Section>
  );
}

interface PoolsProps {
  readonly ctx: Ctx;
  readonly caption: string;
  readonly pools: readonly ProviderPoolView[];
}

function Pools({ ctx, caption, pools }: PoolsProps) {
  const all = messages(ctx.language);
  const t = all.pools;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { label: t.staff.group },
        { label: t.ente.operator },
        { label: t.days },
        { label: t.place },
        { label: t.staff.seats },
        { label: t.ente.people },
        { label: t.ente.open },
      ]}
      rows={pools.map((pool) => [
        all.vocabulary.kindsOfHelp[pool.kindOfHelp],
        pool.operatorName,
        whenInWords(ctx.language, pool),
        placeInWords(ctx.language, pool),
        t.ente.seatsPrice(pool.seats, f.money(pool.hourlyCents)),
        pool.running
          ? `${f.list(pool.firstNames)}. ${groupStateInWords(ctx, pool.state)}`
          : `${t.families(pool.families)}. ${t.ente.until(f.dateTime(pool.answerBy))}`,
        pool.running ? <GroupLinks ctx={ctx} pool={pool} /> : '–',
      ])}
    />
  );
}

function GroupLinks({ ctx, pool }: { readonly ctx: Ctx; readonly pool: ProviderPoolView }) {
  const all = messages(ctx.language);
  const which = all.pools.staff.groupTitle(
    all.vocabulary.kindsOfHelp[pool.kindOfHelp],
    daysInWords(ctx.language, pool.days),
  );
  const at = ctx.links.to(`/ente/gruppi/${pool.id}`);
  return (
    <>
      {[
        { href: `${at}/registro`, label: all.poolRegister.link },
        { href: `${at}/messaggi`, label: all.poolMessages.staffLink },
        { href: `${at}/conti`, label: all.poolStatements.sumsLink },
        { href: `${at}/operatore`, label: all.poolOperator.link },
      ].map(({ href, label }) => (
        <p>
          <a href={href}>
            {label}
            <span class="visually-hidden"> {which}</span>
          </a>
        </p>
      ))}
    </>
  );
}

function placeInWords(language: Ctx['language'], { place }: ProviderPoolView): string {
  const t = messages(language).pools.ente;
  if (place.kind === 'venue') return `${place.name}, ${place.address}`;
  return place.street === undefined ? t.hiddenHome : t.homeOf(place.street);
}

function Operators({ ctx, operators, away }: { readonly ctx: Ctx } & Pick<ProviderPools, 'operators' | 'away'>) {
  const all = messages(ctx.language);
  const t = all.pools.ente;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={t.operatorsTitle}
      hideCaption
      columns={[{ label: t.operator }, { label: t.helps }, { label: t.windows }]}
      rows={operators.map((operator) => [
        <OperatorName ctx={ctx} operator={operator} away={away.get(operator.id)} />,
        f.list(operator.kindsOfHelp.map((kind) => all.vocabulary.kindsOfHelp[kind])),
        <ul class="list-unstyled">
          {operator.windows.map(({ day, from, to }) => (
            <li>{all.ui.weekHours(f.weekday(day), f.slot(from), f.slot(to))}</li>
          ))}
        </ul>,
      ])}
    />
  );
}

interface OperatorNameProps {
  readonly ctx: Ctx;
  readonly operator: Operator;
  /** From when they do not come, where that was said. */
  readonly away: CalendarDay | undefined;
}

function OperatorName({ ctx, operator, away }: OperatorNameProps) {
  const t = messages(ctx.language).poolOperator;
  if (away === undefined) return <>{operator.name}</>;
  return (
    <>
      <p>{operator.name}</p>
      <p>{t.awaySince(dateInWords(ctx.language, away))}</p>
      <Form action={ctx.links.to(`/ente/operatori/${operator.id}/torna`)} label={t.back(operator.name)}>
        <LinkButton>{t.back(operator.name)}</LinkButton>
      </Form>
    </>
  );
}
