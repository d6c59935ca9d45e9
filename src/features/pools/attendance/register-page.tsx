import { formats, messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  Notice,
  Page,
  Section,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { dayInWords, hoursInWords, outcomeInWords } from '../calendar/day-words.ts';
import { daysInWords, whenInWords } from '../words.ts';
import { ClosureForms, type TypedClosure } from './closure-forms.tsx';
import type { Register, RegisterSession } from './read-register.ts';

export type RegisterNews = 'kept' | 'said' | 'taken-back';

export interface RegisterPageProps {
  readonly ctx: Ctx;
  readonly register: Register;
  /** Address of this page: its forms lie under it. */
  readonly here: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly news?: RegisterNews | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: TypedClosure | undefined;
}

/** The register of a group: who was there, which sessions are still to be written down, when it does not meet. */
export function RegisterPage(props: RegisterPageProps) {
  const { ctx, register, back, news, errors } = props;
  const all = messages(ctx.language);
  const t = all.poolRegister;
  const { pool, past } = register;
  const title = t.title(all.vocabulary.kindsOfHelp[pool.kindOfHelp], daysInWords(ctx.language, pool.days));
  const missing = past.filter(isMissing);
  return (
    <Page
      shell={shellFor(ctx)}
      title={title}
      lead={whenInWords(ctx.language, pool)}
      breadcrumbs={[back, { label: title }]}
      width="wide"
      indexed={false}
      {...(errors && { errors })}
    >
      {news !== undefined && <Notice tone="success" live title={t.news[news]} />}
      <Section id="da-scrivere" title={t.missingTitle}>
        {missing.length === 0 ? <p>{t.missingNone}</p> : <p>{t.missingText}</p>}
        {missing.map((session) => (
          <Actions>
            <ButtonLink href={dayHref(props, session)}>{t.write(dayInWords(ctx.language, session.day))}</ButtonLink>
          </Actions>
        ))}
      </Section>
      <Section id="passati" title={t.pastTitle}>
        {past.length === 0 ? <EmptyState title={t.pastNone} why={t.pastNoneWhy} level={3} /> : <Past {...props} />}
      </Section>
      <Section id="prossimi" title={t.upcomingTitle}>
        <Upcoming {...props} />
      </Section>
      <ClosureForms {...props} />
    </Page>
  );
}

function isMissing({ outcome, register }: RegisterSession): boolean {
  return outcome === 'meets' && register === undefined;
}

function dayHref({ here }: Pick<RegisterPageProps, 'here'>, { day }: RegisterSession): string {
  return `${here}/${day}`;
}

function Past(props: RegisterPageProps) {
  const { ctx, register } = props;
  const t = messages(ctx.language).poolRegister;
  const f = formats(ctx.language);
  return (
    <DataTable
      caption={t.pastTitle}
      hideCaption
      columns={[{ label: t.day }, { label: t.how }, { label: t.absent }, { label: t.change }]}
      rows={register.past.map((session) => {
        const absent = session.families.flatMap(({ name, mark }) => (mark === 'absent' ? name : []));
        const writes = session.outcome === 'meets';
        return [
          `${dayInWords(ctx.language, session.day)}, ${hoursInWords(session)}`,
          session.register === undefined
            ? writes
              ? t.missing
              : outcomeInWords(ctx.language, session)
            : t.outcomes[session.register],
          session.register === 'held' && absent.length > 0 ? f.list(absent) : '–',
          writes ? (
            <a href={dayHref(props, session)}>
              {t.changeDay}
              <span class="visually-hidden"> {dayInWords(ctx.language, session.day)}</span>
            </a>
          ) : (
            '–'
          ),
        ];
      })}
    />
  );
}

function Upcoming({ ctx, register }: RegisterPageProps) {
  const t = messages(ctx.language).poolRegister;
  const f = formats(ctx.language);
  if (register.upcoming.length === 0) return <p>{t.upcomingNone}</p>;
  return (
    <DataTable
      caption={t.upcomingTitle}
      hideCaption
      columns={[{ label: t.day }, { label: t.how }, { label: t.willMiss }]}
      rows={register.upcoming.slice(0, 20).map((session) => {
        const missing = session.families.flatMap(({ name, absenceSaid }) => (absenceSaid ? name : []));
        return [
          `${dayInWords(ctx.language, session.day)}, ${hoursInWords(session)}`,
          session.outcome === 'meets' ? t.meets : outcomeInWords(ctx.language, session),
          missing.length === 0 ? '–' : f.list(missing),
        ];
      })}
    />
  );
}
