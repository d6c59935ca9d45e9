import { tryExamples, type RuleText } from '../../../../domain/eligibility/rule.ts';
import { formats, messages, type Language } from '../../../../i18n/index.ts';
import { DataTable, Tag } from '../../../../ui/index.ts';

export interface BenchProps {
  readonly language: Language;
  readonly text: RuleText;
  /** Where an example is changed; absent where it is only shown. */
  readonly base?: string | undefined;
}

/** Each example with what the rule must say of it, what it says, and whether that holds. */
export function Bench({ language, text, base }: BenchProps) {
  const t = messages(language).rules;
  if (text.examples.length === 0) return <p class="will-muted">{t.noExamples}</p>;
  const said = (outcome: keyof typeof t.outcomes, cents: number | undefined) =>
    cents === undefined ? t.outcomes[outcome] : `${t.outcomes[outcome]}, ${formats(language).money(cents)}`;
  return (
    <DataTable
      caption={t.bench}
      hideCaption
      columns={[{ label: t.exampleName }, { label: t.expected }, { label: t.actual }, { label: t.holds }]}
      rows={tryExamples(text).map(({ example, outcome, cents, asExpected }, at) => [
        base === undefined ? example.name : <a href={`${base}/esempi/${at + 1}`}>{example.name}</a>,
        said(example.expected, example.cents),
        said(outcome, example.cents === undefined ? undefined : cents),
        <Tag tone={asExpected ? 'good' : 'bad'}>{asExpected ? t.holds : t.fails}</Tag>,
      ])}
    />
  );
}
