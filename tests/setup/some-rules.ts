import type { RuleText } from '../../src/domain/eligibility/rule.ts';
import type { Ctx } from '../../src/features/context.ts';
import { beginDraft, beginRule, changeDraft, publishDraft } from '../../src/features/orientation/rules/write-rules.ts';

/** From 65 on and resident; an hour costs from 1 € at an ISEE of 7,000 € to 22 € at 24,000 €. */
export function aRuleText(marker: string): RuleText {
  return {
    condition: {
      kind: 'all',
      of: [
        { kind: 'choice', fact: 'residence', among: ['here'] },
        {
          kind: 'any',
          of: [
            { kind: 'number', fact: 'age', least: 65 },
            { kind: 'choice', fact: 'care', among: ['daily', 'constant'] },
          ],
        },
      ],
    },
    amount: {
      flow: 'pays',
      per: 'hour',
      base: {
        kind: 'linear',
        fact: 'isee-health',
        from: { isee: 700_000, cents: 100 },
        to: { isee: 2_400_000, cents: 2200 },
      },
      reductions: [
        { name: `Sconto ${marker}`, percent: 20, when: { kind: 'choice', fact: 'company', among: ['few'] } },
      ],
    },
    source: { title: `Delibera ${marker}`, date: '2026-01-10', link: `https://${marker}.example/delibera` },
    examples: [
      {
        name: `Rosa ${marker}`,
        answers: { residence: 'here', age: 80, 'isee-health': 1_550_000, company: 'some' },
        expected: 'yes',
        cents: 1150,
      },
      { name: `Ugo ${marker}`, answers: { residence: 'elsewhere' }, expected: 'no' },
    ],
  };
}

/** The rule of an entry, in force since a day of the past, and its next version being written. */
export async function aRuleInForce(
  system: Ctx,
  {
    serviceId,
    marker,
    from = '2026-02-01',
  }: { readonly serviceId: string; readonly marker: string; readonly from?: string },
): Promise<string> {
  const begun = await beginRule(system, serviceId);
  if (begun.kind !== 'begun') throw new Error(begun.kind);
  await changeDraft(system, begun.ruleId, 0, () => aRuleText(marker));
  const published = await publishDraft(system, begun.ruleId, 1, from);
  if (published.kind !== 'published') throw new Error(published.kind);
  await beginDraft(system, begun.ruleId);
  return begun.ruleId;
}
