import type { Child } from 'hono/jsx';
import { formats, messages } from '../../../i18n/index.ts';
import { Actions, DataTable, Form, HiddenField, Notice, Page, Section, SubmitButton } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { WordHistory, WordVersion } from './model.ts';

interface HistoryProps {
  readonly ctx: Ctx;
  readonly name: string;
  /** Where the words themselves are; of what was taken away, the list. */
  readonly backHref: string;
  /** The address of these versions. */
  readonly base: string;
  readonly history: WordHistory<unknown>;
  /** The version that was just taken up again. */
  readonly restored?: number | undefined;
}

/** Every version of some words, the one that stands first: until when it held, why and by whom it was replaced. */
export function WordVersionsPage({ ctx, name, backHref, base, history, restored }: HistoryProps) {
  const { wordVersions: t, people } = messages(ctx.language);
  const { now, standing, versions } = history;
  return (
    <Page shell={shellFor(ctx)} title={t.title(name)} lead={t.lead} width="wide" indexed={false} backHref={backHref}>
      {restored !== undefined && <Notice tone="success" title={t.restored(restored)} live />}
      {versions.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <DataTable
          caption={t.caption(versions.length + (now === undefined ? 0 : 1))}
          columns={[{ label: t.version }, { label: t.until }, { label: t.why }, { label: t.byWhom }]}
          rows={[
            ...(now === undefined ? [] : [[<a href={backHref}>{t.current(standing)}</a>, '–', '–', '–']]),
            ...versions.map(({ version, replaced }) => [
              <a href={`${base}/${version}`}>{t.number(version)}</a>,
              formats(ctx.language).dateTime(replaced.at),
              t.causes[replaced.cause],
              people.actorKinds[replaced.by],
            ]),
          ]}
        />
      )}
    </Page>
  );
}

interface VersionProps {
  readonly ctx: Ctx;
  readonly name: string;
  readonly base: string;
  readonly version: WordVersion<unknown>;
  readonly history: WordHistory<unknown>;
  /** Of each part in which they differ: its name, what it said, what it says. */
  readonly rows: readonly (readonly Child[])[];
  /** Why it could not be taken up again. */
  readonly problem?: 'meanwhile' | 'taken' | undefined;
}

/** An earlier version beside what stands, and the way back to it. */
export function WordVersionPage({ ctx, name, base, version, history, rows, problem }: VersionProps) {
  const t = messages(ctx.language).wordVersions;
  const number = version.version;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.versionTitle(number, name)}
      lead={history.now === undefined ? t.removedLead : t.versionLead(number)}
      width="wide"
      indexed={false}
      backHref={base}
    >
      {problem !== undefined && <Notice tone="warning" title={t.problems[problem]} live />}
      {rows.length === 0 ? (
        <Notice title={t.same} />
      ) : (
        <>
          <DataTable
            caption={t.versionLead(number)}
            hideCaption
            columns={[{ label: t.part }, { label: t.number(number) }, { label: t.now }]}
            rows={rows}
          />
          <Section id="ripristina" title={t.restore}>
            <p>{history.now === undefined ? t.restoreRemovedText : t.restoreText}</p>
            <Form action={`${base}/${number}`} label={t.restore}>
              <HiddenField name="seen" value={String(history.standing)} />
              <Actions>
                <SubmitButton>{t.restoreAction(number)}</SubmitButton>
              </Actions>
            </Form>
          </Section>
        </>
      )}
    </Page>
  );
}

/** On the page of words: the way to what they said before. */
export function ToVersions({ ctx, href }: { readonly ctx: Ctx; readonly href: string }) {
  const t = messages(ctx.language).wordVersions;
  return (
    <Section id="versioni" title={t.before}>
      <p>
        <a href={href}>{t.open}</a>
      </p>
    </Section>
  );
}

/** What a part said, or that it said nothing. */
export function Said({ ctx, lines }: { readonly ctx: Ctx; readonly lines: readonly string[] }) {
  if (lines.length === 0) return <span class="will-muted">{messages(ctx.language).wordVersions.nothing}</span>;
  return (
    <div>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </div>
  );
}
