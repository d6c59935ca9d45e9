import type { Refusal } from '../../../domain/eligibility/explain-no.ts';
import type { Change } from '../../../domain/eligibility/find-changes.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import type { RuleInForce } from '../model.ts';
import { sayLeaf } from '../words/say-condition.ts';
import { sayCells, sayDay } from '../words/say-value.ts';

interface SaidNo {
  readonly refusal: Pick<Refusal, 'failed'>;
  readonly changes: readonly Change[];
}

/** What is missing, and each change that would do, in whole sentences. */
export function sayNo(language: Language, { refusal, changes }: SaidNo): string[] {
  const t = messages(language).orientation;
  const failed = refusal.failed.map(({ leaf, wanted }) => sayLeaf(language, leaf, wanted));
  const changed = changes.map((change) => sayChange(language, change));
  return [t.missing(failed.join('; ')), ...(changed.length === 0 ? [t.changeNone] : changed)];
}

function sayChange(language: Language, { answers, leadsTo }: Change): string {
  const { orientation: t, eligibility } = messages(language);
  const all = formats(language).list(
    answers.map(({ fact, cells }) => eligibility.required(eligibility.facts[fact], sayCells(language, fact, cells))),
  );
  return leadsTo === 'yes' ? t.change(all) : t.changeOpen(all);
}

/** The law behind a rule, and which version answered. */
export function saySource(language: Language, { text, version, from }: RuleInForce): string[] {
  const t = messages(language).orientation;
  return [t.rule(text.source.title, sayDay(language, text.source.date)), t.version(version, sayDay(language, from))];
}
