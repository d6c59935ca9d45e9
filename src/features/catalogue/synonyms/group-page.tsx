import { kindsOfHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import { Checkbox, Checkboxes, Form, Page, Section, SubmitButton, TextArea } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { ToVersions } from '../word-versions/version-pages.tsx';
import type { CityGroup } from './model.ts';
import type { GroupProblem } from './schema.ts';

/** What the form shows: a group as it is, or as somebody has just written it. */
export interface GroupDraft {
  readonly words: string;
  readonly help: readonly string[];
  readonly active: boolean;
}

interface GroupPageProps {
  readonly ctx: Ctx;
  /** Absent for a new one. */
  readonly group?: CityGroup | undefined;
  readonly draft: GroupDraft;
  readonly problem?: GroupProblem | undefined;
}

/** One group: its words, the kinds of help that they stand for, on or off. */
export function GroupPage({ ctx, group, draft, problem }: GroupPageProps) {
  const { synonyms: t, vocabulary } = messages(ctx.language);
  const list = ctx.links.to('/servizi/parole');
  const own = `${list}/${group?.code ?? 'nuovo'}`;
  const problems: Readonly<Record<GroupProblem, string>> = {
    'words-missing': t.wordsMissing,
    'words-too-many': t.wordsTooMany,
    'word-too-long': t.wordTooLong,
    'word-too-common': t.wordTooCommon,
  };
  const error = problem === undefined ? undefined : problems[problem];
  return (
    <Page
      shell={shellFor(ctx)}
      title={group === undefined ? t.addTitle : t.groupTitle(group.words[0] ?? '')}
      lead={t.groupLead}
      indexed={false}
      backHref={list}
      errors={error === undefined ? {} : { words: error }}
    >
      <Form action={own} label={t.formLabel}>
        <TextArea name="words" label={t.words} hint={t.wordsHint} value={draft.words} rows={10} error={error} />
        <Checkboxes
          name="help"
          label={t.help}
          hint={t.helpHint}
          values={draft.help}
          optional
          options={kindsOfHelp.map((kind) => ({ value: kind, label: vocabulary.kindsOfHelp[kind] }))}
        />
        <Checkbox name="active" label={t.active} hint={t.activeHint} checked={draft.active} optional />
        <SubmitButton>{t.save}</SubmitButton>
      </Form>
      {group !== undefined && group.origin !== 'built-in' && (
        <Section id="ripristina" title={group.origin === 'own' ? t.remove : t.restore}>
          <Form action={`${own}/ripristina`} label={t.restoreLabel}>
            <SubmitButton tone="secondary">{group.origin === 'own' ? t.remove : t.restore}</SubmitButton>
          </Form>
        </Section>
      )}
      {group !== undefined && <ToVersions ctx={ctx} href={`${own}/versioni`} />}
    </Page>
  );
}
