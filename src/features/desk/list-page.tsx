import { formats, messages } from '../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Form,
  Page,
  Pagination,
  SearchField,
  Section,
  Select,
  ShortcutSwitch,
  SubmitButton,
  Tag,
  type FieldErrors,
} from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { mayWriteRules } from '../orientation/public.ts';
import {
  requestStatuses,
  type ListedRequest,
  type ReachCounts,
  type RequestFilter,
  type RequestList,
} from '../requests/public.ts';
import { shellFor } from '../shell.ts';
import { staffChannel } from './schema.ts';

export interface DeskPageProps {
  readonly ctx: Ctx;
  readonly list: RequestList;
  readonly filter: RequestFilter;
  /** The code as it was typed. */
  readonly typed: string;
  readonly errors: FieldErrors;
  /** Mandates that there is something to do about. */
  readonly mandates: number;
  /** Letters that wait to be printed, or told by phone. */
  readonly letters: number;
  /** Households that the desk has promised to contact. */
  readonly toReach: ReachCounts;
}

/** Who came and what they asked: codes and quarters, never a name. */
export function DeskPage({ ctx, list, filter, typed, errors, mandates, letters, toReach }: DeskPageProps) {
  const t = messages(ctx.language).desk;
  return (
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide" errors={errors} indexed={false}>
      <div class="will-desk-top">
        <NewRequest ctx={ctx} />
        <FindRequest ctx={ctx} list={list} filter={filter} typed={typed} errors={errors} />
      </div>
      <p>
        <a href={ctx.links.to('/sportello/da-contattare')}>
          {messages(ctx.language).reach.toList(toReach.all, toReach.late)}
        </a>
      </p>
      <p>
        <a href={ctx.links.to('/sportello/verifiche')}>{messages(ctx.language).freshness.toToday}</a>
      </p>
      <p>
        <a href={ctx.links.to('/sportello/lettere')}>{messages(ctx.language).letters.toList(letters)}</a>
      </p>
      <p>
        <a href={ctx.links.to('/sportello/avvisi')}>{messages(ctx.language).forming.deskWatch.toList}</a>
      </p>
      <p>
        <a href={ctx.links.to('/sportello/incarichi')}>{messages(ctx.language).mandate.follow.toList(mandates)}</a>
      </p>
      <p>
        <a href={ctx.links.to('/scopri')}>{messages(ctx.language).orientation.atDesk}</a>
      </p>
      {mayWriteRules(ctx.actor) && (
        <p>
          <a href={ctx.links.to('/sportello/regole')}>{messages(ctx.language).rules.toRules}</a>
        </p>
      )}
      {list.requests.length === 0 ? (
        <NoRequests ctx={ctx} filter={filter} />
      ) : (
        <DataTable
          caption={t.caption(list.requests.length)}
          columns={[
            { label: t.columns.code, kind: 'code' },
            { label: t.columns.help },
            { label: t.columns.quarter },
            { label: t.columns.status },
            { label: t.columns.channel },
            { label: t.columns.when, kind: 'code' },
          ]}
          rows={list.requests.map((request) => cellsOf(ctx, request))}
        />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) =>
          ctx.links.to(`/sportello?${filter.status === undefined ? '' : `stato=${filter.status}&`}pagina=${page}`)
        }
      />
    </Page>
  );
}

/** One key for each way somebody reaches the desk: the journey starts with it recorded. */
function NewRequest({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).desk;
  return (
    <Section id="nuova" title={t.newTitle}>
      <p>{t.newText}</p>
      <Form action={ctx.links.to('/sportello/nuova')} label={t.newTitle}>
        <Actions>
          {staffChannel.options.map((channel, index) => (
            <SubmitButton
              name="channel"
              value={channel}
              shortcut={String(index + 1)}
              tone={index === 0 ? 'primary' : 'secondary'}
            >
              {t.start[channel]}
            </SubmitButton>
          ))}
        </Actions>
      </Form>
      <p>
        <a href={ctx.links.to('/moduli')}>{messages(ctx.language).paper.typeTitle}</a>
      </p>
      <ShortcutSwitch />
    </Section>
  );
}

function FindRequest({ ctx, list, filter, typed, errors }: Omit<DeskPageProps, 'mandates' | 'letters' | 'toReach'>) {
  const t = messages(ctx.language).desk;
  const labels = messages(ctx.language).requests.follow.statusLabels;
  const total = [...list.counts.values()].reduce((sum, n) => sum + n, 0);
  return (
    <Section id="cerca" title={t.searchTitle}>
      <Form action={ctx.links.to('/sportello')} method="get" layout="row" label={t.searchTitle}>
        <SearchField
          name="codice"
          label={t.code}
          hint={t.codeHint}
          value={typed}
          error={errors['codice']}
          maxlength={20}
          optional="unmarked"
        />
        <Select
          name="stato"
          label={t.filters}
          emptyLabel={t.all(total)}
          options={requestStatuses.map((status) => ({
            value: status,
            label: t.filter(labels[status], list.counts.get(status) ?? 0),
          }))}
          value={filter.status ?? ''}
          optional="unmarked"
        />
        <SubmitButton tone="secondary">{t.search}</SubmitButton>
      </Form>
    </Section>
  );
}

function NoRequests({ ctx, filter }: Pick<DeskPageProps, 'ctx' | 'filter'>) {
  const t = messages(ctx.language).desk;
  if (filter.code === undefined) return <EmptyState title={t.emptyTitle} why={t.emptyWhy} />;
  return (
    <EmptyState title={t.noneFoundTitle} why={t.noneFoundWhy}>
      <ButtonLink href={ctx.links.to('/sportello')} tone="secondary">
        {t.showAll}
      </ButtonLink>
    </EmptyState>
  );
}

function cellsOf(ctx: Ctx, request: ListedRequest) {
  const { desk, requests, vocabulary } = messages(ctx.language);
  return [
    <a href={ctx.links.to(`/sportello/richieste/${request.id}`)}>{request.code}</a>,
    vocabulary.kindsOfHelp[request.kindOfHelp],
    request.quarter,
    <Tag tone={request.status === 'proposed' || request.status === 'agreed' ? 'people' : 'neutral'}>
      {requests.follow.statusLabels[request.status]}
    </Tag>,
    desk.channels[request.channel],
    formats(ctx.language).dateShort(request.createdAt),
  ];
}
