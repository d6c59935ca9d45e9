import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Page, Section } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { FormingGroup } from '../model.ts';
import { mayOpenForAll, mayReadMembersOf } from '../policy.ts';
import { nameInWords } from '../words.ts';
import type { StaffForming } from './read-staff.ts';
import { UnservedTable } from './unserved-table.tsx';

/** The community manager's page: groups nearest to their start, the one thing each is missing, and what supplies it. */
export function FormingPage({ ctx, forming }: { readonly ctx: Ctx; readonly forming: StaffForming }) {
  const t = messages(ctx.language).forming.staff;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      breadcrumbs={[{ href: ctx.links.to('/gruppi'), label: t.backToPools }, { label: t.title }]}
      indexed={false}
    >
      <Actions>
        {mayOpenForAll(ctx.actor) !== undefined && (
          <ButtonLink href={ctx.links.to('/gruppi/in-partenza/apri')} tone="people">
            {t.openTitle}
          </ButtonLink>
        )}
        {mayReadMembersOf(ctx.actor) && (
          <ButtonLink href={ctx.links.to('/sportello/lettere?che=in-partenza')} tone="secondary">
            {t.letters}
          </ButtonLink>
        )}
      </Actions>
      {forming.groups.length === 0 ? (
        <EmptyState title={t.title} why={t.none} />
      ) : (
        <GroupTable ctx={ctx} groups={forming.groups} />
      )}
      <Section id="senza-gruppo" title={t.unservedTitle}>
        <p>{t.unservedText}</p>
        <UnservedTable ctx={ctx} unserved={forming.unserved} />
      </Section>
    </Page>
  );
}

function GroupTable({ ctx, groups }: { readonly ctx: Ctx; readonly groups: readonly FormingGroup[] }) {
  const t = messages(ctx.language).forming.staff;
  return (
    <DataTable
      caption={t.caption}
      hideCaption
      columns={[
        { label: t.group },
        { label: t.where },
        { label: t.people, kind: 'figure' },
        { label: t.missing },
        { label: t.action },
      ]}
      rows={groups.map((group) => {
        const href = ctx.links.to(`/gruppi/in-partenza/${group.id}`);
        return [
          <a href={href}>{nameInWords(ctx.language, group)}</a>,
          group.quarter,
          t.ofNeeded(group.present, group.families),
          missingInWords(ctx, group),
          <a href={`${href}#${group.missing === 'family' ? 'invito' : 'manca'}`}>{t.actions[group.missing]}</a>,
        ];
      })}
    />
  );
}

/** The one thing: who is missing, or what. */
export function missingInWords({ language }: Ctx, { missing, families, present }: FormingGroup): string {
  const t = messages(language).forming;
  return missing === 'family' ? t.staff.missingFamilies(families - present) : t.missing[missing];
}
