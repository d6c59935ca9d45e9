import { messages } from '../../../i18n/index.ts';
import { Notice, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { fieldName } from './field-names.ts';
import { FieldValue } from './field-value.tsx';
import { valueAt } from './fields.ts';
import type { EntryHistory, OldVersion } from './restore-version.ts';
import { VersionComparison, VersionsTable } from './version-parts.tsx';

/** Every version of an entry, the one that stands first. */
export function VersionsPage({
  ctx,
  history: { entry, versions },
  done,
}: {
  readonly ctx: Ctx;
  readonly history: EntryHistory;
  /** What was just done, to be said. */
  readonly done: string | undefined;
}) {
  const t = messages(ctx.language).entries;
  const base = `/sportello/catalogo/${entry.id}`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.versionsTitle(entry.content.title)}
      lead={t.versionsLead}
      backHref={ctx.links.to(base)}
      width="wide"
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={done} live />}
      <VersionsTable
        ctx={ctx}
        current={{ version: entry.version, href: ctx.links.to(`/servizi/${entry.id}`) }}
        versions={versions}
        hrefOf={(version) => ctx.links.to(`${base}/versioni/${version}`)}
      />
    </Page>
  );
}

/** An earlier version beside the one that stands, and the way back to it. */
export function VersionPage({ ctx, old: { entry, version, fields } }: { readonly ctx: Ctx; readonly old: OldVersion }) {
  const t = messages(ctx.language).entries;
  const base = `/sportello/catalogo/${entry.id}/versioni`;
  return (
    <Page
      shell={shellFor(ctx, { madeUp: entry.madeUp })}
      title={t.versionTitle(version.version, version.content.title)}
      lead={t.versionLead(version.version)}
      backHref={ctx.links.to(base)}
      width="wide"
      indexed={false}
    >
      {entry.content.protectedPlace && <Notice title={t.addressHidden} />}
      <VersionComparison
        ctx={ctx}
        version={version.version}
        standing={entry.version}
        action={ctx.links.to(`${base}/${version.version}`)}
        rows={fields.map((field) => [
          fieldName(ctx.language, field, entry.content, version.content),
          <FieldValue ctx={ctx} field={field} value={valueAt(version.content, field)} />,
          <FieldValue ctx={ctx} field={field} value={valueAt(entry.content, field)} />,
        ])}
      />
    </Page>
  );
}
