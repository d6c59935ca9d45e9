import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import { ButtonLink, DataTable, Page, Section, SummaryList, Timeline, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { dateInWords } from '../calendar/day-words.ts';
import { lifeSteps } from '../life/life-steps.ts';
import {
  factsInWords,
  hoursInWords,
  isPromised,
  monthInWords,
  otherSizesInWords,
  priceInWords,
  priceOfWhat,
  rulesInWords,
} from './agreement-in-words.ts';
import type { AgreementView, PriceView } from './disclose-agreement.ts';
import { hasBegun } from './pick-version.ts';
import type { FoundAgreement } from './read-agreement.ts';
import { Sign, SignAgain, SignToJoin } from './sign-forms.tsx';
import { Differences, Versions } from './versions-section.tsx';

interface AgreementPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly home: string;
  readonly found: FoundAgreement;
  readonly errors?: FieldErrors;
}

/** What a family signs: what the group does, what it costs line by line, how they live together. */
export function AgreementPage({ ctx, request, home, found, errors }: AgreementPageProps) {
  const { life, view, joining } = found;
  const t = messages(ctx.language).poolAgreement;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.title}
      eyebrow={request.code}
      lead={leadOf(ctx, found)}
      backHref={joining === undefined ? backOf(view, home) : `${home}/cambio`}
      indexed={false}
      {...(errors && { errors })}
    >
      {joining === undefined && <Differences ctx={ctx} view={view} />}
      <AgreementText ctx={ctx} view={view} joins={joining !== undefined} />
      <p>
        <a href={`${home}/accordo.pdf?versione=${view.version}`}>{t.pdf}</a>
      </p>
      {view.status === 'agreed' && !isOvertaken(view, ctx.now) && <Sign {...{ ctx, view, home, errors }} />}
      {view.status === 'running' && <SignAgain {...{ ctx, view, home, errors }} />}
      {joining?.answer === 'pending' && <SignToJoin {...{ ctx, home, errors, joining }} />}
      <Versions ctx={ctx} view={view} home={home} />
      {joining === undefined && (
        <Section id="adesso" title={messages(ctx.language).pools.proposal.nextTitle}>
          <Timeline steps={lifeSteps(ctx, life, view.signedAt === undefined ? 'to-do' : 'done')} />
        </Section>
      )}
    </Page>
  );
}

function backOf({ status }: AgreementView, home: string): string {
  return status === 'running' ? `${home}/gruppo` : home;
}

/** Whether the page has a form to sign. */
export function hasSomethingToSign({ view, joining }: FoundAgreement, now: Date): boolean {
  if (joining !== undefined) return joining.answer === 'pending';
  if (view.signedAt !== undefined) return false;
  return view.status === 'agreed' ? !isOvertaken(view, now) : view.status === 'running' && view.toSign;
}

/** A newer version stands for it, also before the group begins. */
function isOvertaken({ version, versions }: AgreementView, now: Date): boolean {
  const today = todayAt(now);
  return versions.some((each) => each.version > version && hasBegun(each, today));
}

function leadOf({ language, now }: Ctx, { view, joining }: FoundAgreement): string {
  const { poolAgreement: t, poolVersions } = messages(language);
  const f = formats(language);
  if (joining !== undefined) {
    const { join } = poolVersions;
    return joining.answer === 'pending' ? join.lead(f.dateTime(joining.answerBy)) : join.leadSigned;
  }
  if (isOvertaken(view, now)) return poolVersions.leadPast;
  if (view.holdsFrom !== null) return poolVersions.lead(dateInWords(language, view.holdsFrom));
  if (view.startedAt !== null) return t.leadRunning(f.date(view.startedAt));
  if (view.signedAt !== undefined) return t.leadSigned;
  return t.lead(f.dateTime(view.signBy ?? view.madeAt));
}

function AgreementText({
  ctx,
  view,
  joins,
}: {
  readonly ctx: Ctx;
  readonly view: AgreementView;
  readonly joins: boolean;
}) {
  const { poolAgreement: t, poolVersions } = messages(ctx.language);
  const f = formats(ctx.language);
  const contributionPercent = view.prices[0]?.contributionPercent ?? 0;
  const sizes = otherSizesInWords(ctx.language, view);
  return (
    <>
      <Section id="cosa" title={t.factsTitle}>
        <SummaryList
          rows={[
            ...factsInWords(ctx.language, view),
            ...(joins ? [{ label: poolVersions.holds, value: poolVersions.holdsAfterYes }] : []),
          ]}
        />
      </Section>
      <Section id="prezzo" title={t.priceTitle}>
        {view.prices.map((price) => (
          <Price ctx={ctx} view={view} price={price} />
        ))}
        {view.smallerDays && <p>{messages(ctx.language).poolAttends.smallerDays}</p>}
        <p>{monthInWords(ctx.language, view)}</p>
        {sizes !== undefined && <p>{sizes}</p>}
        <p>
          {isPromised(view) ? t.never : poolVersions.neverAlone} {t.rounding}
        </p>
        {contributionPercent === 0 && (joins || view.status === 'agreed') && <p>{t.iseeText}</p>}
        {contributionPercent === 0 && view.toSign && view.status === 'running' && <p>{poolVersions.isee}</p>}
      </Section>
      <Section id="regole" title={t.rulesTitle}>
        <ul>
          {rulesInWords(ctx.language, view.terms.rules).map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      </Section>
      <Section id="chi-vede" title={t.privacyTitle}>
        <p>{t.privacy}</p>
        <p class="text-secondary">{t.version(view.version, f.dateTime(view.madeAt))}</p>
      </Section>
    </>
  );
}

interface PriceProps {
  readonly ctx: Ctx;
  readonly view: AgreementView;
  readonly price: PriceView;
}

/** The arithmetic of an hour; or of a session, where families come on other days or for other hours. */
function Price({ ctx, view, price }: PriceProps) {
  const { poolAgreement: t, poolAttends } = messages(ctx.language);
  const f = formats(ctx.language);
  const [owed, alone] = [f.money(price.own.owedCents), f.money(price.own.aloneCents)];
  const what = priceOfWhat(ctx.language, price);
  const hourly = price.days.length === 0;
  return (
    <>
      {!hourly && <h3>{poolAttends.priceOf(what)}</h3>}
      <p>{hourly ? t.priceLead(owed, alone) : poolAttends.priceLead(owed, alone)}</p>
      <DataTable
        caption={hourly ? t.priceTitle : poolAttends.priceOf(what)}
        hideCaption
        columns={[
          { label: t.line },
          { label: hourly ? what : hoursInWords(ctx.language, price.slots), kind: 'figure' },
        ]}
        rows={priceInWords(ctx.language, view, price).map(({ label, value }) => [label, value])}
      />
    </>
  );
}

/** For who opens the page before there is anything to sign. */
export function NoAgreementPage({
  ctx,
  request,
  home,
  gone,
}: Pick<AgreementPageProps, 'ctx' | 'request' | 'home'> & { readonly gone: boolean }) {
  const all = messages(ctx.language);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={gone ? all.poolAgreement.goneTitle : all.poolAgreement.noneTitle}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <p>{gone ? all.poolAgreement.goneText : all.poolAgreement.noneText}</p>
      <ButtonLink href={home}>{all.pools.backToRequest}</ButtonLink>
    </Page>
  );
}
