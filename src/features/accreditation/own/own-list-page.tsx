import { accreditationOf } from '../../../domain/accreditation/accreditation-of.ts';
import { todayAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import { Actions, ButtonLink, DataTable, EmptyState, Page, Tag } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { factsOf } from '../facts-of.ts';
import type { Dossier } from '../model.ts';
import { kindsInWords, stateTones } from '../words.ts';

/** The files of the provider that is signed in. */
export function OwnListPage({ ctx, dossiers }: { readonly ctx: Ctx; readonly dossiers: readonly Dossier[] }) {
  const t = messages(ctx.language).accreditation;
  return (
    <Page shell={shellFor(ctx)} title={t.own.listTitle} lead={t.own.listLead} width="wide" indexed={false}>
      {dossiers.length === 0 ? (
        <EmptyState title={t.own.listNone} why={t.own.listNoneWhy}>
          <ButtonLink href={ctx.links.to('/accreditamento#avvisi')}>{t.openNotice}</ButtonLink>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t.own.listTitle}
            hideCaption
            columns={[{ label: t.columns.notice }, { label: t.columns.for }, { label: t.columns.state }]}
            rows={dossiers.map((dossier) => {
              const { kind } = accreditationOf(factsOf(dossier), todayAt(ctx.now));
              return [
                <a href={ctx.links.to(`/ente/accreditamento/${dossier.file.id}`)}>{dossier.versions.at(-1)?.title}</a>,
                kindsInWords(ctx.language, dossier.file.kindsOfHelp),
                <Tag tone={stateTones[kind]}>{t.stateWords[kind]}</Tag>,
              ];
            })}
          />
          <Actions>
            <ButtonLink href={ctx.links.to('/accreditamento#avvisi')} tone="secondary">
              {t.noticesTitle}
            </ButtonLink>
          </Actions>
        </>
      )}
    </Page>
  );
}
