import { messages } from '../../../i18n/index.ts';
import { Notice, Page } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { valueAt } from '../entries/fields.ts';
import { VersionComparison, VersionsTable } from '../entries/version-parts.tsx';
import type { OrganizationField } from './fields.ts';
import { valueInWords } from './field-words.ts';
import type { OldOrganization, OrganizationHistory } from './restore-organization.ts';

interface HistoryProps {
  readonly ctx: Ctx;
  readonly history: OrganizationHistory;
  /** What was just done, to be said. */
  readonly done: string | undefined;
}

/** Every version of an organisation's entry, the one that stands first. */
export function OrganizationVersionsPage({ ctx, history: { organization, versions }, done }: HistoryProps) {
  const t = messages(ctx.language).entries;
  const base = ctx.links.to(`/sportello/enti/${organization.id}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: organization.madeUp })}
      title={t.versionsTitle(organization.content.name)}
      lead={t.versionsLead}
      backHref={base}
      width="wide"
      indexed={false}
    >
      {done !== undefined && <Notice tone="success" title={done} live />}
      <VersionsTable
        ctx={ctx}
        current={{ version: organization.version, href: base }}
        versions={versions}
        hrefOf={(version) => `${base}/versioni/${version}`}
      />
    </Page>
  );
}

interface OldProps {
  readonly ctx: Ctx;
  readonly old: OldOrganization;
  /** Why it could not be restored. */
  readonly problem?: 'name-taken' | 'tells-address';
}

/** An earlier version of an organisation's entry beside the one that stands, and the way back to it. */
export function OrganizationVersionPage({ ctx, old, problem }: OldProps) {
  const { entries: t, organizations } = messages(ctx.language);
  const { organization, version, fields, hidesAddress } = old;
  const base = ctx.links.to(`/sportello/enti/${organization.id}/versioni`);
  const words = (field: OrganizationField, content: object) => {
    const lines = valueInWords(field, valueAt(content, field));
    return lines.length === 0 ? <span class="will-muted">{t.nothing}</span> : <Lines of={lines} />;
  };
  return (
    <Page
      shell={shellFor(ctx, { madeUp: organization.madeUp })}
      title={t.versionTitle(version.version, version.content.name)}
      lead={t.versionLead(version.version)}
      backHref={base}
      width="wide"
      indexed={false}
    >
      {problem !== undefined && <Notice tone="warning" title={organizations.problems[problem]} live />}
      {hidesAddress && <Notice title={t.addressHidden} />}
      <VersionComparison
        ctx={ctx}
        version={version.version}
        standing={organization.version}
        action={`${base}/${version.version}`}
        rows={fields.map((field) => [
          organizations.fields[field],
          words(field, version.content),
          words(field, organization.content),
        ])}
      />
    </Page>
  );
}

function Lines({ of }: { readonly of: readonly string[] }) {
  return (
    <div>
      {of.map((line) => (
        <div>{line}</div>
      ))}
    </div>
  );
}
