import { inForceOn } from '../../../domain/eligibility/rule.ts';
import { dateAt } from '../../../domain/schedule/today.ts';
import { messages } from '../../../i18n/index.ts';
import {
  Actions,
  ButtonLink,
  DataTable,
  DateField,
  Form,
  Notice,
  Page,
  Section,
  SubmitButton,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Rule } from '../model.ts';
import { mayPublishRules } from '../policy.ts';
import { sayDay } from '../words/say-value.ts';
import { Bench } from './draft/bench.tsx';
import { RuleInWords } from './rule-in-words.tsx';

export interface RulePageProps {
  readonly ctx: Ctx;
  readonly rule: Rule;
  readonly published?: boolean;
  readonly errors?: FieldErrors;
}

/** A rule: what it says today, all it ever said, and the way to the next version. */
export function RulePage({ ctx, rule, published = false, errors = {} }: RulePageProps) {
  const t = messages(ctx.language).rules;
  const base = ctx.links.to(`/sportello/regole/${rule.ruleId}`);
  const text = inForceOn(rule.versions, dateAt(ctx.now))?.text ?? undefined;
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.ruleOf(rule.title)}
      width="wide"
      indexed={false}
      backHref={ctx.links.to('/sportello/regole')}
      errors={errors}
    >
      {published && <Notice tone="success" live title={t.published} />}
      <Actions>
        {rule.draft === undefined ? (
          <Form action={`${base}/bozza/comincia`} label={t.writeNext}>
            <SubmitButton>{t.writeNext}</SubmitButton>
          </Form>
        ) : (
          <ButtonLink href={`${base}/bozza`}>{t.openDraft}</ButtonLink>
        )}
      </Actions>
      <Section id="oggi" title={t.whatItSays}>
        {text === undefined ? (
          <p>{t.saysNothing}</p>
        ) : (
          <>
            <RuleInWords language={ctx.language} text={text} />
            <h3>{t.bench}</h3>
            <Bench language={ctx.language} text={text} />
          </>
        )}
      </Section>
      {rule.versions.length > 0 && (
        <>
          <History ctx={ctx} rule={rule} />
          <Section id="rifai" title={t.replayTitle}>
            <p>{t.replayText}</p>
            <ButtonLink tone="secondary" href={`${base}/rifai`}>
              {t.replayTitle}
            </ButtonLink>
          </Section>
        </>
      )}
      {text !== undefined && mayPublishRules(ctx.actor) !== undefined && (
        <Section id="fine" title={t.endTitle}>
          <Form action={`${base}/fine`} label={t.endTitle}>
            <p>{t.endText}</p>
            <DateField name="giorno" label={t.endOn} error={errors['giorno']} />
            <Actions>
              <SubmitButton tone="danger">{t.end}</SubmitButton>
            </Actions>
          </Form>
        </Section>
      )}
    </Page>
  );
}

function History({ ctx, rule }: Pick<RulePageProps, 'ctx' | 'rule'>) {
  const t = messages(ctx.language).rules;
  return (
    <Section id="versioni" title={t.history}>
      <p>{t.historyLead}</p>
      <DataTable
        caption={t.history}
        hideCaption
        columns={[{ label: t.version, kind: 'code' }, { label: t.from, kind: 'code' }, { label: t.law }]}
        rows={rule.versions
          .toReversed()
          .map(({ version, from, text }) => [
            String(version),
            sayDay(ctx.language, from),
            text === null ? t.endsHere : t.passedOn(text.source.title, sayDay(ctx.language, text.source.date)),
          ])}
      />
    </Section>
  );
}
