import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Notice,
  Page,
  SubmitButton,
  SummaryList,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Entry } from '../entries/model.ts';
import type { ProtectedEntry, ToldExactPlace } from './exact-place-store.ts';

interface ProtectedPageProps {
  readonly ctx: Ctx;
  readonly entries: readonly ProtectedEntry[];
  /** One was just hidden. */
  readonly done: boolean;
}

/** The entries whose address is protected: where they are is one step further, and that step is noted. */
export function ProtectedPage({ ctx, entries, done }: ProtectedPageProps) {
  const t = messages(ctx.language).protect;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} indexed={false} backHref={ctx.links.to('/servizi')}>
      {done && <Notice tone="success" title={t.hidden} live />}
      {entries.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <DataTable
          caption={t.caption(entries.length)}
          columns={[{ label: t.name }, { label: t.quarter }, { label: t.address }]}
          rows={entries.map(({ kind, id, name, quarter }) => [
            name,
            quarter ?? '–',
            <a href={ctx.links.to(`/sportello/indirizzi/${kind}/${id}`)}>
              {t.read}
              <span class="visually-hidden">: {name}</span>
            </a>,
          ])}
        />
      )}
    </Page>
  );
}

export function ExactPlacePage({ ctx, place }: { readonly ctx: Ctx; readonly place: ToldExactPlace }) {
  const t = messages(ctx.language).protect;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.placeTitle(place.name)}
      lead={t.placeLead}
      indexed={false}
      backHref={ctx.links.to('/sportello/indirizzi')}
    >
      <SummaryList
        rows={[
          { label: t.address, value: place.address ?? t.noAddress },
          { label: t.quarter, value: place.quarter ?? '–' },
        ]}
      />
      {place.hiddenHere && place.serviceId !== null && (
        <Actions>
          <ButtonLink href={ctx.links.to(`/sportello/catalogo/${place.serviceId}/mostra`)} tone="secondary">
            {t.show}
          </ButtonLink>
        </Actions>
      )}
    </Page>
  );
}

/** What hiding an address does, before it is done. */
export function HidePage({ ctx, entry }: { readonly ctx: Ctx; readonly entry: Entry }) {
  const t = messages(ctx.language).protect;
  const entryPath = `/sportello/catalogo/${entry.id}`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.hideTitle(entry.content.title)}
      lead={t.hideLead}
      indexed={false}
      backHref={ctx.links.to(entryPath)}
    >
      <ul>
        {t.hideEffects.map((effect) => (
          <li>{effect}</li>
        ))}
      </ul>
      <p>
        <strong>{t.hideFinal}</strong>
      </p>
      <Form action={ctx.links.to(`${entryPath}/nascondi`)}>
        <Actions>
          <SubmitButton>{t.hideYes}</SubmitButton>
          <ButtonLink href={ctx.links.to(entryPath)} tone="secondary">
            {t.hideNo}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
