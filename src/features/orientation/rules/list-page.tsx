import { inForceOn } from '../../../domain/eligibility/rule.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import {
  DataTable,
  EmptyState,
  Form,
  HiddenField,
  LinkButton,
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
    <Page shell={shellFor(ctx)} title={t.title} lead={t.lead} width="wide" indexed={false}>
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
        {found.length > 0 && (
          <DataTable
            caption={t.found}
            columns={[{ label: t.entry }, { label: t.title }]}
            rows={found.map(({ id, title }) => [title, <Begin ctx={ctx} id={id} title={title} has={ruled.has(id)} />])}
          />
        )}
      </Section>
    </Page>
  );
}

interface BeginProps {
  readonly ctx: Ctx;
  readonly id: string;
  readonly title: string;
  /** Whether that entry has its rule already. */
  readonly has: boolean;
}

function Begin({ ctx, id, title, has }: BeginProps) {
  const t = messages(ctx.language).rules;
  if (has) return <>{t.hasRule}</>;
  return (
    <Form action={ctx.links.to('/sportello/regole')} label={t.begin + t.beginFor(title)}>
      <HiddenField name="servizio" value={id} />
      <LinkButton>
        {t.begin}
        <span class="visually-hidden">{t.beginFor(title)}</span>
      </LinkButton>
    </Form>
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
