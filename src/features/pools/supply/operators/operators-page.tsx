import { euroCents } from '../../../../domain/pricing/euro-cents.ts';
import { formats, messages } from '../../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Notice, Page, Tag } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { SupplyNews } from '../news.ts';
import type { SupplyDoor } from '../supply-door.ts';
import type { ProviderSupply } from './keep-operators.ts';
import type { KeptOperator } from './operator-store.ts';

interface OperatorsPageProps {
  readonly ctx: Ctx;
  readonly door: SupplyDoor;
  readonly supply: ProviderSupply;
  readonly news?: SupplyNews | undefined;
}

/** A provider's operators, with what each offers. */
export function OperatorsPage({ ctx, door, supply: { provider, operators }, news }: OperatorsPageProps) {
  const { supply } = messages(ctx.language);
  const t = supply.operators;
  const add = ctx.links.to(`${door.base}/nuovo`);
  return (
    <Page
      shell={shellFor(ctx)}
      title={door.byCity ? t.titleOf(provider.name) : t.title}
      lead={door.byCity && provider.hasAccount ? t.leadAccount : t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to(door.back)}
    >
      {news !== undefined && <Notice tone="success" title={supply.news[news]} live />}
      {operators.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy}>
          <ButtonLink href={add}>{t.add}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <Actions>
            <ButtonLink href={add}>{t.add}</ButtonLink>
          </Actions>
          <DataTable
            caption={t.caption(operators.length)}
            columns={[t.name, t.kinds, t.hours, t.seats, t.groups, t.state].map((label) => ({ label }))}
            rows={operators.map((operator) => cellsOf(ctx, door, operator))}
          />
        </>
      )}
    </Page>
  );
}

function cellsOf(ctx: Ctx, door: SupplyDoor, operator: KeptOperator) {
  const { supply, vocabulary, ui } = messages(ctx.language);
  const t = supply.operators;
  const f = formats(ctx.language);
  const { minSeats, maxSeats, cents } = operator;
  const price = (seats: number) => f.money(euroCents(cents[seats - 1] ?? 0));
  return [
    <a href={ctx.links.to(`${door.base}/${operator.id}`)}>{operator.name}</a>,
    f.list(operator.kindsOfHelp.map((kind) => vocabulary.kindsOfHelp[kind])),
    <ul class="list-unstyled">
      {operator.windows.map(({ day, from, to }) => (
        <li>{ui.weekHours(f.weekday(day), f.slot(from), f.slot(to))}</li>
      ))}
    </ul>,
    t.seatsPrice(minSeats, price(minSeats), maxSeats, price(maxSeats)),
    f.number(operator.groups),
    <Tag tone={operator.active ? 'good' : 'neutral'}>{operator.active ? supply.active : supply.resting}</Tag>,
  ];
}
