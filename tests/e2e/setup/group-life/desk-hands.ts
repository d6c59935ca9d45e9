import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LetterKind } from '../../../../src/features/requests/letters/model.ts';
import { readPdf, wordsOfPdf } from '../../../setup/read-pdf.ts';
import { answerJourney, typeInPaper, type Need } from '../ask.ts';
import { press, refused } from './errors.ts';
import { comeIn, openGroup } from './form-group.ts';
import type { Family, Hands } from './hands.ts';
import { centsIn } from './money.ts';
import { identity, known, type Stage } from './stage.ts';
import { paperPost } from './paper-post.ts';

const primary = 'main form .btn-primary';

/** The desk, for families that have a phone or a sheet of paper: it prints what they are told, and writes down what they say. */
export function deskHands(stage: Stage): Hands {
  const { prefix, look } = stage;
  const post = paperPost(stage);
  const atDesk = <Done>(act: (page: Page) => Promise<Done>) => stage.as('olga', act);
  /** From the letter that a family brings back, to where the desk writes down what it says. */
  const at = <Done>(family: Family, what: LetterKind, act: (page: Page) => Promise<Done>) =>
    atDesk(async (page) => {
      await post.openLetter(page, family, what);
      return act(page);
    });
  /** A family that calls says its code: from there to its request. */
  const says = <Done>({ code }: Family, act: (page: Page) => Promise<Done>) =>
    atDesk(async (page) => {
      await page.goto(`${prefix}/sportello`);
      await page.fill('[name=codice]', code);
      await press(page.locator('main form[method=get] button'));
      await press(page.locator('main table a', { hasText: code }));
      return act(page);
    });
  /** Further to its group. */
  const calls = <Done>(family: Family, act: (page: Page) => Promise<Done>) =>
    says(family, async (page) => {
      await press(page.locator('main a[href*="/gruppi/"]'));
      return act(page);
    });
  /** Or to the groups that form near it. */
  const groupsOf = <Done>(family: Family, act: (page: Page) => Promise<Done>) =>
    says(family, async (page) => {
      await press(page.locator('main a[href$="/gruppi"][href*="/richieste/"]'));
      return act(page);
    });
  const formFor = (page: Page, { code }: Family, action: string) =>
    page.locator(`form[action$="${action}"][aria-label*="${code}"]`);
  const pdfAt = async (page: Page, name: string) => {
    const paper = await page.getByRole('link', { name }).first().getAttribute('href');
    return (await page.request.get(paper ?? '')).body();
  };

  const byPhone = async (page: Page, need: Need, careful: boolean) => {
    await page.goto(`${prefix}/sportello`);
    if (careful) await look(page);
    await press(page.locator('main form button[name=channel][value=phone]'));
    return answerJourney(page, need, careful);
  };
  /** Whoever fills in a form by hand has it with its code, by which it is typed in. */
  const onPaper = async (page: Page, need: Need, careful: boolean) => {
    await page.goto(`${prefix}/moduli`);
    if (careful) await look(page);
    const form = readPdf(await (await page.request.get(`${prefix}/moduli/childcare.pdf`)).body());
    const code = /M\d\d-\d+/.exec(form)?.[0] ?? '';
    if (careful) await refused(stage, page, page.locator(primary));
    await page.fill('[name=code]', code.toLowerCase());
    await press(page.locator(primary));
    return typeInPaper(page, need, careful);
  };

  const asks: Hands['asks'] = ({ name, age }, { careful }) =>
    atDesk(async (page) => {
      const need = { name, age };
      // Every other one has rung up, the others have sent the form.
      const asked = await (/^[AC]/.test(name) ? byPhone(page, need, careful) : onPaper(page, need, careful));
      const family = { ...need, code: asked.code };
      await post.print(page, [family], new RegExp(asked.code));
      await post.openLetter(page, family, 'made');
      expect(await look(page)).toContain(known);
      return family;
    });
  const comesIn: Hands['comesIn'] = (family, { careful }) => groupsOf(family, (page) => comeIn(stage, page, careful));

  return {
    asks,

    opensGroup: (family, { careful }) => groupsOf(family, (page) => openGroup(stage, page, careful)),

    // Whoever has no device brings the card, and says so.
    asksInvited: async (need, _invitation, how) => {
      const family = await asks(need, how);
      await comesIn(family, { careful: false });
      return family;
    },

    comesIn,

    areTold: (families, _what, words) => atDesk((page) => post.print(page, families, words)),

    saysYes: (family, { careful }) =>
      at(family, 'proposed', async (page) => {
        if (careful) await look(page);
        expect(await page.content()).not.toMatch(identity);
        await press(formFor(page, family, '/risposta').locator('button[value=accepted]'));
      }),

    chooses: (family, providers, { careful }) =>
      at(family, 'choose', async (page) => {
        const form = formFor(page, family, '/scelta');
        if (careful) await look(page);
        for (const provider of providers) await form.getByLabel(new RegExp(provider)).check();
        await press(form.locator('button'));
      }),

    signs: (family, { careful }) =>
      at(family, 'sign', async (page) => {
        if (careful) await look(page);
        const terms = wordsOfPdf(await pdfAt(page, family.code));
        await press(formFor(page, family, '/firma').locator('button[value=firmo]'));
        return terms;
      }),

    shows: (family) =>
      at(family, 'started', async (page) => {
        await press(formFor(page, family, '/conoscersi').locator('button'));
        await look(page);
      }),

    seesCalendar: (family) =>
      calls(family, async (page) => {
        const paper = page.locator(`a[href$="/calendario.pdf"]`, { hasText: family.code });
        const href = await paper.getAttribute('href');
        return readPdf(await (await page.request.get(href ?? '')).body());
      }),

    willNotCome: (family, { careful }) =>
      calls(family, async (page) => {
        await press(page.locator('a[href$="/assenze"]'));
        const absent = page.locator('form button[value=absent]');
        if (careful) await refused(stage, page, absent);
        const say = page.locator('form', { has: page.locator('button[value=absent]') });
        await say.locator('[name=family]').selectOption({ label: family.code });
        await say.locator('[name=day]').selectOption({ index: 2 });
        await press(absent);
        expect(new URL(page.url()).search).toBe('?esito=said');
      }),

    writes: (family, text, { careful }) =>
      calls(family, async (page) => {
        await press(page.locator('a[href$="/messaggi"]'));
        if (careful) await refused(stage, page, page.locator(primary));
        await page.fill('[name=text]', text);
        await page.selectOption('[name=by]', { label: family.code });
        await press(page.locator(primary));
      }),

    readsMessages: (family) => at(family, 'message', (page) => look(page)),

    readsStatement: (family) =>
      at(family, 'statement', async (page) => {
        await look(page);
        const row = page.locator('tr', { hasText: family.code });
        const cents = centsIn(await row.locator('td').nth(2).innerText());
        const href = await row.locator('a[href$="conto.pdf"]').getAttribute('href');
        return { cents, printed: readPdf(await (await page.request.get(href ?? '')).body()) };
      }),

    leaves: (family) =>
      calls(family, async (page) => {
        await press(page.locator('a[href$="/cambi"]'));
        await press(formFor(page, family, '/cambi').locator('button[value=leave]'));
        await look(page);
      }),

    agreesToChange: (family, { careful }) =>
      at(family, 'change-asked', async (page) => {
        const told = careful ? await look(page) : await page.locator('main').innerText();
        await press(formFor(page, family, '/cambi').locator('button[value=accepted]'));
        return told;
      }),

    joins: (family) =>
      at(family, 'change-asked', async (page) => {
        await look(page);
        const terms = wordsOfPdf(await pdfAt(page, family.code));
        await press(formFor(page, family, '/cambi').locator('button[value=accepted]'));
        return terms;
      }),

    saysHowItWent: (family, { careful }) =>
      at(family, 'finished', async (page) => {
        if (careful) await refused(stage, page, page.locator(primary));
        await page.selectOption('[name=request]', { label: family.code });
        for (const name of ['helped', 'again', 'met']) await page.locator(`[name=${name}]`).first().check();
        await press(page.locator(primary));
        await look(page);
      }),
  };
}
