import { formats, messages } from '../../../i18n/index.ts';
import { Card, Cards, Page, Section, SummaryList } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { ProviderPoolView } from '../disclose/disclose-to-provider.ts';
import type { Operator } from '../model.ts';
import { whenInWords } from '../words.ts';
import type { ProviderPools } from './read-provider-pools.ts';

interface ProviderPageProps {
  readonly ctx: Ctx;
  readonly pools: ProviderPools;
}

/** What a provider's people have to do, with whom, and the hours that they gave. */
export function ProviderPage({ ctx, pools }: ProviderPageProps) {
  const t = messages(ctx.language).pools.ente;
  const cards = (label: string, views: readonly ProviderPoolView[]) => (
    <Cards
      label={label}
      items={views.map((view) => (
        <PoolCard ctx={ctx} pool={view} />
      ))}
    />
  );
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide" indexed={false}>
      <Section id="attivi" title={t.runningTitle}>
        {pools.running.length === 0 ? <p>{t.runningNone}</p> : cards(t.runningTitle, pools.running)}
      </Section>
      <Section id="proposti" title={t.proposedTitle}>
        {pools.proposed.length === 0 ? <p>{t.proposedNone}</p> : cards(t.proposedTitle, pools.proposed)}
      </Section>
      <Section id="operatori" title={t.operatorsTitle}>
        {pools.operators.length === 0 ? (
          <p>{t.operatorsNone}</p>
        ) : (
          <Cards
            label={t.operatorsTitle}
            items={pools.operators.map((operator) => (
              <OperatorCard ctx={ctx} operator={operator} />
            ))}
          />
        )}
      </Section>
    </Page>
  );
}

function PoolCard({ ctx, pool }: { readonly ctx: Ctx; readonly pool: ProviderPoolView }) {
  const all = messages(ctx.language);
  const t = all.pools;
  const f = formats(ctx.language);
  return (
    <Card title={`${all.vocabulary.kindsOfHelp[pool.kindOfHelp]}: ${pool.operatorName}`}>
      <SummaryList
        rows={[
          { label: t.days, value: whenInWords(ctx.language, pool) },
          { label: t.place, value: placeInWords(ctx.language, pool) },
          { label: t.staff.seats, value: t.ente.seatsPrice(pool.seats, f.money(pool.hourlyCents)) },
          { label: t.ente.people, value: pool.running ? f.list(pool.firstNames) : t.families(pool.families) },
        ]}
      />
      {!pool.running && <p>{t.ente.until(f.dateTime(pool.answerBy))}</p>}
    </Card>
  );
}

function placeInWords(language: Ctx['language'], { place }: ProviderPoolView): string {
  const t = messages(language).pools.ente;
  if (place.kind === 'venue') return `${place.name}, ${place.address}`;
  return place.street === undefined ? t.hiddenHome : t.homeOf(place.street);
}

function OperatorCard({ ctx, operator }: { readonly ctx: Ctx; readonly operator: Operator }) {
  const all = messages(ctx.language);
  const t = all.pools.ente;
  const f = formats(ctx.language);
  const hours = operator.windows.map(({ day, from, to }) => all.ui.weekHours(f.weekday(day), f.slot(from), f.slot(to)));
  return (
    <Card title={operator.name}>
      <SummaryList
        rows={[
          { label: t.helps, value: f.list(operator.kindsOfHelp.map((kind) => all.vocabulary.kindsOfHelp[kind])) },
          {
            label: t.windows,
            value: (
              <ul class="list-unstyled">
                {hours.map((line) => (
                  <li>{line}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Card>
  );
}
