import type { Condition, Leaf, Outcome } from '../../../domain/eligibility/condition.ts';
import { isLeaf, partsOf } from '../../../domain/eligibility/condition.ts';
import { choiceFacts, numberFacts } from '../../../domain/eligibility/facts.ts';
import { outcomeOf } from '../../../domain/eligibility/outcome-of.ts';
import type { Answers } from '../../../domain/eligibility/facts.ts';
import { formats, messages, type Language } from '../../../i18n/index.ts';
import { sayChoice, sayNumber, sayRange } from './say-value.ts';

/** One condition: `Età: almeno 65 anni`. `wanted` false where the rule asks that it does not hold. */
export function sayLeaf(language: Language, leaf: Leaf, wanted = true): string {
  const t = messages(language).eligibility;
  return t.required(t.facts[leaf.fact], sayWhat(language, leaf, wanted));
}

function sayWhat(language: Language, leaf: Leaf, wanted: boolean): string {
  const t = messages(language).eligibility;
  if (leaf.kind === 'choice') {
    const all: readonly string[] = choiceFacts[leaf.fact];
    const meant = all.filter((choice) => leaf.among.includes(choice) === wanted);
    return formats(language).alternatives(meant.map((choice) => sayChoice(language, leaf.fact, choice)));
  }
  const { fact, least, most } = leaf;
  if (wanted) return sayRange(language, fact, least, most);
  const from = sayNumber(language, fact, least ?? numberFacts[fact].least);
  const to = sayNumber(language, fact, most ?? numberFacts[fact].most);
  if (least !== undefined && most !== undefined)
    return fact === 'today' ? t.outsideDays(from, to) : t.outside(from, to);
  const other =
    least === undefined
      ? sayBeyond(language, leaf)
      : fact === 'today'
        ? sayRange(language, fact, undefined, least - 1)
        : t.lessThan(from);
  return numberFacts[fact].mayBeNone ? formats(language).alternatives([other, t.noneIs]) : other;
}

function sayBeyond(language: Language, { fact, most = 0 }: Extract<Leaf, { kind: 'number' }>): string {
  if (fact === 'today') return sayRange(language, fact, most + 1);
  return messages(language).eligibility.moreThan(sayNumber(language, fact, most));
}

/** A whole condition in one line: groups with what joins them, inner ones in brackets. */
export function sayCondition(language: Language, condition: Condition, wanted = true): string {
  if (condition.kind === 'not') return sayCondition(language, condition.of, !wanted);
  if (isLeaf(condition)) return sayLeaf(language, condition, wanted);
  const parts = condition.of.map((part) => {
    const text = sayCondition(language, part);
    return isGroup(part) ? `(${text})` : text;
  });
  return `${joining(language, condition.kind, wanted)}: ${parts.join('; ')}`;
}

function isGroup(condition: Condition): boolean {
  return condition.kind === 'not' ? isGroup(condition.of) : !isLeaf(condition);
}

/** What joins the parts of a group. */
export function joining(language: Language, kind: 'all' | 'any', wanted = true): string {
  const t = messages(language).eligibility;
  if (kind === 'all') return wanted ? t.allOf : t.notAllOf;
  return wanted ? t.anyOf : t.noneOf;
}

export interface SaidReason {
  /** `undefined` where it is not known yet. */
  readonly met: boolean | undefined;
  readonly text: string;
}

/** The parts of a condition, each with whether these answers meet it. */
export function reasonsOf(language: Language, condition: Condition, answers: Answers): SaidReason[] {
  return reasonsFrom(
    language,
    condition,
    partsOf(condition).map((part) => outcomeOf(part, answers)),
  );
}

/** The same from the outcome of each part. */
export function reasonsFrom(language: Language, condition: Condition, outcomes: readonly Outcome[]): SaidReason[] {
  return partsOf(condition).map((part, at) => {
    const outcome = outcomes[at] ?? 'not-known';
    return { met: outcome === 'not-known' ? undefined : outcome === 'yes', text: sayCondition(language, part) };
  });
}

/** A reason in one line, with whether it is met. */
export function sayReason(language: Language, { met, text }: SaidReason): string {
  const { eligibility, ui } = messages(language);
  return eligibility.required(
    met === undefined ? ui.conditionUnknown : met ? ui.conditionMet : ui.conditionNotMet,
    text,
  );
}
