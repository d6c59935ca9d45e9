import { kindsOfHelp, type KindOfHelp } from '../../../domain/vocabulary.ts';
import { messages } from '../../../i18n/index.ts';
import {
  DataTable,
  Form,
  HiddenField,
  LinkButton,
  Notice,
  Page,
  Section,
  Select,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { OwnerRules } from './choose-owner.ts';
import type { OwnerRule } from './model.ts';
import { ruleChoice } from './schema.ts';

interface RulesPageProps {
  readonly ctx: Ctx;
  readonly rules: OwnerRules;
  readonly saved?: boolean;
  /** What was sent, where something of it was not chosen from the lists. */
  readonly typed?: { readonly quali: string; readonly persona: string };
}

/** Which entries are seen to by whom, where nobody was chosen for one. */
export function OwnerRulesPage({ ctx, rules: { rules, people, quarters }, saved = false, typed }: RulesPageProps) {
  const { owners: t, vocabulary } = messages(ctx.language);
  const here = ctx.links.to('/sportello/verifiche/chi-cura');
  const choices = [
    ...quarters.map((name) => ({ ruledBy: 'quarter' as const, value: name })),
    ...kindsOfHelp.map((code) => ({ ruledBy: 'help' as const, value: code })),
    { ruledBy: 'rest' as const, value: '' },
  ];
  const words = ({ ruledBy, value }: Pick<OwnerRule, 'ruledBy' | 'value'>) => {
    if (ruledBy === 'rest') return t.by.rest;
    return ruledBy === 'quarter' ? t.by.quarter(value) : t.by.help(vocabulary.kindsOfHelp[value as KindOfHelp]);
  };
  const isOffered = choices.some((choice) => ruleChoice(choice) === typed?.quali);
  const isThere = people.some(({ id }) => id === typed?.persona);
  const errors: FieldErrors = {
    ...(typed !== undefined && !isOffered && { quali: t.choose.quali }),
    ...(typed !== undefined && !isThere && { persona: t.choose.persona }),
  };
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.rulesTitle}
      lead={t.rulesLead}
      indexed={false}
      backHref={ctx.links.to('/sportello/verifiche')}
      errors={errors}
    >
      {saved && <Notice tone="success" live title={t.saved} />}
      {rules.length === 0 ? (
        <p>{t.noRules}</p>
      ) : (
        <DataTable
          caption={t.rulesCaption}
          columns={[{ label: t.columns.what }, { label: t.columns.who }, { label: t.columns.act }]}
          rows={rules.map((rule) => [
            words(rule),
            rule.name,
            <Form action={`${here}/togli`} label={t.removeThis(words(rule))} layout="row">
              <HiddenField name="quali" value={ruleChoice(rule)} />
              <LinkButton>
                {t.remove}
                <span class="visually-hidden">: {words(rule)}</span>
              </LinkButton>
            </Form>,
          ])}
        />
      )}
      <Section id="regola" title={t.add}>
        <Form action={here} label={t.add}>
          <Select
            name="quali"
            label={t.which}
            options={choices.map((choice) => ({ value: ruleChoice(choice), label: words(choice) }))}
            value={typed?.quali}
            error={errors['quali']}
          />
          <Select
            name="persona"
            label={t.field}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed?.persona}
            error={errors['persona']}
          />
          <SubmitButton>{t.saveRule}</SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
