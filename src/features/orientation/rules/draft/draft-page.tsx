import { checkRule } from '../../../../domain/eligibility/check-rule.ts';
import { dateAt } from '../../../../domain/schedule/today.ts';
import { messages } from '../../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DateField,
  Form,
  HiddenField,
  LinkButton,
  MoneyField,
  Notice,
  NumberField,
  Page,
  Section,
  SubmitButton,
  TextField,
  type FieldErrors,
} from '../../../../ui/index.ts';
import type { Ctx } from '../../../context.ts';
import { shellFor } from '../../../shell.ts';
import type { Draft, Rule } from '../../model.ts';
import { mayPublishRules } from '../../policy.ts';
import { sayReduction, sayRuleOfAmount } from '../../words/say-amount.ts';
import { sayDay } from '../../words/say-value.ts';
import { Bench } from './bench.tsx';
import { ConditionTree } from './condition-tree.tsx';

export interface DraftPageProps {
  readonly ctx: Ctx;
  readonly rule: Rule;
  readonly draft: Draft;
  readonly news?: 'saved' | 'meanwhile' | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
}

/** A rule that is being written: who has a right, how much, from which law, and whether the examples hold. */
export function DraftPage({ ctx, rule, draft, news, errors = {}, typed = {} }: DraftPageProps) {
  const t = messages(ctx.language).rules;
  const own = ctx.links.to(`/sportello/regole/${rule.ruleId}`);
  const base = `${own}/bozza`;
  const { language } = ctx;
  const { text, edits } = draft;
  const { source } = text;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.draftOf(rule.title)}
      lead={t.draftLead}
      width="wide"
      indexed={false}
      backHref={own}
      errors={errors}
    >
      {news !== undefined && (
        <Notice tone={news === 'saved' ? 'success' : 'warning'} live title={news === 'saved' ? t.saved : t.meanwhile} />
      )}
      <Section id="chi" title={t.who}>
        <p>{t.who_hint}</p>
        <ConditionTree
          language={language}
          condition={text.condition}
          where={{ tree: 'c', path: [] }}
          base={base}
          edits={edits}
        />
      </Section>
      <AmountPart language={language} draft={draft} base={base} errors={errors} typed={typed} />
      <Section id="fonte" title={t.source}>
        {source.title !== '' && <p>{t.passedOn(source.title, sayDay(language, source.date))}</p>}
        <ButtonLink tone="secondary" href={`${base}/fonte`}>
          {t.changeSource}
        </ButtonLink>
      </Section>
      <Section id="esempi" title={t.bench}>
        <p>{t.benchLead}</p>
        <Bench language={language} text={text} base={base} />
        <ButtonLink tone="secondary" href={`${base}/esempi/nuovo`}>
          {t.addExample}
        </ButtonLink>
      </Section>
      <PublishPart ctx={ctx} draft={draft} base={base} errors={errors} typed={typed} />
    </Page>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly base: string;
  readonly errors: FieldErrors;
  readonly typed: Readonly<Record<string, string>>;
}

function AmountPart({ language, draft, base, errors, typed }: PartProps & { readonly language: Ctx['language'] }) {
  const t = messages(language).rules;
  const { amount } = draft.text;
  return (
    <Section id="quanto" title={t.howMuch}>
      {amount === undefined ? (
        <p>{t.noAmount}</p>
      ) : (
        <>
          <p>{amount.flow === 'pays' ? t.pays : t.receives}</p>
          <ul>
            {sayRuleOfAmount(language, { ...amount, reductions: [] }).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
      <ButtonLink tone="secondary" href={`${base}/importo`}>
        {t.changeAmount}
      </ButtonLink>
      {amount?.reductions.map(({ name, when, ...size }, at) => (
        <>
          <h3>{t.reductionTitle(name, sayReduction(language, size))}</h3>
          <p>{t.reductionWho}</p>
          <ConditionTree
            language={language}
            condition={when}
            where={{ tree: at, path: [] }}
            base={base}
            edits={draft.edits}
          />
          <Form action={base} label={t.part(`R${at + 1}`, t.removeReduction)}>
            <HiddenField name="letta" value={String(draft.edits)} />
            <LinkButton name="azione" value={`via:${at}`}>
              {t.removeReduction}
              <span class="visually-hidden">: {name}</span>
            </LinkButton>
          </Form>
        </>
      ))}
      {amount !== undefined && amount.reductions.length < 6 && (
        <>
          <h3>{t.newReduction}</h3>
          <Form action={`${base}/riduzioni`} label={t.addReduction}>
            <HiddenField name="letta" value={String(draft.edits)} />
            <TextField
              name="riduzione"
              label={t.reductionName}
              value={typed['riduzione']}
              error={errors['riduzione']}
              maxlength={80}
            />
            <NumberField
              name="percento"
              label={t.reductionPercent}
              suffix="%"
              value={typed['percento']}
              error={errors['percento']}
              optional="unmarked"
            />
            <MoneyField
              name="sconto"
              label={t.reductionSum}
              hint={t.reductionSumHint}
              value={typed['sconto']}
              error={errors['sconto']}
              optional="unmarked"
            />
            <SubmitButton tone="secondary">{t.addReduction}</SubmitButton>
          </Form>
        </>
      )}
    </Section>
  );
}

function PublishPart({ ctx, draft, base, errors, typed }: PartProps & { readonly ctx: Ctx }) {
  const t = messages(ctx.language).rules;
  const problems = checkRule(draft.text);
  return (
    <Section id="vigore" title={t.publishTitle}>
      {problems.length > 0 && (
        <Notice tone="warning" title={t.notYet}>
          <ul>
            {problems.map((problem) => (
              <li>{t.problems[problem]}</li>
            ))}
          </ul>
        </Notice>
      )}
      {mayPublishRules(ctx.actor) === undefined ? (
        <p>{t.onlyManager}</p>
      ) : (
        <Form action={`${base}/vigore`} label={t.publishTitle}>
          <p>{t.publishText}</p>
          <HiddenField name="letta" value={String(draft.edits)} />
          <DateField
            name="giorno"
            label={t.publishFrom}
            value={typed['giorno'] ?? dateAt(ctx.now)}
            error={errors['giorno']}
          />
          <Actions>
            <SubmitButton>{t.publish}</SubmitButton>
          </Actions>
        </Form>
      )}
      <Form action={`${base}/butta`} label={t.drop}>
        <Actions>
          <SubmitButton tone="danger">{t.drop}</SubmitButton>
        </Actions>
      </Form>
    </Section>
  );
}
