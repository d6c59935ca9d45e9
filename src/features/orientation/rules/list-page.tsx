import { inForceOn } from '../../../domain/eligibility/rule.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import {
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  Page,
  SearchField,
  Section,
  SubmitButton,
  Tag,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Rule } from '../model.ts';
import { sayDay } from '../words/say-value.ts';

export interface RuleListProps {
  readonly ctx: Ctx;
  readonly rules: readonly Rule[];
  readonly words: string;
  /** Services with those words. */
  readonly found: readonly { readonly id: string; readonly title: string }[];
}

/** The rules of the city, and the way to write one more. */
export function RuleList({ ctx, rules, words, found }: RuleListProps) {
  const { rules: t, common } = messages(ctx.language);
  const base = ctx.links.to('/sportello/regole');
  const ruled = new Set(rules.map(({ serviceId }) => serviceId));
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.title}
      lead={t.lead}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/sportello')}
    >
      {rules.length === 0 ? (
        <EmptyState title={t.none} why={t.noneWhy} />
      ) : (
        <DataTable
          caption={t.caption(rules.length)}
          columns={[{ label: t.entry }, { label: t.state }, { label: t.next }]}
          rows={rules.map((rule) => [
            <a href={`${base}/${rule.ruleId}`}>{rule.title}</a>,
            stateInWords(ctx, rule),
            rule.draft === undefined ? '–' : <Tag tone="care">{t.hasDraft}</Tag>,
          ])}
        />
      )}
      <Section id="nuova" title={t.beginTitle}>
        <Form action={base} method="get" layout="row" label={t.beginTitle}>
          <SearchField name="parole" label={t.search} hint={t.searchHint} value={words} optional="unmarked" />
          <SubmitButton tone="secondary">{common.search}</SubmitButton>
        </Form>
        {words !== '' && found.length === 0 && <p>{t.nothingFound}</p>}
        {found.map(({ id, title }) => (
          <Form action={base} layout="row" label={title}>
            <HiddenField name="servizio" value={id} />
            <p>{title}</p>
            {ruled.has(id) ? (
              <p class="will-muted">{t.hasRule}</p>
            ) : (
              <SubmitButton tone="secondary">
                {t.begin}
                <span class="visually-hidden">{t.beginFor(title)}</span>
              </SubmitButton>
            )}
          </Form>
        ))}
      </Section>
    </Page>
  );
}

function stateInWords(ctx: Ctx, { versions }: Rule): string {
  const t = messages(ctx.language).rules;
  const now = inForceOn(versions, dateAt(ctx.now));
  const next = versions.find(({ from }) => from > dateAt(ctx.now));
  if (now === undefined)
    return next === undefined ? t.neverInForce : t.willBe(next.version, sayDay(ctx.language, next.from));
  const from = sayDay(ctx.language, now.from);
  return now.text === null ? t.ended(from) : t.inForce(now.version, from);
}
