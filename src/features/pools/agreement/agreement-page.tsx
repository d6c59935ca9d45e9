import { formats, messages } from '../../../i18n/index.ts';
import {
  ButtonLink,
  Checkbox,
  DataTable,
  Form,
  HiddenField,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  Timeline,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import type { RequestView } from '../../requests/public.ts';
import { shellFor } from '../../shell.ts';
import { lifeSteps } from '../life/life-steps.ts';
import { factsInWords, monthInWords, priceInWords, rulesInWords } from './agreement-in-words.ts';
import type { AgreementView } from './disclose-agreement.ts';
import type { FoundAgreement } from './read-agreement.ts';

interface AgreementPageProps {
  readonly ctx: Ctx;
  readonly request: RequestView;
  readonly home: string;
  readonly found: FoundAgreement;
  readonly errors?: FieldErrors;
}

/** What a family signs: what the group does, what it costs line by line, how they live together. */
export function AgreementPage({ ctx, request, home, found: { life, view }, errors }: AgreementPageProps) {
  const t = messages(ctx.language).poolAgreement;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={t.title}
      eyebrow={request.code}
      lead={leadOf(ctx, view)}
      backHref={view.status === 'running' ? `${home}/gruppo` : home}
      indexed={false}
      {...(errors && { errors })}
    >
      <AgreementText ctx={ctx} view={view} />
      <p>
        <a href={`${home}/accordo.pdf`}>{t.pdf}</a>
      </p>
      {view.status === 'agreed' && <Sign {...{ ctx, view, home, errors }} />}
      <Section id="adesso" title={messages(ctx.language).pools.proposal.nextTitle}>
        <Timeline steps={lifeSteps(ctx, life, view.signedAt === undefined ? 'to-do' : 'done')} />
      </Section>
    </Page>
  );
}

function leadOf({ language }: Ctx, view: AgreementView): string {
  const t = messages(language).poolAgreement;
  const f = formats(language);
  if (view.startedAt !== null) return t.leadRunning(f.date(view.startedAt));
  if (view.signedAt !== undefined) return t.leadSigned;
  return t.lead(f.dateTime(view.signBy ?? view.madeAt));
}

function AgreementText({ ctx, view }: { readonly ctx: Ctx; readonly view: AgreementView }) {
  const t = messages(ctx.language).poolAgreement;
  const f = formats(ctx.language);
  const { own, contributionPercent } = view.price;
  return (
    <>
      <Section id="cosa" title={t.factsTitle}>
        <SummaryList rows={factsInWords(ctx.language, view)} />
      </Section>
      <Section id="prezzo" title={t.priceTitle}>
        <p>{t.priceLead(f.money(own.owedCents), f.money(own.aloneCents))}</p>
        <DataTable
          caption={t.priceTitle}
          hideCaption
          columns={[{ label: t.line }, { label: t.hour, kind: 'figure' }]}
          rows={priceInWords(ctx.language, view).map(({ label, value }) => [label, value])}
        />
        <p>{monthInWords(ctx.language, view)}</p>
        <p>
          {t.never} {t.rounding}
        </p>
        {contributionPercent === 0 && view.status === 'agreed' && <p>{t.iseeText}</p>}
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

interface SignProps {
  readonly ctx: Ctx;
  readonly view: AgreementView;
  readonly home: string;
  readonly errors?: FieldErrors | undefined;
}

function Sign({ ctx, view, home, errors }: SignProps) {
  const t = messages(ctx.language).poolAgreement;
  const f = formats(ctx.language);
  const action = `${home}/accordo`;
  const kept = (
    <>
      <HiddenField name="gruppo" value={view.poolId} />
      <HiddenField name="versione" value={String(view.version)} />
    </>
  );
  return (
    <>
      <Section id="firma" title={t.signTitle}>
        <p>{t.signedBy(view.signedFamilies, view.families)}</p>
        {view.signedAt === undefined ? (
          <>
            <p>{t.signText}</p>
            <Form action={action} label={t.sign}>
              {kept}
              <Checkbox name="letto" label={t.read} error={errors?.['letto']} />
              <SubmitButton name="risposta" value="firmo">
                {t.sign}
              </SubmitButton>
            </Form>
          </>
        ) : (
          <p>{t.signedOn(f.dateTime(view.signedAt))}</p>
        )}
      </Section>
      <Section id="no" title={t.declineTitle}>
        <p>{t.declineText}</p>
        <Form action={action} label={t.decline}>
          {kept}
          <SubmitButton tone="secondary" name="risposta" value="no">
            {t.decline}
          </SubmitButton>
        </Form>
      </Section>
    </>
  );
}

/** For who opens the page before there is anything to sign. */
export function NoAgreementPage({ ctx, request, home }: Pick<AgreementPageProps, 'ctx' | 'request' | 'home'>) {
  const all = messages(ctx.language);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: request.madeUp })}
      title={all.poolAgreement.noneTitle}
      eyebrow={request.code}
      backHref={home}
      indexed={false}
    >
      <p>{all.poolAgreement.noneText}</p>
      <ButtonLink href={home}>{all.pools.backToRequest}</ButtonLink>
    </Page>
  );
}
