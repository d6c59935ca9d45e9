import type { Misfit } from '../../../domain/forming/misfits.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, Form, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { changesInWords } from '../find/why-in-words.ts';
import { JoinableGroup, OwnGroup } from './own-group.tsx';
import type { OwnGroups } from './read-own.ts';

export const ownNotices = ['entrato', 'uscito', 'aperto', 'pieno', 'finito', 'in-gruppo'] as const;
export type OwnNotice = (typeof ownNotices)[number];

export interface OwnPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly own: OwnGroups;
  /** Address of the request's page, without language; this page and its forms lie under it. */
  readonly base: string;
  readonly notice?: OwnNotice | undefined;
  readonly misfits?: readonly Misfit[];
}

/** A family's page of groups: the one it is in, those it can join, why there is none yet and what would change it. */
export function OwnPage(props: OwnPageProps) {
  const { ctx, request, own, base, notice, misfits = [] } = props;
  const t = messages(ctx.language).forming.own;
  const waits = request.status === 'waiting';
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={waits ? t.lead : t.notNow}
      eyebrow={request.code}
      backHref={ctx.links.to(base)}
      indexed={false}
    >
      {notice !== undefined && <Notice tone="success" title={t.notices[notice]} live />}
      {misfits.length > 0 && <Misfits ctx={ctx} misfits={misfits} />}
      {waits ? <Waiting {...props} /> : <ButtonLink href={ctx.links.to(base)}>{t.follow}</ButtonLink>}
      <LeftGroup ctx={ctx} own={own} />
      {waits && <WhyNot ctx={ctx} own={own} />}
    </Page>
  );
}

function Waiting(props: OwnPageProps) {
  const { ctx, own, base } = props;
  const t = messages(ctx.language).forming.own;
  return (
    <>
      {own.group !== undefined && <OwnGroup {...props} group={own.group} />}
      <Section id="entra" title={t.joinTitle}>
        {own.toJoin.length === 0 && <p>{t.joinNone}</p>}
        {own.toJoin.map((group) => (
          <JoinableGroup {...props} group={group} />
        ))}
      </Section>
      {own.group === undefined && (
        <Section id="apri" title={t.openTitle}>
          <p>{t.openText}</p>
          <Form action={ctx.links.to(`${base}/gruppi/apri`)} label={t.open}>
            <SubmitButton tone="secondary">{t.open}</SubmitButton>
          </Form>
        </Section>
      )}
    </>
  );
}

function Misfits({ ctx, misfits }: { readonly ctx: Ctx; readonly misfits: readonly Misfit[] }) {
  const t = messages(ctx.language).forming.own;
  return (
    <Notice tone="warning" title={t.misfitsTitle} live>
      <p>{formats(ctx.language).list(misfits.map((misfit) => t.misfits[misfit]))}</p>
    </Notice>
  );
}

/** That it is no longer in the group it was in, and why. */
function LeftGroup({ ctx, own }: Pick<OwnPageProps, 'ctx' | 'own'>) {
  const all = messages(ctx.language).forming;
  const { membership, group } = own;
  if (group !== undefined || membership === undefined || membership.leftBecause === null) return null;
  const why = membership.leftDetail.map((code) => all.leftDetails[code]);
  return (
    <Section id="uscita" title={all.own.leftTitle}>
      <p>{all.own.left[membership.leftBecause]}</p>
      {why.length > 0 && <p>{all.own.leftWhy(formats(ctx.language).list(why))}</p>}
    </Section>
  );
}

/** Why the last search found nothing, and the least that would be enough. */
function WhyNot({ ctx, own }: Pick<OwnPageProps, 'ctx' | 'own'>) {
  const all = messages(ctx.language).forming;
  const t = all.own;
  const { leftOut } = own;
  if (leftOut === undefined)
    return (
      <Section id="perche" title={t.whyTitle}>
        <p>{t.whyNever}</p>
        <WatchLink ctx={ctx} />
      </Section>
    );
  const change = changesInWords(ctx.language, leftOut);
  return (
    <Section id="perche" title={t.whyTitle}>
      <p>{t.whyLooked(formats(ctx.language).date(leftOut.lookedAt))}</p>
      <p>
        <strong>{all.whyNot[leftOut.reason]}</strong>
      </p>
      <p>{change === undefined ? t.nothingToDo : `${t.whatChanges}: ${change}.`}</p>
      <p>{t.stays}</p>
      <WatchLink ctx={ctx} />
    </Section>
  );
}

function WatchLink({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).forming.list;
  return (
    <Actions>
      <ButtonLink href={ctx.links.to('/gruppi-in-partenza')} tone="secondary">
        {t.title}
      </ButtonLink>
    </Actions>
  );
}
