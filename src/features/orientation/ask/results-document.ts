import { formats, messages } from '../../../i18n/index.ts';
import type { Block, PdfDocument } from '../../../platform/pdf/document.ts';
import type { Ctx } from '../../context.ts';
import { nameInWords } from '../../forming/public.ts';
import { sayAmount } from '../words/say-amount.ts';
import { reasonsOf, sayReason } from '../words/say-condition.ts';
import { sayValue } from '../words/say-value.ts';
import type { AgedEntry, Answered, Findings } from './find-answers.ts';
import { becauseOf } from './open-results.tsx';
import { sayNo, saySource } from './result-words.ts';
import type { State } from './state.ts';

/** The results on paper, in large type, with their reasons: for whoever asked, and whoever they show it to. */
export function resultsDocument(ctx: Ctx, state: State, findings: Findings): PdfDocument {
  const { orientation: t, eligibility } = messages(ctx.language);
  const section = (title: string, outcome: Answered['outcome']): Block[] => {
    const some = findings.answered.filter((one) => one.outcome === outcome);
    const aged = outcome === 'not-known' ? findings.aged : [];
    if (some.length + aged.length === 0) return [];
    return [
      heading(1, title),
      ...some.flatMap((one) => blocksOf(ctx, findings, one)),
      ...aged.flatMap((one) => blocksOfAged(ctx, state, findings, one)),
    ];
  };
  return {
    language: ctx.language,
    title: t.paperTitle,
    author: t.paperFrom(ctx.municipality.name),
    date: ctx.now,
    type: 'large',
    footer: t.paperFooter(formats(ctx.language).date(ctx.now)),
    blocks: [
      paragraph(t.notARight(ctx.municipality.name)),
      ...section(t.yesTitle, 'yes'),
      ...section(t.maybeTitle, 'not-known'),
      ...(findings.open.length === 0 ? [] : [heading(1, t.openTitle)]),
      ...findings.open.flatMap((entry) => [
        heading(2, entry.title),
        ...becauseOf(ctx, state, entry).map((line) => paragraph(line)),
      ]),
      ...(findings.groups.length === 0 ? [] : [heading(1, t.groupsLabel), paragraph(t.shareWhy)]),
      ...findings.groups.map((group) => paragraph(nameInWords(ctx.language, group))),
      ...section(t.noTitle, 'no'),
      heading(1, t.answersTitle),
      ...state.asked.map((fact) => {
        const value = state.answers[fact];
        const said = value === undefined ? t.notSaid : sayValue(ctx.language, fact, value);
        return paragraph(eligibility.required(eligibility.facts[fact], said));
      }),
    ],
  };
}

function heading(level: 1 | 2, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function blocksOfAged(
  { language }: Ctx,
  state: State,
  { answers }: Findings,
  { entry, condition, question }: AgedEntry,
): Block[] {
  const { orientation: t, eligibility } = messages(language);
  return [
    heading(2, entry.title),
    ...[
      ...becauseOf({ language }, state, { ...entry, ages: null }),
      t.oneQuestion(eligibility.questions[question.fact]),
      ...reasonsOf(language, condition, answers).map((reason) => sayReason(language, reason)),
      t.agesSource,
    ].map(paragraph),
  ];
}

function blocksOf(ctx: Ctx, { answers }: Findings, answered: Answered): Block[] {
  const { orientation: t, eligibility } = messages(ctx.language);
  const { language } = ctx;
  const { rule, outcome } = answered;
  const { amount, condition } = rule.text;
  const said = amount && outcome !== 'no' ? sayAmount(language, amount, answers) : undefined;
  return [
    heading(2, rule.title),
    ...(outcome === 'no' ? sayNo(language, answered).map((line) => paragraph(line)) : []),
    ...(outcome === 'not-known' ? [paragraph(t.oneQuestion(eligibility.questions[answered.question.fact]))] : []),
    ...(said === undefined ? [] : [said.sum, ...said.steps].map((line) => paragraph(line))),
    ...reasonsOf(language, condition, answers).map((reason) => paragraph(sayReason(language, reason))),
    ...saySource(language, rule).map((line) => paragraph(line)),
  ];
}
