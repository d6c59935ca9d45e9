import { formats, messages } from '../../../i18n/index.ts';
import {
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  Notice,
  Page,
  Pagination,
  SubmitButton,
  Tag,
  type TagTone,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { FollowedMandate, MandateList } from './follow-mandates.ts';
import { standingInWords } from './mandate-section.tsx';

interface MandatesPageProps {
  readonly ctx: Ctx;
  readonly list: MandateList;
  readonly reminded: boolean;
}

/** The desk's one page of mandates to look at, to renew or over: what to do of each, never a name. */
export function MandatesPage({ ctx, list, reminded }: MandatesPageProps) {
  const t = messages(ctx.language).mandate.follow;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      backHref={ctx.links.to('/sportello')}
      indexed={false}
    >
      {reminded && <Notice tone="success" title={t.reminded} live />}
      {list.mandates.length === 0 ? (
        <EmptyState title={t.emptyTitle} why={t.emptyWhy} />
      ) : (
        <DataTable
          caption={t.caption(list.mandates.length)}
          columns={[
            { label: t.columns.request, kind: 'code' },
            { label: t.columns.who },
            { label: t.columns.what },
            { label: t.columns.document },
            { label: t.columns.reminder },
          ]}
          rows={list.mandates.map((mandate) => cellsOf(ctx, mandate))}
        />
      )}
      <Pagination
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => ctx.links.to(`/sportello/incarichi?pagina=${page}`)}
      />
    </Page>
  );
}

/** What there is to do, by how the mandate stands. */
const dues = { 'to-check': 'look', 'to-show': 'wait', holds: 'renew', declared: 'wait', over: 'call' } as const;
const tones = { look: 'institution', wait: 'neutral', renew: 'care', call: 'bad' } as const satisfies Record<
  string,
  TagTone
>;

function cellsOf(ctx: Ctx, mandate: FollowedMandate) {
  const t = messages(ctx.language).mandate;
  const due = dues[mandate.standing.kind];
  return [
    <a href={ctx.links.to(`/sportello/richieste/${mandate.requestId}`)}>{mandate.code}</a>,
    t.roles[mandate.role],
    <Tag tone={tones[due]}>{t.follow.due[due]}</Tag>,
    standingInWords(ctx, mandate.standing),
    <Reminder ctx={ctx} mandate={mandate} />,
  ];
}

function Reminder({ ctx, mandate }: { readonly ctx: Ctx; readonly mandate: FollowedMandate }) {
  const t = messages(ctx.language).mandate.follow;
  const { remindedAt, remindable, requestId, code } = mandate;
  return (
    <>
      {remindedAt === null ? t.notReminded : t.remindedOn(formats(ctx.language).dateShort(remindedAt))}
      {remindable && (
        <Form action={ctx.links.to('/sportello/incarichi')} label={t.remind(code)}>
          <HiddenField name="request" value={requestId} />
          <SubmitButton tone="secondary">{t.remind(code)}</SubmitButton>
        </Form>
      )}
    </>
  );
}
