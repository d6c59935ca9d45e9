import { formats, languages, messages } from '../../../i18n/index.ts';
import {
  Checkbox,
  Form,
  LinkList,
  Notice,
  Page,
  Radios,
  Section,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { chapters } from '../model.ts';
import type { ContributionLine } from './send-contribution.ts';

export interface ContributePageProps {
  readonly ctx: Ctx;
  readonly sent: readonly ContributionLine[];
  readonly values?: Readonly<Record<string, string>> | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly justSent?: boolean | undefined;
}

/** A city writes for the lab's report. */
export function ContributePage({ ctx, sent, values = {}, errors = {}, justSent = false }: ContributePageProps) {
  const t = messages(ctx.language).reporting;
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.contributeTitle}
      lead={t.contributeLead}
      breadcrumbs={[{ label: ctx.municipality.name, href: ctx.links.to('') }, { label: t.contributeTitle }]}
      indexed={false}
      errors={errors}
    >
      {justSent && <Notice tone="success" live title={t.contributionSent} />}
      <p>{t.contributeText}</p>
      <Form
        action={ctx.links.to('/laboratorio/rapporto')}
        label={t.contributeTitle}
        submissionKey={values['submissionKey'] ?? ctx.newId()}
      >
        <Select
          {...field('capitolo')}
          label={t.chapterLabel}
          width="full"
          options={chapters.map((chapter) => ({
            value: String(chapter),
            label: t.chapter(chapter, t.chapters[chapter]),
          }))}
        />
        <Radios
          {...field('lingua')}
          label={t.contributionLanguage}
          inline
          options={languages.map((language) => ({ value: language, label: t.languages[language] }))}
        />
        <TextField {...field('titolo')} label={t.contributionTitle} maxlength={200} />
        <TextArea {...field('testo')} label={t.contributionBody} rows={14} />
        <TextField {...field('firma')} label={t.contributionAuthor} maxlength={120} />
        <Checkbox
          name="nome-stampato"
          label={t.contributionNamed}
          hint={t.authorNamedHint}
          checked={values['nome-stampato'] === 'yes'}
          optional
        />
        <SubmitButton>{t.contributeAction}</SubmitButton>
      </Form>
      <Section id="mandati" title={t.contributionsSent}>
        {sent.length === 0 ? <p>{t.contributionsNone}</p> : <Contributions ctx={ctx} all={sent} />}
      </Section>
    </Page>
  );
}

function Contributions({ ctx, all }: { readonly ctx: Ctx; readonly all: readonly ContributionLine[] }) {
  const t = messages(ctx.language).reporting;
  const { shortStates, shortWaits } = messages(ctx.language).contributions;
  return (
    <LinkList
      items={all.map(({ id, title, author, sentAt, word }) => ({
        href: ctx.links.to(`/laboratorio/rapporto/contributi/${id}`),
        label: title,
        about: `${t.contributionLine(author, formats(ctx.language).date(sentAt))} · ${word === undefined ? shortWaits : shortStates[word]}`,
      }))}
    />
  );
}
