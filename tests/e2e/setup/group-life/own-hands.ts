import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readPdf } from '../../../setup/read-pdf.ts';
import { answerJourney, type Need } from '../ask.ts';
import { press, refused } from './errors.ts';
import { comeIn, openGroup } from './form-group.ts';
import type { Family, Hands, Told } from './hands.ts';
import { centsIn } from './money.ts';
import { identity, known, type Stage } from './stage.ts';

const primary = 'main form .btn-primary';

/** How the address ends that a mail leads to. */
const leadsTo: Readonly<Record<Told, string>> = {
  'forming-joined': '/gruppi',
  proposed: '/proposta',
  choose: '/offerte',
  sign: '/accordo',
  started: '/gruppo',
  statement: '/gruppo/conti',
  'change-asked': '/cambio',
  finished: '/com-e-andata',
};

/** Families that do everything themselves on a phone, each time from the link of the mail that asks for it. */
export function ownHands(stage: Stage): Hands {
  const { prefix, mailbox, look, onPhone } = stage;

  /** The newest mail to a family that leads to a page of its own, by how its address ends: it may still be on its way. */
  const mailTo = async ({ email = '' }: Pick<Family, 'email'>, ending: string, words = /./) => {
    const link = new RegExp(`https?://\\S+(/[\\w-]+/r/[\\w-]{43}${ending})\\s`);
    const found = () => mailbox.mails.findLast(({ to, text }) => to === email && link.test(text) && words.test(text));
    await expect.poll(found, { message: `a mail that leads to ${ending}` }).toBeDefined();
    const text = found()?.text ?? '';
    return { path: new URL(link.exec(text)?.[0].trim() ?? '').pathname, text };
  };
  const openMail = async (page: Page, family: Pick<Family, 'email'>, ending: string) => {
    await page.goto((await mailTo(family, ending)).path);
  };
  const at = <Done>(family: Family, ending: string, act: (page: Page) => Promise<Done>) =>
    onPhone(async (page) => {
      await openMail(page, family, ending);
      return act(page);
    });

  /** From the first question to the page of the request, by the mail that leads there. */
  const answers = async (page: Page, need: Need, careful: boolean): Promise<Family> => {
    const asked = await answerJourney(page, need, careful);
    await openMail(page, need, '');
    const told = careful ? await look(page) : await page.locator('main').innerText();
    expect(told).toContain(asked.code);
    expect(told).toContain(known);
    return { ...need, code: asked.code };
  };
  const groupsOf = <Done>(family: Family, act: (page: Page) => Promise<Done>) =>
    at(family, '', async (page) => {
      await press(page.locator('main a[href$="/gruppi"]'));
      return act(page);
    });

  return {
    asks: (need, { careful }) =>
      onPhone(async (page) => {
        await page.goto(`${prefix}/chiedi`);
        if (careful) await look(page);
        await press(page.locator(primary));
        if (careful) await refused(stage, page, page.locator(primary));
        return answers(page, need, careful);
      }),

    opensGroup: (family, { careful }) => groupsOf(family, (page) => openGroup(stage, page, careful)),

    asksInvited: (need, invitation, { careful }) =>
      onPhone(async (page) => {
        await page.goto(invitation);
        await look(page);
        expect(await page.content()).not.toMatch(identity);
        await press(page.locator('main form[action$="/entra"] button'));
        return answers(page, need, careful);
      }),

    comesIn: (family, { careful }) => groupsOf(family, (page) => comeIn(stage, page, careful)),

    areTold: async (families, what, words) => {
      for (const family of families) {
        const { text } = await mailTo(family, leadsTo[what], words);
        expect(text).not.toMatch(identity);
      }
    },

    saysYes: (family, { careful }) =>
      at(family, '/proposta', async (page) => {
        if (careful) expect(await look(page)).toContain('€');
        expect(await page.content()).not.toMatch(identity);
        await press(page.locator('main form button[value=accepted]'));
        expect(await page.content()).not.toMatch(identity);
        if (careful) await look(page);
      }),

    chooses: (family, providers, { careful }) =>
      at(family, '/offerte', async (page) => {
        if (careful) {
          const text = await look(page);
          for (const told of ['Arcobaleno', 'Il Filo', 'Rosa', 'Chiara']) expect(text).toContain(told);
          await refused(stage, page, page.locator(primary));
        }
        for (const provider of providers) await page.getByLabel(new RegExp(provider)).check();
        await press(page.locator(primary));
        if (careful) await look(page);
      }),

    signs: (family, { careful }) =>
      at(family, '/accordo', async (page) => {
        const sign = page.locator('main form button[value=firmo]');
        const terms = await page.locator('main').innerText();
        if (careful) {
          await look(page);
          await refused(stage, page, sign);
        }
        await page.check('[name=letto]');
        await press(sign);
        expect(await page.content()).not.toMatch(identity);
        return terms;
      }),

    shows: (family) =>
      at(family, '/gruppo', async (page) => {
        await press(page.locator('main form button[value=mostra]'));
        await look(page);
      }),

    seesCalendar: (family) =>
      at(family, '/gruppo', async (page) => {
        await press(page.locator('main a[href$="/gruppo/calendario"]'));
        await press(page.locator('form button[value=make]'));
        await look(page);
        const feed = await page.locator('.will-copy input').inputValue();
        return (await page.request.get(new URL(feed).pathname)).text();
      }),

    willNotCome: (family, { careful }) =>
      at(family, '/gruppo', async (page) => {
        await press(page.locator('main a[href$="/gruppo/calendario"]'));
        const absent = page.locator('form button[value=absent]');
        if (careful) await refused(stage, page, absent);
        await page.locator('form [name=day]').first().selectOption({ index: 1 });
        await press(absent);
        expect(new URL(page.url()).search).toBe('?esito=said');
      }),

    writes: (family, text, { careful }) =>
      at(family, '/gruppo', async (page) => {
        await press(page.locator('main a[href$="/gruppo/messaggi"]'));
        if (careful) await refused(stage, page, page.locator(primary));
        await page.fill('[name=text]', text);
        await press(page.locator(primary));
      }),

    readsMessages: (family) => at(family, '/gruppo/messaggi', (page) => look(page)),

    readsStatement: (family) =>
      at(family, '/gruppo/conti', async (page) => {
        await look(page);
        await press(page.locator('main a[href*="/gruppo/conti/"]'));
        const lead = await page.locator('main .lead').first().innerText();
        await look(page);
        const paper = await page.locator('a[href$="conto.pdf"]').first().getAttribute('href');
        const printed = readPdf(await (await page.request.get(paper ?? '')).body());
        return { cents: centsIn(lead), printed };
      }),

    leaves: (family, { careful }) =>
      at(family, '/gruppo', async (page) => {
        await press(page.locator('main a[href$="/gruppo/lascia"]'));
        const leave = page.locator('form[action$="/gruppo/lascia"] button');
        if (careful) await refused(stage, page, leave);
        await page.check('[name=sure]');
        await press(leave);
        await look(page);
      }),

    agreesToChange: (family, { careful }) =>
      at(family, '/cambio', async (page) => {
        const told = careful ? await look(page) : await page.locator('main').innerText();
        await press(page.locator('button[value=accepted]'));
        return told;
      }),

    joins: (family) =>
      at(family, '/cambio', async (page) => {
        await look(page);
        await press(page.locator('main a[href$="/accordo"]'));
        const terms = await look(page);
        expect(await page.content()).not.toMatch(identity);
        await refused(stage, page, page.locator(primary));
        await page.check('[name=letto]');
        await press(page.locator(primary));
        return terms;
      }),

    saysHowItWent: (family, { careful }) =>
      at(family, '/com-e-andata', async (page) => {
        if (careful) await refused(stage, page, page.locator(primary));
        for (const name of ['helped', 'again', 'met']) await page.locator(`[name=${name}]`).first().check();
        await press(page.locator(primary));
        await look(page);
      }),
  };
}
