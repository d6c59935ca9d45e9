import { formats, messages } from '../../i18n/index.ts';
import { DataTable, Notice, Page, Section, SummaryList, Timeline } from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import {
  answersOf,
  AttemptsSection,
  ExistsSection,
  LetterSection,
  MandateSection,
  MergeSection,
  RequestActions,
  requestSummary,
  timelineOf,
  UndoMergeSection,
  type DeskFile,
  type FollowedAnswers,
  type ListedLetter,
} from '../requests/public.ts';
import { shellFor } from '../shell.ts';

export interface FilePageProps {
  readonly ctx: Ctx;
  readonly file: DeskFile;
  readonly answers: FollowedAnswers;
  /** What the person has to be told, and was not yet. */
  readonly letters: readonly ListedLetter[];
  readonly base: string;
  /** What was just done, to say so. */
  readonly done: 'changed' | 'parted' | undefined;
}

/** One request at the desk: who to reach, what was asked, what happened, what can be done for the person. */
export function FilePage({ ctx, file, answers, letters, base, done }: FilePageProps) {
  const { request, contact } = file;
  const { desk, merge, requests } = messages(ctx.language);
  const t = desk.file;
  const open = request.status !== 'withdrawn';
  const changeAt = open ? (slug: string) => ctx.links.to(`${base}/cambia/${slug}`) : undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title(request.code)}
      width="wide"
      breadcrumbs={[{ label: desk.title, href: ctx.links.to('/sportello') }, { label: request.code }]}
      indexed={false}
    >
      {done === 'changed' && <Notice tone="success" title={requests.follow.changed} live />}
      {done === 'parted' && <Notice tone="success" title={merge.undo.deskDone} live />}
      <SummaryList
        rows={[
          { label: t.status, value: requests.follow.statusLabels[request.status] },
          { label: t.channel, value: desk.channels[request.channel] },
          ...(request.status === 'waiting' ? [{ label: t.near, value: t.nearCount(file.near) }] : []),
        ]}
      />
      <Section id="adesso" title={requests.follow.happens}>
        <Timeline steps={timelineOf(ctx.language, request, ctx.now, answers)} />
        {answers.moment?.poolId !== undefined && (
          <p>
            <a href={ctx.links.to(`/gruppi/${answers.moment.poolId}`)}>{t.toGroup}</a>
          </p>
        )}
      </Section>
      <LetterSection ctx={ctx} letters={letters} />
      <Section id="contatti" title={t.contacts}>
        <SummaryList
          rows={[
            { label: t.name, value: contact.name },
            { label: t.phone, value: contact.phone ?? t.none },
            { label: t.email, value: contact.email ?? t.none },
          ]}
        />
      </Section>
      {answers.promise !== undefined && <AttemptsSection ctx={ctx} promise={answers.promise} base={base} />}
      <Section id="richiesta" title={t.asked}>
        <SummaryList rows={requestSummary(ctx.language, request, contact, changeAt)} />
      </Section>
      {answers.mandate !== undefined && <MandateSection ctx={ctx} mandate={answers.mandate} base={base} />}
      {open && (
        <p>
          <a href={ctx.links.to(`${base}/non-insieme`)}>{messages(ctx.language).apart.onFile}</a>
        </p>
      )}
      {answers.merge !== undefined && <MergeSection ctx={ctx} view={answers.merge} base={base} />}
      <UndoMergeSection ctx={ctx} undoable={answers.undoable} base={base} />
      {answers.exists !== undefined && (
        <ExistsSection
          ctx={ctx}
          exists={answers.exists}
          answers={answersOf(request, contact)}
          sent
          changeAt={changeAt}
        />
      )}
      <Section id="fatti" title={t.trail}>
        <Trail ctx={ctx} file={file} />
      </Section>
      <RequestActions ctx={ctx} request={request} base={base} withdraw={t.withdraw} groups={t.groups} />
    </Page>
  );
}

function Trail({ ctx, file }: Pick<FilePageProps, 'ctx' | 'file'>) {
  const t = messages(ctx.language).desk.file;
  // The register's own words: the trail is the part of it that is about one request.
  const actions: Readonly<Record<string, string>> = messages(ctx.language).people.auditActions;
  return (
    <DataTable
      caption={t.trailCaption}
      hideCaption
      columns={[{ label: t.trailColumns.when }, { label: t.trailColumns.what }, { label: t.trailColumns.who }]}
      rows={file.trail.map((row) => [
        formats(ctx.language).dateTime(row.at),
        actions[row.action] ?? row.action,
        row.actorName ?? t.actors[row.actorKind],
      ])}
    />
  );
}
