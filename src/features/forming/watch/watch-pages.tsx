import { poolableHelp } from '../../../domain/vocabulary.ts';
import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  EmailField,
  Form,
  HiddenField,
  Page,
  Section,
  Select,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Watch } from './watch-store.ts';

interface AskPageProps {
  readonly ctx: Ctx;
  readonly quarters: readonly string[];
  readonly typed: { readonly email: string; readonly aiuto: string; readonly quartiere: string };
  readonly errors?: FieldErrors;
}

/** "Tell me when one begins": an address, what help, where. */
export function AskWatchPage({ ctx, quarters, typed, errors = {} }: AskPageProps) {
  const all = messages(ctx.language);
  const t = all.forming;
  const kinds = all.vocabulary.kindsOfHelp;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.watch.title}
      lead={t.watch.lead}
      backHref={ctx.links.to('/gruppi-in-partenza')}
      errors={errors}
      indexed={false}
      savable
    >
      <Form action={ctx.links.to('/gruppi-in-partenza/avvisami')}>
        <Select
          name="aiuto"
          label={t.list.kind}
          value={typed.aiuto}
          error={errors['aiuto']}
          options={poolableHelp.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
        <Select
          name="quartiere"
          label={t.list.quarter}
          value={typed.quartiere}
          error={errors['quartiere']}
          options={quarters.map((quarter) => ({ value: quarter, label: quarter }))}
        />
        <EmailField
          name="email"
          label={t.watch.email}
          hint={t.watch.emailHint}
          value={typed.email}
          error={errors['email']}
        />
        <SubmitButton>{t.watch.send}</SubmitButton>
      </Form>
      <Section id="senza-e-mail" title={t.watch.noEmailTitle}>
        <p>{t.watch.noEmail}</p>
        <p>{ctx.sendsTexts ? t.watch.askWithTexts : t.watch.askInstead}</p>
        <Actions>
          <ButtonLink href={ctx.links.to('/chiedi')} tone="secondary">
            {t.list.ask}
          </ButtonLink>
        </Actions>
      </Section>
    </Page>
  );
}

/** After asking: the same page whatever became of it. */
export function WatchSentPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).forming;
  return (
    <Page shell={shellFor(ctx)} title={t.watch.sentTitle} lead={t.watch.sentText} indexed={false} savable>
      <ButtonLink href={ctx.links.to('/gruppi-in-partenza')}>{t.watch.back}</ButtonLink>
    </Page>
  );
}

interface WatchPageProps {
  readonly ctx: Ctx;
  readonly watch: Watch;
  readonly token: string;
}

/** What a letter's link opens: one button that confirms, or one that stops. Opening it changes nothing, as programs that read mail do. */
export function WatchPage({ ctx, watch, token }: WatchPageProps) {
  const all = messages(ctx.language);
  const t = all.forming.watch;
  const action = ctx.links.to(`/gruppi-in-partenza/avvisi/${token}`);
  const about = t.about(all.vocabulary.kindsOfHelp[watch.kindOfHelp], watch.quarter);
  const confirmed = watch.confirmedAt !== null;
  return (
    <Page shell={shellFor(ctx)} title={confirmed ? t.confirmedTitle : t.confirmTitle} lead={about} indexed={false}>
      {confirmed ? (
        <p>{t.confirmedText(formats(ctx.language).date(watch.endsAt))}</p>
      ) : (
        <Form action={action} label={t.confirmTitle}>
          <HiddenField name="azione" value="conferma" />
          <SubmitButton>{t.confirm}</SubmitButton>
        </Form>
      )}
      <Form action={action} label={t.stop}>
        <HiddenField name="azione" value="ferma" />
        <p>{t.stopText}</p>
        <SubmitButton tone="secondary">{t.stop}</SubmitButton>
      </Form>
    </Page>
  );
}

/** The address is gone. */
export function WatchStoppedPage({ ctx }: { readonly ctx: Ctx }) {
  const t = messages(ctx.language).forming;
  return (
    <Page shell={shellFor(ctx)} title={t.watch.stoppedTitle} lead={t.watch.stoppedText} indexed={false} savable>
      <ButtonLink href={ctx.links.to('/gruppi-in-partenza')}>{t.watch.back}</ButtonLink>
    </Page>
  );
}
