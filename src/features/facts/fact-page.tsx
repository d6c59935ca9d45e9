import { formats, messages } from '../../i18n/index.ts';
import type { FormFields } from '../../platform/http/form.ts';
import {
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  SummaryList,
  TextArea,
  type FieldErrors,
} from '../../ui/index.ts';
import type { Ctx } from '../context.ts';
import { FactSourceLink } from '../municipalities/public.ts';
import { dayInWords } from '../path/public.ts';
import { shellFor } from '../shell.ts';
import { FactForm } from './fact-form.tsx';
import { listOf } from './list-of.ts';
import type { FactVersion, KeptFact } from './model.ts';
import type { FactView } from './read-facts.ts';

interface FactPageProps {
  readonly ctx: Ctx;
  readonly view: FactView;
  readonly saved?: boolean;
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** One fact as it is told now, the form that corrects it or fills it in, how to withdraw it, and how it was told before. */
export function FactPage({ ctx, view: { fact, versions }, saved = false, form, errors = {} }: FactPageProps) {
  const { language, links } = ctx;
  const { facts: t } = messages(language);
  const action = links.to(`/fatti/${fact.id}`);
  return (
    <Page
      shell={shellFor(ctx, { madeUp: false })}
      title={t.pageTitles[fact.state]}
      lead={fact.text[language]}
      eyebrow={fact.about.kind === 'lab' ? t.ofProgramme : fact.about.name}
      backHref={links.to(listOf(fact.about))}
      errors={errors}
      indexed={false}
    >
      {saved && <Notice tone="success" title={t.saved} live />}
      {fact.source !== null && <AsTold ctx={ctx} fact={fact} />}
      <Section id="scrivi" title={t.formTitles[fact.state]}>
        <FactForm ctx={ctx} about={fact.about} action={action} last={fact} form={form} errors={errors} />
      </Section>
      {fact.state !== 'withdrawn' && (
        <Section id="ritira" title={t.withdrawTitle}>
          <p>{t.withdrawText}</p>
          <Form action={`${action}/ritira`}>
            <HiddenField name="seen" value={String(fact.version)} />
            <TextArea
              name="why"
              label={t.why}
              value={form?.text('why')}
              error={errors['why']}
              maxlength={1000}
              rows={2}
            />
            <LinkButton>{t.withdraw}</LinkButton>
          </Form>
        </Section>
      )}
      <Section id="versioni" title={t.historyTitle}>
        <Versions ctx={ctx} versions={versions} />
      </Section>
    </Page>
  );
}

function AsTold({ ctx: { language }, fact }: { readonly ctx: Ctx; readonly fact: KeptFact }) {
  const { facts: t } = messages(language);
  const { happened, source, mark, willLink, about } = fact;
  return (
    <SummaryList
      rows={[
        { label: t.when, value: happened === null ? t.noDay : dayInWords(language, happened) },
        ...(source === null
          ? []
          : [{ label: t.source, value: <FactSourceLink language={language} source={source} /> }]),
        ...(mark === null ? [] : [{ label: t.mark, value: t.marks[mark] }]),
        ...(willLink === null || about.kind === 'lab' ? [] : [{ label: t.willLink, value: t.willLinks[willLink] }]),
      ]}
    />
  );
}

/** The last first, each with its words, its source, its reason and who wrote it. */
function Versions({ ctx: { language }, versions }: { readonly ctx: Ctx; readonly versions: readonly FactVersion[] }) {
  const { facts: t } = messages(language);
  return (
    <ol class="list-unstyled will-facts">
      {versions.toReversed().map(({ version, state, text, source, happened, reason, at, by }) => (
        <li>
          <p>
            <strong>{t.version(version, t.states[state], formats(language).date(at), by ?? t.nobody)}</strong>
          </p>
          <p>
            {text[language]}
            {happened !== null && ` (${dayInWords(language, happened)})`}
          </p>
          {source !== null && (
            <p>
              <FactSourceLink language={language} source={source} />
            </p>
          )}
          {reason !== null && <p>{t.because(reason)}</p>}
        </li>
      ))}
    </ol>
  );
}
