import { isLeaf, type Condition } from '../../../domain/eligibility/condition.ts';
import type { RuleText } from '../../../domain/eligibility/rule.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import { sayRuleOfAmount } from '../words/say-amount.ts';
import { joining, sayLeaf } from '../words/say-condition.ts';
import { sayDay } from '../words/say-value.ts';

export interface RuleInWordsProps {
  readonly language: Language;
  readonly text: RuleText;
}

/** What a version of a rule says, in whole sentences. */
export function RuleInWords({ language, text }: RuleInWordsProps) {
  const { rules: t, eligibility } = messages(language);
  const { amount, source, condition } = text;
  return (
    <>
      <h3>{t.who}</h3>
      <ConditionInWords language={language} condition={condition} />
      <h3>{t.howMuch}</h3>
      {amount === undefined ? (
        <p>{t.noAmount}</p>
      ) : (
        <>
          <p>{amount.flow === 'pays' ? t.pays : t.receives}</p>
          <ul>
            {sayRuleOfAmount(language, amount).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          {amount.reductions.map(({ name, when }) => (
            <>
              <p>{eligibility.required(name, t.reductionWho)}</p>
              <ConditionInWords language={language} condition={when} />
            </>
          ))}
        </>
      )}
      <h3>{t.source}</h3>
      <p>{source.title === '' ? '–' : t.passedOn(source.title, sayDay(language, source.date))}</p>
      {source.link !== undefined && (
        <p>
          <a href={source.link} rel="noreferrer">
            {t.readSource}
          </a>
        </p>
      )}
    </>
  );
}

interface ConditionProps {
  readonly language: Language;
  readonly condition: Condition;
}

function ConditionInWords({ language, condition }: ConditionProps) {
  return (
    <ul>
      <Part language={language} condition={condition} wanted />
    </ul>
  );
}

function Part({ language, condition, wanted }: ConditionProps & { readonly wanted: boolean }) {
  if (condition.kind === 'not') return <Part language={language} condition={condition.of} wanted={!wanted} />;
  if (isLeaf(condition)) return <li>{sayLeaf(language, condition, wanted)}</li>;
  return (
    <li>
      {messages(language).rules.group(joining(language, condition.kind, wanted))}
      <ul>
        {condition.of.map((part) => (
          <Part language={language} condition={part} wanted />
        ))}
      </ul>
    </li>
  );
}
