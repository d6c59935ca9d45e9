import { describe, expect, test } from 'vitest';
import { aBrowser, type FormBody } from '../setup/a-browser.ts';
import { aContext } from '../setup/a-context.ts';
import { registered } from '../setup/a-municipality.ts';
import { formOfPage } from '../setup/form-of-page.ts';
import { aRuleInForce, aRuleText } from '../setup/some-rules.ts';
import { testApp } from '../setup/test-app.ts';
import { testDatabase } from '../setup/test-database.ts';
import { idOf as idOfRequest } from './forming-scene.ts';
import { aCity, aHousehold } from './pools-city.ts';
import { dateAt } from '../../src/domain/schedule/today.ts';
import { expectValidHtml, textOf } from '../../src/ui/testing/html.ts';
import { saveServices } from '../../src/features/catalogue/public.ts';
import { aService, idOf } from '../../src/features/catalogue/testing/open-page.ts';
import { openGroup } from '../../src/features/forming/public.ts';
import { beginRule, changeDraft, endRule, publishDraft } from '../../src/features/orientation/rules/write-rules.ts';

const database = await testDatabase();
const browser = aBrowser(testApp(database, { environment: { TRUST_PROXY: '1' } }));
const municipality = await registered(database, { slug: 'lecco', name: 'Lecco' });
const city = await aCity(database, { households: [aHousehold('carla')] });
const system = aContext(database.app, municipality, { actor: { kind: 'system' }, now: new Date() });
const today = dateAt(new Date());
const tomorrow = dateAt(new Date(Date.now() + 86_400_000));

await saveServices(system, [
  aService({ title: 'Accompagnamento argento', kindsOfHelp: ['transport'] }),
  aService({ title: 'Pranzi bruco', kindsOfHelp: ['culture-leisure'], hsds: { maximum_age: 10 } }),
  aService({ title: 'Ballo farfalla', kindsOfHelp: ['culture-leisure'], hsds: { minimum_age: 65 } }),
  aService({ title: 'Coro cicala', kindsOfHelp: ['culture-leisure'], hsds: { minimum_age: 0 } }),
]);

interface Shown {
  readonly html: string;
  readonly text: string;
}

async function send(form: FormBody, path = '/lecco/scopri'): Promise<Shown> {
  const html = await (await browser.post(path, form)).text();
  await expectValidHtml(html);
  return { html, text: textOf(html) };
}

const press = ({ html }: Shown, button: string, typed: FormBody = {}) =>
  send({ ...formOfPage(html, '/lecco/scopri'), ...typed, azione: button });

/** What stands under a heading of the results. */
const under = (id: string, { html }: Shown) =>
  textOf(new RegExp(`<section[^>]* id="${id}".*?</section>`, 's').exec(html)?.[0] ?? '');

describe('an entry of which no rule is in force today', () => {
  const results = () => send({ tema: 'getting-around', azione: 'risultati' });
  let ruleId = '';

  test('stays among what asks for nothing while its first rule is written, and until it begins', async () => {
    expect(under('aperti', await results())).toContain('Accompagnamento argento');
    const begun = await beginRule(system, await idOf(system, 'argento'));
    ruleId = begun.kind === 'begun' ? begun.ruleId : '';
    expect(under('aperti', await results())).toContain('Accompagnamento argento');
    await changeDraft(system, ruleId, 0, () => aRuleText('prova'));
    await publishDraft(system, ruleId, 1, tomorrow);
    expect(under('aperti', await results())).toContain('Accompagnamento argento');
  });

  test('leaves it when a rule comes into force, and comes back on the day on which the rule ends', async () => {
    await saveServices(system, [aService({ title: 'Taxi bronzo', kindsOfHelp: ['transport'] })]);
    const ended = await aRuleInForce(system, { serviceId: await idOf(system, 'bronzo'), marker: 'prova' });
    expect(under('aperti', await results())).not.toContain('Taxi bronzo');
    expect(under('forse', await results())).toContain('Taxi bronzo');
    await endRule(system, ended, today);
    expect(under('aperti', await results())).toContain('Taxi bronzo');
    expect(under('forse', await results())).not.toContain('Taxi bronzo');
  });
});

describe('an entry that is for some ages', () => {
  const begin = () => send({ tema: 'together', azione: 'comincia' });

  test('has the age asked, saying for how many it counts', async () => {
    const asked = await begin();
    expect(asked.text).toContain('Quanti anni ha?');
    expect(asked.text).toContain('conta per 2 aiuti');
    const child = await press(asked, 'avanti', { valore: '10' });
    expect(under('aperti', child)).toContain('Pranzi bruco');
    expect(under('aperti', child)).toContain('È pensato per questa età.');
    expect(child.text).not.toContain('Ballo farfalla');
    const old = await press(asked, 'avanti', { valore: '65' });
    expect(under('aperti', old)).toContain('Ballo farfalla');
    expect(old.text).not.toContain('Pranzi bruco');
  });

  test('is a perhaps while the age is not known, with the one question and its reason', async () => {
    const skipped = await press(await begin(), 'salta');
    const perhaps = under('forse', skipped);
    for (const title of ['Pranzi bruco', 'Ballo farfalla']) expect(perhaps).toContain(title);
    expect(perhaps).toContain('Una domanda lo dice: «Quanti anni ha?»');
    expect(perhaps).toMatch(/Non si sa.*Età: fino a 10 anni/s);
    expect(perhaps).toContain('L’età la dice la scheda del servizio.');
    expect(under('aperti', skipped)).toContain('Coro cicala');
    expect(under('aperti', skipped)).not.toContain('Pranzi bruco');
    expect(under('forse', await press(await press(skipped, 'cambia:age'), 'avanti', { valore: '70' }))).toBe('');
  });
});

test('without a topic sharing with neighbours and the groups that are forming are among the results', async () => {
  const carla = await idOfRequest(city, 'carla');
  expect((await openGroup(city.as(carla), { id: carla })).kind).toBe('opened');
  const path = `/${city.municipality.slug}/scopri`;
  const share = under('dividere', await send({ azione: 'risultati' }, path));
  expect(share).toContain('Quartiere Triante');
  expect(share).toContain('Manca 1 famiglia');
});
