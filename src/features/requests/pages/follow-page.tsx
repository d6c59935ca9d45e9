import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  Timeline,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { answersOf } from '../ask/complete-answers.ts';
import { ExistsSection } from '../exists/exists-section.tsx';
import type { WhatExists } from '../exists/what-exists.ts';
import type { HouseholdTask, PoolMoment } from '../hooks.ts';
import { MandateSection } from '../mandate/mandate-section.tsx';
import type { Mandate } from '../mandate/mandate-store.ts';
import { UndoMergeSection } from '../merge/undo-pages.tsx';
import type { UndoableMerge } from '../merge/undo-merge.ts';
import { daysToAsk } from '../old/keep-old-requests.ts';
import type { Contact, RequestStatus, RequestView } from '../model.ts';
import { isPooled } from '../wait/decide-status.ts';
import { deskLead } from '../reach/desk-steps.tsx';
import type { DeskPromise } from '../reach/read-promise.ts';
import { RequestActions } from './request-actions.tsx';
import { requestSummary } from './request-summary.ts';
import { timelineOf, type WhatWaits } from './timeline-of.ts';

export interface FollowPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly contact: Contact;
  /** Address of this page, under which its others lie. */
  readonly base: string;
  /** What was just done, to say so. */
  readonly exists: WhatExists | undefined;
  readonly moment: PoolMoment | undefined;
  readonly promise: DeskPromise | undefined;
  readonly mandate: Mandate | undefined;
  readonly undoable: readonly UndoableMerge[];
  readonly done: 'changed' | 'resumed' | 'kept' | undefined;
}

/** A request as its household follows it: where it stands, what happens now, what was asked. */
export function FollowPage(props: FollowPageProps) {
  const { ctx, request, contact, base, exists, moment, promise, mandate, undoable, done } = props;
  const t = messages(ctx.language).requests.follow;
  const open = request.status !== 'withdrawn';
  const changeAt = open ? (slug: string) => ctx.links.to(`${base}/cambia/${slug}`) : undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title[request.status]}
      lead={leadOf(ctx, request.status, { moment, promise })}
      eyebrow={t.code(request.code)}
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={t[done]} live />}
      <MainAction ctx={ctx} status={request.status} task={moment?.task} base={base} />
      <Section id="adesso" title={t.happens}>
        <Timeline steps={timelineOf(ctx.language, request, ctx.now, { moment, promise })} />
      </Section>
      {isSilent(request, ctx.now) && (
        <Form action={ctx.links.to(`${base}/ancora`)}>
          <p>{t.stillText}</p>
          <Actions>
            <SubmitButton>{t.still}</SubmitButton>
          </Actions>
        </Form>
      )}
      {exists !== undefined && (
        <ExistsSection ctx={ctx} exists={exists} answers={answersOf(request, contact)} sent changeAt={changeAt} />
      )}
      <Section id="richiesta" title={t.asked}>
        <SummaryList rows={requestSummary(ctx.language, request, contact, changeAt)} />
      </Section>
      {mandate !== undefined && <MandateSection ctx={ctx} mandate={mandate} base={base} />}
      <UndoMergeSection ctx={ctx} undoable={undoable} base={base} />
      <p>{t.privacy}</p>
      <RequestActions ctx={ctx} request={request} base={base} withdraw={t.withdraw} />
    </Page>
  );
}

/** Asked only once nothing has been heard for long. */
function isSilent({ status, updatedAt }: RequestView, now: Date): boolean {
  const silent = now.getTime() - updatedAt.getTime() >= daysToAsk * 86_400_000;
  return silent && (status === 'waiting' || status === 'individual' || status === 'to-professionals');
}

/** What the household has to do, where its group says so; in a group that waits for others, that it has nothing to do. */
function leadOf({ language }: Ctx, status: RequestStatus, { moment, promise }: WhatWaits): string {
  const t = messages(language).requests.follow;
  const atDesk = promise && deskLead(language, promise);
  if (atDesk !== undefined) return atDesk;
  if (moment?.task !== undefined) return t.tasks[moment.task].lead;
  if (moment?.stopped === true) return t.stopped;
  return moment !== undefined && isPooled(status) ? t.nothingToDo : t.lead[status];
}

interface MainActionProps {
  readonly ctx: Ctx;
  readonly status: RequestStatus;
  readonly task: HouseholdTask | undefined;
  readonly base: string;
}

function MainAction({ ctx, status, task, base }: MainActionProps) {
  const t = messages(ctx.language).requests.follow;
  const action = mainActions[status];
  if (task !== undefined)
    return (
      <Actions>
        <ButtonLink href={ctx.links.to(`${base}${taskPaths[task]}`)} tone="people">
          {t.tasks[task].action}
        </ButtonLink>
      </Actions>
    );
  if (action === undefined) return null;
  const href = ctx.links.to(action.own ? `${base}${action.path}` : action.path);
  return (
    <Actions>
      <ButtonLink href={href} tone={action.tone}>
        {t[action.label]}
      </ButtonLink>
    </Actions>
  );
}

/** Pages of a group under the request's own address, by what is to be done there. */
const taskPaths: Readonly<Record<HouseholdTask, string>> = {
  answer: '/proposta',
  choose: '/offerte',
  sign: '/accordo',
  'answer-change': '/cambio',
  'answer-join': '/cambio',
  'say-how-it-went': '/com-e-andata',
};

/** The one thing to do on the page of a request, if there is one. `own` paths lie under the request's own address. */
const mainActions = {
  waiting: undefined,
  proposed: { path: '/proposta', own: true, label: 'openProposal', tone: 'people' },
  agreed: { path: '/gruppo', own: true, label: 'openPool', tone: 'people' },
  'to-professionals': { path: '/servizi', own: false, label: 'seeServices', tone: 'primary' },
  individual: { path: '/servizi', own: false, label: 'seeServices', tone: 'primary' },
  paused: undefined,
  withdrawn: { path: '/chiedi', own: false, label: 'askAgain', tone: 'primary' },
} as const satisfies Record<RequestStatus, unknown>;
