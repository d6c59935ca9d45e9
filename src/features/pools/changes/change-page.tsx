import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  fieldId,
  Form,
  HiddenField,
  Notice,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { daysInWords, whenInWords } from '../words.ts';
import type { ChangeView } from './read-change.ts';

export interface ChangePageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly change: ChangeView;
  /** Address of the request's own page. */
  readonly home: string;
  readonly errors?: FieldErrors | undefined;
}

/** What would change in a group, what it would cost, and the answer: never who leaves, joins or said no. */
export function ChangePage(props: ChangePageProps) {
  const { ctx, request, change, home, errors } = props;
  const t = messages(ctx.language).poolChanges;
  const asks = isAsked(change, ctx.now);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={change.role === 'joins' ? t.joinTitle : t.titles[change.kind]}
      eyebrow={request.code}
      lead={leadOf(ctx, change)}
      backHref={change.role === 'joins' ? home : `${home}/gruppo`}
      indexed={false}
      {...(errors && { errors })}
    >
      {!asks && <Notice title={stateOf(ctx, change)} live />}
      <Section id="cambio" title={t.factsTitle}>
        <SummaryList rows={rowsOf(ctx, change)} />
      </Section>
      {change.readsFirst && ['pending', 'accepted'].includes(change.answer) && change.status === 'asked' && (
        <ReadFirst {...props} />
      )}
      {asks && !change.readsFirst && <Answer {...props} />}
      {!asks && (
        <ButtonLink href={change.status === 'applied' ? `${home}/gruppo` : home} tone="secondary">
          {messages(ctx.language).pools.backToRequest}
        </ButtonLink>
      )}
    </Page>
  );
}

export function isAsked({ status, answer, answerBy }: ChangeView, now: Date): boolean {
  return status === 'asked' && answer === 'pending' && now < answerBy;
}

function leadOf({ language }: Ctx, change: ChangeView): string {
  const t = messages(language).poolChanges;
  const by = formats(language).dateTime(change.answerBy);
  if (change.role === 'leaves') return t.youLeave(dateInWords(language, change.startsOn));
  return change.role === 'joins' ? t.joinLead(by) : t.leads[change.kind](by);
}

function stateOf(ctx: Ctx, change: ChangeView): string {
  const t = messages(ctx.language).poolChanges;
  if (change.role === 'leaves') return t.youLeave(dateInWords(ctx.language, change.startsOn));
  if (change.status !== 'asked') return t.states[change.status];
  return change.answer === 'accepted' ? t.saidYes : t.nothingToDo;
}

function rowsOf({ language }: Ctx, change: ChangeView) {
  const all = messages(language);
  const t = all.poolChanges;
  const f = formats(language);
  const { nowCents, thenCents, kind } = change;
  const later = change.thenAtMost ? t.perHourAtMost : t.perHour;
  const priced = kind !== 'close' && change.role !== 'leaves';
  return [
    { label: t.help, value: all.vocabulary.kindsOfHelp[change.kindOfHelp] },
    { label: all.pools.days, value: whenInWords(language, change) },
    ...(change.ownDays === undefined
      ? []
      : [{ label: all.poolAttends.yours, value: daysInWords(language, change.ownDays) }]),
    ...(change.newcomerDays === undefined
      ? []
      : [{ label: t.newcomerDays, value: daysInWords(language, change.newcomerDays) }]),
    ...(kind === 'close' || change.role === 'leaves'
      ? []
      : [{ label: t.families, value: t.familiesThen(change.families, change.familiesThen) }]),
    ...(kind === 'join' ? [{ label: all.pools.near, value: all.pools.within(f.distance(change.withinMetres)) }] : []),
    ...(change.venue === undefined ? [] : [{ label: all.pools.place, value: change.venue }]),
    {
      label: all.pools.provider,
      value: all.pools.operatorOf(change.substitute ?? change.operator, change.provider),
    },
    { label: kind === 'close' ? t.lastDay : t.startsOn, value: dateInWords(language, change.startsOn) },
    ...(priced && nowCents !== null ? [{ label: t.now, value: t.perHour(f.money(nowCents)) }] : []),
    ...(priced && thenCents !== null ? [{ label: t.later, value: later(f.money(thenCents)) }] : []),
    ...(priced && thenCents === null ? [{ label: t.later, value: t.noPrice }] : []),
    ...(priced ? [{ label: t.alone, value: t.perHour(f.money(change.soloCents)) }] : []),
  ];
}

/** Who would join reads the agreement before its yes, which is its signature: house rules, notice, absences, the price line by line. */
function ReadFirst({ ctx, change, home }: ChangePageProps) {
  const t = messages(ctx.language).poolVersions.join;
  const asks = isAsked(change, ctx.now);
  return (
    <Section id="risposta" title={messages(ctx.language).poolAgreement.title}>
      {asks && (
        <p id={fieldId('answer')} tabindex={-1}>
          {t.toReadText}
        </p>
      )}
      <ButtonLink href={`${home}/accordo`} tone={asks ? 'primary' : 'secondary'}>
        {asks ? t.toRead : t.again}
      </ButtonLink>
    </Section>
  );
}

function Answer({ ctx, change, home }: ChangePageProps) {
  const t = messages(ctx.language).poolChanges;
  const texts = change.role === 'joins' ? t.joinAnswers : t.answers[change.kind];
  return (
    <Section id="risposta" title={t.answerTitle}>
      <p id={fieldId('answer')} tabindex={-1}>
        {texts.text}
      </p>
      <Form action={`${home}/cambio`} label={t.answerTitle}>
        <HiddenField name="change" value={change.id} />
        <Actions>
          <SubmitButton name="answer" value="accepted">
            {texts.yes}
          </SubmitButton>
          <SubmitButton tone="secondary" name="answer" value="declined">
            {texts.no}
          </SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}

/** For who opens the page and was never asked. */
export function NoChangePage({ ctx, request, home }: Pick<ChangePageProps, 'ctx' | 'request' | 'home'>) {
  const t = messages(ctx.language).poolChanges;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.noneTitle}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <p>{t.noneText}</p>
      <ButtonLink href={home}>{messages(ctx.language).pools.backToRequest}</ButtonLink>
    </Page>
  );
}
