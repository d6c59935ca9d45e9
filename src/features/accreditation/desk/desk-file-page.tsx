import { accreditationOf, rulesOn } from '../../../domain/accreditation/accreditation-of.ts';
import { lastDayOf } from '../../../domain/accreditation/last-day.ts';
import { possibleDecisions } from '../../../domain/accreditation/possible-decisions.ts';
import { writeDay } from '../../../domain/schedule/calendar-day.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  Notice,
  Page,
  PrintButton,
  Section,
  SummaryList,
  Tag,
  type SummaryRow,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { factsOf } from '../facts-of.ts';
import { HistoryTable } from '../history-table.tsx';
import type { Dossier } from '../model.ts';
import { mayDecide } from '../policy.ts';
import { progressOf } from '../progress-of.ts';
import { RequirementTable } from '../requirement-table.tsx';
import { StateNotice } from '../state-notice.tsx';
import { dayInWords, kindsInWords, stateTones } from '../words.ts';

interface DeskFilePageProps {
  readonly ctx: Ctx;
  readonly dossier: Dossier;
  readonly done: 'checked' | 'decided' | undefined;
}

/** A file at the desk: where it stands, requirement by requirement, what was decided, what can be. */
export function DeskFilePage({ ctx, dossier, done }: DeskFilePageProps) {
  const t = messages(ctx.language).accreditation;
  const { file, decisions } = dossier;
  const on = todayAt(ctx.now);
  const facts = factsOf(dossier);
  const base = ctx.links.to(`/sportello/accreditamento/${file.id}`);
  const mayNow = mayDecide(ctx.actor) !== undefined && possibleDecisions(facts, on).length > 0;
  return (
    <Page
      shell={shellFor(ctx)}
      title={file.organisation}
      breadcrumbs={[
        { label: t.desk.title, href: ctx.links.to('/sportello/accreditamento') },
        { label: file.organisation },
      ]}
      width="wide"
      indexed={false}
    >
      {done !== undefined && (
        <Notice tone="success" title={done === 'checked' ? t.file.checked : t.file.decided} live />
      )}
      <StateNotice ctx={ctx} dossier={dossier} state={accreditationOf(facts, on)} />
      <SummaryList rows={rowsOf(ctx, dossier)} />
      <Section id="requisiti" title={t.file.requirements}>
        <p>{t.file.rules(rulesOn(facts, on).version)}</p>
        <RequirementTable
          ctx={ctx}
          progress={progressOf(dossier, on)}
          action={({ requirement, state }) => ({
            href: `${base}/requisiti/${requirement.key}`,
            label: state === 'waiting' ? t.file.check : t.file.look,
          })}
        />
      </Section>
      <Actions>
        {mayNow && <ButtonLink href={`${base}/decisione`}>{t.file.decide}</ButtonLink>}
        <PrintButton />
      </Actions>
      <Section id="decisioni" title={t.file.history}>
        <HistoryTable ctx={ctx} decisions={decisions} names />
      </Section>
    </Page>
  );
}

function rowsOf(ctx: Ctx, dossier: Dossier): SummaryRow[] {
  const t = messages(ctx.language).accreditation;
  const { file, versions } = dossier;
  const facts = factsOf(dossier);
  const on = todayAt(ctx.now);
  const { kind } = accreditationOf(facts, on);
  const last = lastDayOf(facts, on);
  return [
    { label: t.columns.state, value: <Tag tone={stateTones[kind]}>{t.stateWords[kind]}</Tag> },
    ...(last === undefined ? [] : [{ label: t.columns.through, value: dayInWords(ctx.language, writeDay(last)) }]),
    { label: t.columns.notice, value: versions.at(-1)?.title ?? '' },
    { label: t.columns.for, value: kindsInWords(ctx.language, file.kindsOfHelp) },
    { label: t.own.tax, value: file.taxCode },
    { label: t.own.runts, value: file.runtsSection === null ? t.apply.runtsNone : t.runtsSections[file.runtsSection] },
    {
      label: t.file.contact,
      value: (
        <>
          {file.contactName}, <a href={`mailto:${file.email}`}>{file.email}</a>
          {file.phone === null ? '' : `, ${file.phone}`}
        </>
      ),
    },
  ];
}
