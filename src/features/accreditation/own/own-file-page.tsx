import { accreditationOf, type Accreditation } from '../../../domain/accreditation/accreditation-of.ts';
import { reminderDays } from '../../../domain/accreditation/what-ends.ts';
import { lastDayOf } from '../../../domain/accreditation/last-day.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { formats, messages } from '../../../i18n/index.ts';
import {
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
  SummaryList,
  Tag,
  Timeline,
  type TimelineStep,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { factsOf } from '../facts-of.ts';
import { isOver } from './give-evidence.ts';
import { HistoryTable } from '../history-table.tsx';
import type { Dossier } from '../model.ts';
import { progressOf, type Progress } from '../progress-of.ts';
import { RequirementTable } from '../requirement-table.tsx';
import { StateNotice } from '../state-notice.tsx';
import { dayInWords, kindsInWords, stateTones } from '../words.ts';

interface OwnFilePageProps {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
  /** Address of this page, under which its requirements lie. */
  readonly base: string;
  readonly done: 'given' | 'renewal' | undefined;
}

/** A file as its organisation sees it: where it stands, what is asked, what happens now. */
export function OwnFilePage({ ctx, dossier, base, done }: OwnFilePageProps) {
  const t = messages(ctx.language).accreditation;
  const { file, decisions } = dossier;
  const state = accreditationOf(factsOf(dossier), todayAt(ctx.now));
  const progress = progressOf(dossier, todayAt(ctx.now));
  const open = !isOver(file);
  const label = (one: Progress) => (one.given.length === 0 ? t.own.give : t.own.giveAgain);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.own.title}
      eyebrow={file.organisation}
      lead={<Tag tone={stateTones[state.kind]}>{t.stateWords[state.kind]}</Tag>}
      width="wide"
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={done === 'given' ? t.own.given : t.own.renewalAsked} live />}
      <StateNotice ctx={ctx} dossier={dossier} state={state} />
      <NewVersions ctx={ctx} dossier={dossier} />
      <Section id="requisiti" title={t.own.asked}>
        <RequirementTable
          ctx={ctx}
          progress={progress}
          action={(one) =>
            open && one.state !== 'waiting'
              ? { href: `${base}/requisiti/${one.requirement.key}`, label: label(one) }
              : undefined
          }
        />
      </Section>
      <Renewal ctx={ctx} dossier={dossier} base={base} state={state} />
      <Section id="adesso" title={t.own.next}>
        <Timeline steps={stepsOf(ctx, dossier, state, progress)} />
      </Section>
      <Section id="decisioni" title={t.own.history}>
        <HistoryTable ctx={ctx} decisions={decisions} names={false} />
      </Section>
      <Section id="dati" title={t.own.details}>
        <SummaryList
          rows={[
            { label: t.columns.for, value: kindsInWords(ctx.language, file.kindsOfHelp) },
            { label: t.own.tax, value: file.taxCode },
            {
              label: t.own.runts,
              value: file.runtsSection === null ? t.apply.runtsNone : t.runtsSections[file.runtsSection],
            },
            { label: t.file.contact, value: [file.contactName, file.email, file.phone ?? []].flat().join(', ') },
          ]}
        />
        <p class="will-muted">{t.own.keepLink}</p>
      </Section>
    </Page>
  );
}

/** Versions that came since the last grant, each with until when the older one counts. */
function NewVersions({ ctx, dossier }: Pick<OwnFilePageProps, 'ctx' | 'dossier'>) {
  const t = messages(ctx.language).accreditation.own;
  const { granted, later } = factsOf(dossier);
  if (granted === undefined) return null;
  return (
    <>
      {later.map(({ version, complyBy }) => (
        <Notice
          title={
            complyBy === undefined
              ? t.newVersionAtRenewal(version)
              : t.newVersion(version, dayInWords(ctx.language, writeDay(complyBy)))
          }
        />
      ))}
    </>
  );
}

/** From the first reminder on, and after the end. */
function Renewal({ ctx, dossier, base, state }: Omit<OwnFilePageProps, 'done'> & { readonly state: Accreditation }) {
  const t = messages(ctx.language).accreditation.own;
  const { granted } = factsOf(dossier);
  const near = granted !== undefined && granted.through - todayAt(ctx.now) <= reminderDays[0];
  const may = state.kind === 'accredited' || state.kind === 'suspended' || state.kind === 'expired';
  if (!near || !may || dossier.file.renewalAskedAt !== null) return null;
  return (
    <Section id="rinnovo" title={t.askRenewal}>
      <p>{t.renewalText(dayInWords(ctx.language, writeDay(granted.through)))}</p>
      <Form action={`${base}/rinnovo`}>
        <SubmitButton>{t.askRenewal}</SubmitButton>
      </Form>
    </Section>
  );
}

function stepsOf(ctx: Ctx, dossier: Dossier, state: Accreditation, progress: readonly Progress[]): TimelineStep[] {
  const t = messages(ctx.language).accreditation;
  const applied: TimelineStep = {
    state: 'done',
    title: t.own.stepApplied,
    when: formats(ctx.language).date(dossier.file.appliedAt),
  };
  const last = lastDayOf(factsOf(dossier), todayAt(ctx.now));
  switch (state.kind) {
    case 'applied': {
      const missing = progress.some((one) => one.requirement.blocking && one.state !== 'ok' && one.state !== 'waiting');
      const waiting = progress.some((one) => one.state === 'waiting');
      return [
        applied,
        { state: missing ? 'now' : 'done', title: t.own.stepGive },
        { state: waiting && !missing ? 'now' : missing ? 'next' : 'done', title: t.own.stepCheck },
        { state: missing || waiting ? 'next' : 'now', title: t.own.stepDecide },
      ];
    }
    case 'accredited':
      return [
        applied,
        { state: 'now', title: t.own.stepHolds(last === undefined ? '' : dayInWords(ctx.language, writeDay(last))) },
      ];
    case 'suspended':
      return [applied, { state: 'now', title: t.own.stepStopped }, { state: 'next', title: t.own.stepBack }];
    case 'refused':
    case 'expired':
    case 'withdrawn':
      return [applied, { state: 'now', title: t.stateWords[state.kind] }];
  }
}
