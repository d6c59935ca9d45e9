import type { RuleText, RuleVersion } from '../../domain/eligibility/rule.ts';
import type { AnswerKind, KindOfHelp } from '../../domain/vocabulary.ts';
import type { Language } from '../../i18n/language.ts';

/** The entry of the catalogue that a rule or a result is about. */
export interface Entry {
  readonly serviceId: string;
  readonly title: string;
  readonly language: Language;
  readonly providerName: string | null;
  readonly answerKind: AnswerKind;
  readonly kindsOfHelp: readonly KindOfHelp[];
  readonly madeUp: boolean;
}

/** A rule as it is in force on a day. */
export interface RuleInForce extends Entry {
  readonly ruleId: string;
  readonly version: number;
  /** `2026-01-01`. */
  readonly from: string;
  readonly text: RuleText;
}

/** A rule with all its versions, oldest first, and the draft of the next one. */
export interface Rule extends Entry {
  readonly ruleId: string;
  readonly versions: readonly RuleVersion[];
  readonly draft: Draft | undefined;
}

export interface Draft {
  readonly text: RuleText;
  /** How often it was changed: who sends an older number has not seen the last change. */
  readonly edits: number;
}
