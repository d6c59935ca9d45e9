import { formats, messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Notice, Page, Section, Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { NoticeVersion } from '../model.ts';
import { mayPublishNotice } from '../policy.ts';
import type { ListedFile } from './what-waits.ts';
import { dayInWords, stateTones } from '../words.ts';

interface DeskListPageProps {
  readonly ctx: Ctx;
  readonly files: readonly ListedFile[];
  readonly notices: readonly NoticeVersion[];
  readonly published: boolean;
}

/** Every file, those that wait for us first; and the notices. */
export function DeskListPage({ ctx, files, notices, published }: DeskListPageProps) {
  const t = messages(ctx.language).accreditation;
  return (
    <Page shell={shellFor(ctx)} title={t.desk.title} lead={t.desk.lead} width="wide" indexed={false}>
      {published && <Notice tone="success" title={t.publish.done} live />}
      {files.length === 0 ? (
        <EmptyState title={t.desk.none} why={t.desk.noneWhy} />
      ) : (
        <Files ctx={ctx} files={files} notices={notices} />
      )}
      <Section id="avvisi" title={t.desk.noticesTitle}>
        {notices.length > 0 && <Notices ctx={ctx} notices={notices} />}
        {mayPublishNotice(ctx.actor) !== undefined && (
          <Actions>
            <ButtonLink href={ctx.links.to('/sportello/accreditamento/avvisi')} tone="secondary">
              {t.desk.newNotice}
            </ButtonLink>
          </Actions>
        )}
      </Section>
    </Page>
  );
}

function Files({ ctx, files, notices }: Omit<DeskListPageProps, 'published'>) {
  const t = messages(ctx.language).accreditation;
  const title = new Map(notices.map((notice) => [notice.noticeId, notice.title]));
  return (
    <DataTable
      caption={t.caption(files.length)}
      columns={[
        { label: t.columns.organisation },
        { label: t.columns.state },
        { label: t.columns.todo },
        { label: t.columns.notice },
        { label: t.columns.applied, kind: 'code' },
      ]}
      rows={files.map((one) => [
        <a href={ctx.links.to(`/sportello/accreditamento/${one.dossier.file.id}`)}>{one.dossier.file.organisation}</a>,
        <Tag tone={stateTones[one.state]}>{t.stateWords[one.state]}</Tag>,
        todoOf(ctx, one),
        title.get(one.dossier.file.noticeId),
        formats(ctx.language).dateShort(one.dossier.file.appliedAt),
      ])}
    />
  );
}

function todoOf(ctx: Ctx, { toCheck, toDecide, renewalAsked, endsOn }: ListedFile): string {
  const t = messages(ctx.language).accreditation.desk;
  const words = [
    toCheck > 0 ? t.toCheck(toCheck) : [],
    toDecide ? t.toDecide : [],
    renewalAsked ? t.renewalAsked : [],
    endsOn === undefined ? [] : t.endsOn(dayInWords(ctx.language, endsOn)),
  ].flat();
  return words.length === 0 ? t.nothing : words.join(' · ');
}

function Notices({ ctx, notices }: Pick<DeskListPageProps, 'ctx' | 'notices'>) {
  const t = messages(ctx.language).accreditation.desk;
  const may = mayPublishNotice(ctx.actor) !== undefined;
  return (
    <DataTable
      caption={t.noticesTitle}
      hideCaption
      columns={[{ label: t.noticeColumn }, { label: t.versionColumn }, ...(may ? [{ label: t.newVersion }] : [])]}
      rows={notices.map(({ noticeId, title, version, publishedAt }) => [
        <a href={ctx.links.to(`/accreditamento/avvisi/${noticeId}`)}>{title}</a>,
        `${version}, ${formats(ctx.language).date(publishedAt)}`,
        <a href={ctx.links.to(`/sportello/accreditamento/avvisi/${noticeId}`)}>{t.newVersion}</a>,
      ])}
    />
  );
}
