import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { outcomeOf } from '../../src/domain/eligibility/outcome-of.ts';
import { saveServices } from '../../src/features/catalogue/public.ts';
import { aService } from '../../src/features/catalogue/testing/open-page.ts';
import { read, transact, type Ctx } from '../../src/features/context.ts';
import { readRulesInForce } from '../../src/features/orientation/rules/rule-store.ts';
import {
  beginRule,
  changeDraft,
  endRule,
  publishDraft,
  ruleFor,
} from '../../src/features/orientation/rules/write-rules.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { anAccount } from '../setup/an-account.ts';
import { aRuleInForce } from '../setup/some-rules.ts';
import { testDatabase } from '../setup/test-database.ts';

const database = await testDatabase();
let system: Ctx;
let manager: Ctx;
let serviceId: string;
beforeEach(async () => {
  const municipality = await registered(database);
  system = aContext(database.app, municipality, { actor: { kind: 'system' } });
  manager = { ...system, actor: await anAccount(database, municipality, 'city-manager') };
  await saveServices(system, [aService({ title: 'Assistenza', kindsOfHelp: ['home-care'] })]);
  const { rows } = await read(system, (tx) => sql<{ id: string }>`select id from service`.execute(tx));
  serviceId = rows[0]?.id ?? '';
});

/** From 80 on instead of from 65. */
const stricter = (ctx: Ctx, id: string) =>
  changeDraft(ctx, id, 0, (text) => ({
    ...text,
    condition: { kind: 'all', of: [{ kind: 'number', fact: 'age', least: 80 }] },
    examples: [
      { name: 'Ottanta', answers: { age: 80 }, expected: 'yes' },
      { name: 'Settanta', answers: { age: 70 }, expected: 'no' },
    ],
  }));

test('of many who begin the rule of one entry at the same instant, one does', async () => {
  const begun = await Promise.all(Array.from({ length: 8 }, () => beginRule(manager, serviceId)));
  expect(begun.filter(({ kind }) => kind === 'begun')).toHaveLength(1);
  expect(begun.filter(({ kind }) => kind === 'not-possible')).toHaveLength(7);
});

test('of many who change one draft at the same instant, one does, and the others are told', async () => {
  const id = await aRuleInForce(system, { serviceId, marker: 'prova' });
  const outcomes = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      changeDraft(manager, id, 0, (text) => ({ ...text, source: { ...text.source, title: `Delibera ${n}` } })),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['changed', ...Array.from({ length: 7 }, () => 'meanwhile')]);
  expect((await ruleFor(manager, id))?.draft?.edits).toBe(1);
});

test('of many who bring one draft into force at the same instant, one does: there is one version more', async () => {
  const id = await aRuleInForce(system, { serviceId, marker: 'prova' });
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => publishDraft(manager, id, 0, '2026-12-01')));
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([
    'published',
    ...Array.from({ length: 7 }, () => 'unknown'),
  ]);
  expect((await ruleFor(manager, id))?.versions.map(({ version, from }) => [version, from])).toEqual([
    [1, '2026-02-01'],
    [2, '2026-12-01'],
  ]);
});

test('each day has the rule of that day, whatever comes after it', async () => {
  const id = await aRuleInForce(system, { serviceId, marker: 'prova' });
  const saysOf70 = async (day: string) => {
    const [rule] = await read(system, (tx) => readRulesInForce(tx, day));
    return rule && outcomeOf(rule.text.condition, { residence: 'here', age: 70, care: 'none' });
  };
  const past = ['2026-01-31', '2026-02-01', '2026-11-30'];
  const before = await Promise.all(past.map(saysOf70));
  expect(before).toEqual([undefined, 'yes', 'yes']);
  expect(await stricter(manager, id)).toBe('changed');
  expect(await publishDraft(manager, id, 1, '2026-12-01')).toEqual({ kind: 'published' });
  expect(await endRule(manager, id, '2027-01-01')).toEqual({ kind: 'published' });
  expect(await Promise.all(past.map(saysOf70))).toEqual(before);
  expect(await Promise.all(['2026-12-01', '2026-12-31', '2027-01-01'].map(saysOf70))).toEqual(['no', 'no', undefined]);
});

test('nobody makes a rule for the past, and the database refuses to rewrite a version', async () => {
  const id = await aRuleInForce(system, { serviceId, marker: 'prova' });
  expect(await publishDraft(manager, id, 0, '2026-11-19')).toEqual({ kind: 'in-the-past' });
  for (const statement of [
    sql`update eligibility_version set from_on = '2020-01-01' where rule_id = ${id}`,
    sql`delete from eligibility_version where rule_id = ${id}`,
  ])
    await expect(transact(system, (tx) => statement.execute(tx))).rejects.toThrow(/permission denied/);
});

test('who writes leaves a row of the register with no word of the rule', async () => {
  const id = await aRuleInForce(system, { serviceId, marker: 'parola' });
  await stricter(manager, id);
  const { rows } = await read(system, (tx) =>
    sql<{ action: string; row: object }>`select action, to_jsonb(a) as row from audit_entry a order by at`.execute(tx),
  );
  expect(rows.map(({ action }) => action)).toContain('rule-published');
  expect(rows.filter(({ action }) => action === 'rule-changed').length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toContain('parola');
});
