import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectAccessible, expectFits } from './accessible.ts';
import { answerJourney, submit, type Asked } from './ask.ts';
import type { Site } from './browser.ts';
import { staffPage } from './staff.ts';
import { onwards } from './type-in.ts';

/** With script off the rules' own script cannot run: those pages are looked at with script on, in both languages. */
async function lookAt(site: Site, page: Page): Promise<string> {
  if (site.hasScript(page)) {
    await expectAccessible(page);
    await expectFits(page);
  }
  return page.locator('main').innerText();
}

/** The secret links of the newest mail that lead to one page of a group, each household's once. */
async function letterLinks(page: Page, prefix: string, to: 'proposta' | 'accordo' | 'gruppo'): Promise<string[]> {
  await page.goto(`${prefix}/posta`);
  const html = await page.content();
  return [
    ...new Set(
      [...html.matchAll(/\/monza\/r\/[\w-]{43}\/(\w+)/g)].flatMap(([link, last]) => (last === to ? [link] : [])),
    ),
  ];
}

/** Ends the call of each group that others may still offer for. */
async function endCalls(page: Page, prefix: string): Promise<void> {
  await page.goto(`${prefix}/gruppi`);
  const groups = await page
    .locator('#proposti a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
  for (const group of groups) {
    await page.goto(group);
    const end = page.locator('form[action$="/chiudi-raccolta"] button');
    if ((await end.count()) > 0) await onwards(page, () => end.first().click());
  }
}

async function signHere(page: Page): Promise<void> {
  const sign = page.locator('main form button[value=firmo]');
  if ((await sign.count()) === 0) return;
  await page.check('[name=letto]');
  await onwards(page, () => sign.first().click());
}

/** Takes every step that the page offers. */
async function showAll(page: Page): Promise<void> {
  const next = page.locator('main form button[value=mostra]');
  for (let step = 0; step < 3 && (await next.count()) > 0; step++) await onwards(page, () => next.first().click());
}

export interface Variant {
  readonly language: 'it' | 'en';
  readonly script: boolean;
  readonly width: number;
}

/** The whole first thread, as residents, desk, community manager and city manager live it, on a site of its own. */
export function theThread(site: Site, { language, script, width }: Variant): void {
  const look = (page: Page) => lookAt(site, page);
  const prefix = language === 'en' ? '/en/monza' : '/monza';
  const lab = language === 'en' ? '/en/laboratorio' : '/laboratorio';
  const name = 'Ines Inventata';
  let resident: Page;
  let asked: Asked;
  let phoned: Asked;

  it('finds a service by words, and opens its sheet', async () => {
    resident = await site.person({ language, script, width });
    await resident.goto(language === 'en' ? '/en' : '/');
    await look(resident);
    await resident.goto(prefix);
    await look(resident);
    await resident.fill('[name=parole]', 'anziano');
    await resident.locator('main form button').first().click();
    const found = await look(resident);
    expect(found.toLowerCase()).toMatch(/anzian|older people/);
    await resident.locator('main a[href*="/servizi/"]').first().click();
    await look(resident);
    expect(await resident.locator('[data-element="service-title"]').count()).toBe(1);
  });

  it('asks without an account, one thing at a time, and gets a code and a secret link', async () => {
    await resident.goto(`${prefix}/chiedi`);
    await look(resident);
    await submit(resident);
    asked = await answerJourney(resident, { name, email: 'ines@example.org', age: 4 }, script);
    expect(asked.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    await resident.goto(asked.link);
    expect(await look(resident)).toContain(asked.code);
  });

  it('asks at the desk for somebody on the phone, and records the channel', async () => {
    const desk = await staffPage(site, 'sportello@monza.example.org', { language, script, width: 1280 });
    await desk.goto(`${prefix}/sportello/lettere`);
    await look(desk);
    // Of the demo's older people, whom no mail reaches: nobody else was told anything yet.
    expect(await desk.locator('main form [name=letter]').count()).toBeGreaterThan(0);
    await desk.goto(`${prefix}/sportello`);
    await look(desk);
    await desk.click('main form button[name=channel][value=phone]');
    phoned = await answerJourney(desk, { name: 'Tito Telefonata', age: 5 }, false);
    await desk.goto(`${prefix}/sportello`);
    expect(await look(desk)).toContain(phoned.code);
    await desk.context().close();
  });

  it('finds who can share, and proposes without saying who or where', async () => {
    const community = await staffPage(site, 'comunita@monza.example.org', { language, script, width: 1280 });
    await community.goto(`${prefix}/gruppi`);
    await look(community);
    await submit(community);
    await look(community);
    await resident.goto(asked.link);
    const toProposal = resident.locator('main a[href*="/proposta"]');
    const deadline = Date.now() + 90_000;
    while ((await toProposal.count()) === 0 && Date.now() < deadline) await resident.reload();
    await toProposal.first().click();
    const proposal = await look(resident);
    expect(proposal).toMatch(/\d famiglie|\d families/);
    expect(proposal).toMatch(/€/);
    expect(proposal).not.toContain('Telefonata');
    expect(await resident.content()).not.toMatch(/@example\.org|039 0000/);
    await community.context().close();
  });

  it('goes on when all have said yes, and shows nobody a name yet', async () => {
    await resident.goto(`${asked.link}/proposta`);
    await onwards(resident, () => resident.locator('main form button[value=accepted]').first().click());
    await look(resident);
    expect(await resident.content()).not.toMatch(/039 0000/);
    const others = await site.person({ language, script });
    for (const link of [...(await letterLinks(others, '/monza', 'proposta')), `${phoned.link}/proposta`]) {
      await others.goto(link);
      const yes = others.locator('main form button[value=accepted]');
      if ((await yes.count()) > 0) await onwards(others, () => yes.first().click());
    }
    await others.context().close();
    await resident.goto(`${asked.link}/gruppo`);
    expect(new URL(resident.url()).pathname).toMatch(/\/offerte$/);
    await look(resident);
    expect(await resident.content()).not.toMatch(/039 0000/);
  });

  it('ends the call where nobody else offers, and starts the group when all have signed', async () => {
    const community = await staffPage(site, 'comunita@monza.example.org', { language, script, width: 1280 });
    await endCalls(community, prefix);
    await look(community);
    await community.context().close();
    await resident.goto(`${asked.link}/gruppo`);
    expect(new URL(resident.url()).pathname).toMatch(/\/accordo$/);
    expect(await look(resident)).toMatch(/€/);
    await signHere(resident);
    await look(resident);
    const others = await site.person({ language, script });
    for (const link of [...(await letterLinks(others, '/monza', 'accordo')), `${phoned.link}/accordo`]) {
      await others.goto(link);
      await signHere(others);
    }
    await others.context().close();
    await resident.goto(`${asked.link}/gruppo`);
    await look(resident);
    expect(await resident.content()).not.toMatch(/039\s?0000/);
  });

  it('lets the families of the group know one another, one step at a time', async () => {
    const others = await site.person({ language, script });
    for (const link of [...(await letterLinks(others, '/monza', 'gruppo')), `${phoned.link}/gruppo`]) {
      await others.goto(link);
      await showAll(others);
    }
    await others.context().close();
    await resident.goto(`${asked.link}/gruppo`);
    await showAll(resident);
    const group = await look(resident);
    expect(group).toMatch(/039\s?0000/);
    expect(group).toMatch(/€/);
  });

  it('counts: the city’s page, its publication, the lab’s page, both as PDF', async () => {
    const manager = await staffPage(site, 'dirigente@monza.example.org', { language, script, width: 1280 });
    await manager.goto(`${prefix}/numeri`);
    await look(manager);
    await submit(manager);
    await look(manager);
    await resident.goto(`${prefix}/numeri`);
    await look(resident);
    await resident.goto(lab);
    expect(await look(resident)).toContain('Monza');
    for (const path of [`${prefix}/numeri.pdf`, `${lab}/numeri.pdf`]) {
      const pdf = await (await fetch(`${site.origin}${path}`)).bytes();
      const text = Buffer.from(pdf).toString('latin1');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text).toMatch(/pdfuaid:part(>|=")1/);
      expect(text).toMatch(new RegExp(String.raw`/Lang\s?\(${language}`));
    }
    await manager.context().close();
  });
}
