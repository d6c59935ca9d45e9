import { formats, messages } from '../../../../i18n/index.ts';
import { DataTable, EmptyState, Page } from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { SupplyProvider } from './operator-store.ts';

interface ProvidersPageProps {
  readonly ctx: Ctx;
  readonly providers: readonly SupplyProvider[];
}

/** Providers whose operators can have groups: for the city, which keeps them where a provider has no account. */
export function ProvidersPage({ ctx, providers }: ProvidersPageProps) {
  const { supply, vocabulary } = messages(ctx.language);
  const t = supply.providers;
  const f = formats(ctx.language);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/gruppi')}
    >
      {providers.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <DataTable
          caption={t.caption(providers.length)}
          columns={[t.name, t.kinds, t.operators, t.account].map((label) => ({ label }))}
          rows={providers.map(({ id, name, kinds, operators, resting, hasAccount }) => [
            <a href={ctx.links.to(`/gruppi/enti/${id}`)}>{name}</a>,
            kinds.length === 0 ? t.noKinds : f.list(kinds.map((kind) => vocabulary.kindsOfHelp[kind])),
            t.counts(operators, resting),
            hasAccount ? t.withAccount : t.withoutAccount,
          ])}
        />
      )}
    </Page>
  );
}
