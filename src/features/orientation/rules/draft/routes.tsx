import { isLeaf, type Leaf } from '../../../../domain/eligibility/condition.ts';
import { addTo, partAt, replaceAt } from '../../../../domain/eligibility/edit-tree.ts';
import { isChoice, isFact, type Fact } from '../../../../domain/eligibility/facts.ts';
import type { RuleText } from '../../../../domain/eligibility/rule.ts';
import { readForm, type FormFields } from '../../../../platform/http/form.ts';
import type { FeatureRouter, PageContext } from '../../../context.ts';
import type { Draft, Rule } from '../../model.ts';
import { writeNumber } from '../answer-fields.tsx';
import { openRule } from '../routes.tsx';
import { changeDraft } from '../write-rules.ts';
import { changeByButton } from './change-tree.ts';
import { ConditionPage, type ConditionPageProps } from './condition-page.tsx';
import { DraftPage } from './draft-page.tsx';
import { readLeaf } from './read-leaf.ts';
import { factField, readWhere, treeOf, withTree, writeWhere, type Where } from './where.ts';

export const draftPath = '/:municipality/sportello/regole/:rule/bozza';

export interface OpenDraft {
  readonly rule: Rule;
  readonly draft: Draft;
  /** Its address. */
  readonly base: string;
}

/** The draft of the address, or the answer to who may not, or where nobody writes one. */
export async function openDraft(c: PageContext): Promise<OpenDraft | Response> {
  const rule = await openRule(c);
  if (rule instanceof Response) return rule;
  if (rule.draft === undefined) return c.notFound();
  return { rule, draft: rule.draft, base: c.var.ctx.links.to(`/sportello/regole/${rule.ruleId}/bozza`) };
}

/** Changes the draft as it was read, and goes back to it. */
export async function change(
  c: PageContext,
  { rule, base }: OpenDraft,
  form: FormFields,
  how: (text: RuleText) => RuleText,
  part = '',
): Promise<Response> {
  const seen = /^\d{1,6}$/.test(form.text('letta')) ? Number(form.text('letta')) : -1;
  const outcome = await changeDraft(c.var.ctx, rule.ruleId, seen, how);
  if (outcome === 'unknown' || outcome === 'denied') return c.notFound();
  return c.redirect(`${base}?esito=${outcome === 'changed' ? 'salvato' : 'intanto'}${part}`, 303);
}

/** A draft and the trees in it. */
export function draftRoutes(router: FeatureRouter): void {
  router.get(draftPath, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const news = c.req.query('esito');
    return c.html(
      <DraftPage
        ctx={c.var.ctx}
        rule={open.rule}
        draft={open.draft}
        news={news === 'salvato' ? 'saved' : news === 'intanto' ? 'meanwhile' : undefined}
      />,
    );
  });

  router.post(draftPath, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const form = await readForm(c);
    const how = changeByButton(form.text('azione'));
    return how === undefined ? c.notFound() : change(c, open, form, how, '#chi');
  });

  router.get(`${draftPath}/condizione`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const query = (name: string) => c.req.query(name) ?? '';
    const part = partOf(open.draft.text, query);
    if (part === undefined) return c.redirect(open.base, 303);
    return c.html(<ConditionPage {...shownOf(c, open, part)} values={valuesOf(c, part.leaf)} />);
  });

  router.post(`${draftPath}/condizione`, async (c) => {
    const open = await openDraft(c);
    if (open instanceof Response) return open;
    const form = await readForm(c);
    const part = partOf(open.draft.text, (name) => form.text(name));
    if (part === undefined) return c.redirect(`${open.base}?esito=intanto`, 303);
    const read = readLeaf(part.fact, form);
    if (read.kind === 'wrong') {
      const values = { least: form.text('almeno'), most: form.text('massimo'), among: form.all('fra') };
      return c.html(<ConditionPage {...shownOf(c, open, part)} values={values} wrong={read} />, 422);
    }
    const { where, place } = part;
    const put = (text: RuleText) =>
      withTree(text, where.tree, (tree) =>
        place === 'dove' ? addTo(tree, where.path, read.leaf) : replaceAt(tree, where.path, () => read.leaf),
      );
    return change(c, open, form, put, '#chi');
  });
}

interface PartToWrite {
  readonly place: 'dove' | 'cambia';
  readonly where: Where;
  readonly fact: Fact;
  readonly leaf: Leaf | undefined;
}

/** Which condition is written: a new one in a group (`dove`, `fatto`), or one that is there (`cambia`). */
function partOf(text: RuleText, value: (name: string) => string): PartToWrite | undefined {
  const place = value('cambia') === '' ? 'dove' : 'cambia';
  const where = readWhere(value(place));
  const tree = where && treeOf(text, where.tree);
  const part = tree && where && partAt(tree, where.path);
  if (part === undefined || where === undefined) return undefined;
  if (place === 'cambia') return isLeaf(part) ? { place, where, fact: part.fact, leaf: part } : undefined;
  const fact = value('fatto') || value(factField(value('dove')));
  return isLeaf(part) || !isFact(fact) ? undefined : { place, where, fact, leaf: undefined };
}

function shownOf(c: PageContext, { base, draft }: OpenDraft, part: PartToWrite): Omit<ConditionPageProps, 'values'> {
  return {
    ctx: c.var.ctx,
    fact: part.fact,
    base,
    edits: draft.edits,
    place: { name: part.place, value: writeWhere(part.where) },
  };
}

function valuesOf(c: PageContext, leaf: Leaf | undefined): ConditionPageProps['values'] {
  const { language } = c.var.ctx;
  if (leaf?.kind === 'choice') return { least: '', most: '', among: leaf.among };
  const write = (value: number | undefined) =>
    leaf === undefined || value === undefined || isChoice(leaf.fact) ? '' : writeNumber(language, leaf.fact, value);
  return { least: write(leaf?.least), most: write(leaf?.most), among: [] };
}
