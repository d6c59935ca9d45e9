import { explainNo } from '../../../domain/eligibility/explain-no.ts';
import type { Answers, Fact } from '../../../domain/eligibility/facts.ts';
import { outcomeOf } from '../../../domain/eligibility/outcome-of.ts';
import { messages } from '../../../i18n/index.ts';
import {
  DateField,
  Form,
  Page,
  Section,
  Select,
  SubmitButton,
  Tag,
  TextField,
  Why,
  type FieldErrors,
} from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { shellFor } from '../../shell.ts';
import type { Rule } from '../model.ts';
import { sayAmount } from '../words/say-amount.ts';
import { reasonsOf, sayLeaf } from '../words/say-condition.ts';
import { sayDay } from '../words/say-value.ts';
import { AnswerFields } from './answer-fields.tsx';
import { versionsThatSay, type ReplayedVersion } from './read-moment.ts';

interface Replay extends ReplayedVersion {
  readonly day: string;
  readonly answers: Answers;
}

export interface ReplayPageProps {
  readonly ctx: Ctx;
  readonly rule: Rule;
  /** All that its versions ever asked about, but the day. */
  readonly facts: readonly Fact[];
  readonly values: Readonly<Record<string, string>>;
  readonly errors?: FieldErrors;
  readonly replayed?: Replay;
}

/** What a rule said on a day of some answers. Nothing of them is kept. */
export function ReplayPage({ ctx, rule, facts, values, errors = {}, replayed }: ReplayPageProps) {
  const { rules: t, orientation } = messages(ctx.language);
  const base = ctx.links.to(`/sportello/regole/${rule.ruleId}`);
  return (
    <Page
      shell={shellFor(ctx)}
      title={t.replayTitle}
      eyebrow={rule.title}
      lead={t.replayText}
      indexed={false}
      backHref={base}
      errors={errors}
    >
      {replayed !== undefined && <Replayed ctx={ctx} replayed={replayed} />}
      <Form action={`${base}/rifai`} label={t.replayTitle}>
        <DateField name="giorno" label={t.replayDay} value={values['giorno']} error={errors['giorno']} />
        <TextField
          name="ora"
          label={t.replayHour}
          hint={t.replayHourHint}
          value={values['ora'] ?? ''}
          error={errors['ora']}
          width="short"
          optional
        />
        <Select
          name="versione"
          label={t.version}
          hint={t.replayVersionHint}
          value={values['versione'] ?? ''}
          emptyLabel={t.replayInForce}
          options={versionsThatSay(rule).map(({ version, from }) => ({
            value: String(version),
            label: orientation.version(version, sayDay(ctx.language, from)),
          }))}
          optional
        />
        <AnswerFields language={ctx.language} facts={facts} values={values} errors={errors} />
        <SubmitButton>{t.replay}</SubmitButton>
      </Form>
    </Page>
  );
}

function Replayed({ ctx, replayed }: { readonly ctx: Ctx; readonly replayed: Replay }) {
  const { rules: t, orientation } = messages(ctx.language);
  const { day, answers, version, inForce } = replayed;
  const title = t.replayed(sayDay(ctx.language, day));
  const text = version?.text ?? undefined;
  if (version === undefined || text === undefined)
    return (
      <Section id="detto" title={title}>
        <p>{t.replayNone}</p>
      </Section>
    );
  const outcome = outcomeOf(text.condition, answers);
  const said = text.amount && outcome !== 'no' ? sayAmount(ctx.language, text.amount, answers) : undefined;
  const failed = explainNo(text.condition, answers)?.failed ?? [];
  return (
    <Section id="detto" title={title}>
      {version !== inForce && <p>{inForce?.text ? t.replayOther(inForce.version) : t.replayNone}</p>}
      <p>
        <Tag tone={outcome === 'yes' ? 'good' : outcome === 'no' ? 'neutral' : 'care'}>{t.outcomes[outcome]}</Tag>
      </p>
      {failed.length > 0 && (
        <p>{orientation.missing(failed.map(({ leaf, wanted }) => sayLeaf(ctx.language, leaf, wanted)).join('; '))}</p>
      )}
      {said !== undefined && <p>{said.sum}</p>}
      <Why open reasons={reasonsOf(ctx.language, text.condition, answers)}>
        {said?.steps.map((step) => (
          <p>{step}</p>
        ))}
        <p class="will-muted">{orientation.version(version.version, sayDay(ctx.language, version.from))}</p>
      </Why>
    </Section>
  );
}
