import type { Amount } from '../../../../domain/eligibility/amount.ts';
import type { RuleText } from '../../../../domain/eligibility/rule.ts';
import { readDay } from '../../../../domain/schedule/calendar-day.ts';
import { messages } from '../../../../i18n/index.ts';
import { readForm } from '../../../../platform/http/form.ts';
import type { FeatureRouter } from '../../../context.ts';
import { forbidden } from '../../../forbidden.tsx';
import { readWhole } from '../../ask/read-answer.ts';
import { valuesOf, writeMoney } from '../answer-fields.tsx';
import { factsOfRule } from '../facts-of-rule.ts';
import { dropDraft, publishDraft } from '../write-rules.ts';
import { AmountPage } from './amount-page.tsx';
import { DraftPage } from './draft-page.tsx';
import { ExamplePage } from './example-page.tsx';
import { amountValues, readAmount } from './read-amount.ts';
import { mostExamples, readExample } from './read-example.ts';
import { readReduction } from './read-reduction.ts';
import { readSource } from './read-source.ts';
import { change, draftPath, openDraft } from './routes.tsx';
import { SourcePage } from './source-page.tsx';

/** The other parts of a draft: amount, reductions, source, examples; and bringing it into force. */
export function draftPartRoutes(router: FeatureRouter): void {
  router.get(`${draftPath}/importo`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { ctx } = c.var;
    const values = amountValues(open.draft.text.amount, (cents) => writeMoney(ctx.language, cents));
    return c.html(<AmountPage ctx={ctx} base={open.base} edits={open.draft.edits} values={values} />);
  });

  router.post(`${draftPath}/importo`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { base, draft } = open;
    const form = await readForm(c);
    const read = readAmount(form, draft.text.amount?.reductions ?? []);
    if (read.kind === 'wrong')
      return c.html(
        <AmountPage ctx={c.var.ctx} base={base} edits={draft.edits} values={form.values} wrong={read} />,
        422,
      );
    const { amount } = read;
    return change(c, open, form, (text) => withAmount(text, amount), '#quanto');
  });

  router.post(`${draftPath}/riduzioni`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { ctx } = c.var;
    const t = messages(ctx.language).rules;
    const form = await readForm(c);
    const read = readReduction(form);
    if (read.kind === 'wrong') {
      const errors = Object.fromEntries(Object.entries(read.problems).map(([field, problem]) => [field, t[problem]]));
      return c.html(
        <DraftPage ctx={ctx} rule={open.rule} draft={open.draft} errors={errors} typed={form.values} />,
        422,
      );
    }
    const add = { ...read.reduction, when: { kind: 'all', of: [] } } as const;
    return change(
      c,
      open,
      form,
      (text) =>
        text.amount === undefined || text.amount.reductions.length >= 6
          ? text
          : { ...text, amount: { ...text.amount, reductions: [...text.amount.reductions, add] } },
      '#quanto',
    );
  });

  router.get(`${draftPath}/fonte`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { title, date, link = '' } = open.draft.text.source;
    const values = { nome: title, data: date, indirizzo: link };
    return c.html(<SourcePage ctx={c.var.ctx} base={open.base} edits={open.draft.edits} values={values} />);
  });

  router.post(`${draftPath}/fonte`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const form = await readForm(c);
    const read = readSource(form);
    if (read.kind === 'wrong')
      return c.html(
        <SourcePage ctx={c.var.ctx} base={open.base} edits={open.draft.edits} values={form.values} wrong={read} />,
        422,
      );
    return change(c, open, form, (text) => ({ ...text, source: read.source }), '#fonte');
  });

  router.get(`${draftPath}/esempi/:which`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { text, edits } = open.draft;
    const which = c.req.param('which');
    const example = text.examples[numberOf(which)];
    if (example === undefined && which !== 'nuovo') return c.notFound();
    const { language } = c.var.ctx;
    const values = example && {
      nome: example.name,
      attesa: example.expected,
      ...(example.cents !== undefined && { quanto: writeMoney(language, example.cents) }),
      ...valuesOf(language, example.answers),
    };
    const shown = { base: open.base, edits, which, facts: factsOfRule(text) };
    return c.html(<ExamplePage ctx={c.var.ctx} {...shown} values={values ?? {}} />);
  });

  router.post(`${draftPath}/esempi/:which`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { text, edits } = open.draft;
    const which = c.req.param('which');
    const at = which === 'nuovo' ? text.examples.length : numberOf(which);
    if (at < 0 || at > text.examples.length || at >= mostExamples) return c.notFound();
    const form = await readForm(c);
    if (form.text('azione') === 'togli')
      return change(
        c,
        open,
        form,
        (one) => ({ ...one, examples: one.examples.filter((_, index) => index !== at) }),
        '#esempi',
      );
    const facts = factsOfRule(text);
    const read = readExample(facts, form);
    if (read.kind === 'wrong') {
      const shown = { base: open.base, edits, which, facts, values: form.values, wrong: read.fields };
      return c.html(<ExamplePage ctx={c.var.ctx} {...shown} />, 422);
    }
    return change(
      c,
      open,
      form,
      (one) => ({ ...one, examples: [...one.examples.slice(0, at), read.example, ...one.examples.slice(at + 1)] }),
      '#esempi',
    );
  });

  router.post(`${draftPath}/vigore`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const { ctx } = c.var;
    const t = messages(ctx.language).rules;
    const form = await readForm(c);
    const day = form.text('giorno');
    const seen = /^\d{1,6}$/.test(form.text('letta')) ? Number(form.text('letta')) : -1;
    const { rule, draft, base } = open;
    const outcome =
      readDay(day) === undefined ? { kind: 'in-the-past' as const } : await publishDraft(ctx, rule.ruleId, seen, day);
    const again = (errors: Record<string, string>) =>
      c.html(<DraftPage ctx={ctx} rule={rule} draft={draft} errors={errors} typed={form.values} />, 422);
    switch (outcome.kind) {
      case 'published':
        return c.redirect(`${ctx.links.to(`/sportello/regole/${rule.ruleId}`)}?esito=in-vigore`, 303);
      case 'denied':
        return forbidden(c);
      case 'unknown':
        return c.notFound();
      case 'meanwhile':
        return c.redirect(`${base}?esito=intanto`, 303);
      case 'in-the-past':
        return again({ giorno: t.dayNeeded });
      case 'problems':
        return again({ giorno: outcome.problems.map((problem) => t.problems[problem]).join(' ') });
    }
  });

  router.post(`${draftPath}/butta`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    await dropDraft(c.var.ctx, open.rule.ruleId);
    return c.redirect(c.var.ctx.links.to(`/sportello/regole/${open.rule.ruleId}`), 303);
  });
}

function withAmount({ condition, source, examples }: RuleText, amount: Amount | undefined): RuleText {
  return { condition, source, examples, ...(amount && { amount }) };
}

/** Of an example, from 0; -1 for what is no number. */
function numberOf(which: string): number {
  return (readWhole(which) ?? 0) - 1;
}
