import { messages } from '../../../i18n/index.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { Form, LinkList, Page, Section, SubmitButton, TextField, type FieldErrors } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import { mayKeepPath } from '../policy.ts';
import type { ChoiceSummary } from './model.ts';

interface ChoicesPageProps {
  readonly ctx: Ctx;
  readonly choices: readonly ChoiceSummary[];
  readonly form?: FormFields;
  readonly errors?: FieldErrors;
}

/** The city's choices, and a form to begin one. */
export function ChoicesPage({ ctx, choices, form, errors = {} }: ChoicesPageProps) {
  const { language, links } = ctx;
  const { choice: t } = messages(language);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      backHref={links.to('/laboratorio')}
      errors={errors}
      indexed={false}
    >
      <Section id="scelte" title={t.listTitle}>
        {choices.length === 0 ? (
          <p>{t.listEmpty}</p>
        ) : (
          <LinkList
            items={choices.map(({ id, title, decided }) => ({
              href: links.to(`/laboratorio/scelta/${id}`),
              label: title,
              about: decided === null ? t.open : t.decided(decided),
            }))}
          />
        )}
      </Section>
      {mayKeepPath(ctx.actor, ctx.municipality) !== undefined && (
        <Section id="nuova" title={t.newTitle}>
          <Form action={links.to('/laboratorio/scelta')}>
            <TextField
              name="title"
              label={t.name}
              hint={t.nameHint}
              value={form?.text('title')}
              error={errors['title']}
              maxlength={200}
            />
            <SubmitButton>{t.begin}</SubmitButton>
          </Form>
        </Section>
      )}
    </Page>
  );
}
