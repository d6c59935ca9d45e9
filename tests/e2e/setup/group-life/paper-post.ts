import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '../../../../src/i18n/index.ts';
import { wordsOfPdf } from '../../../setup/read-pdf.ts';
import { press } from './errors.ts';
import type { LetterKind } from '../../../../src/features/requests/letters/model.ts';
import type { Family } from './hands.ts';
import type { Stage } from './stage.ts';

/** The desk's queue of letters: what waits is printed, read back and posted; and each leads to where its answer is written down. */
export function paperPost({ prefix, language, look }: Pick<Stage, 'prefix' | 'language' | 'look'>) {
  const t = messages(language).letters;
  const queue = `${prefix}/sportello/lettere`;
  const ways = [...Object.values(t.encloses), t.answerAt, t.openPage, t.toFile];
  return {
    /** Prints all that waits, and reads it back: a letter to each, by code and by name, with these words. Then it is posted. */
    print: async (page: Page, families: readonly Pick<Family, 'code' | 'name'>[], words: RegExp) => {
      await page.goto(queue);
      await look(page);
      const pile = await page.locator('a[href*="/tutte.pdf"]').getAttribute('href');
      const printed = wordsOfPdf(await (await page.request.get(pile ?? '')).body());
      for (const { code, name } of families) for (const told of [code, name]) expect(printed).toContain(told);
      expect(printed).toMatch(words);
      await press(page.locator('form[action$="/sportello/lettere"] button'));
      expect(new URL(page.url()).search).toContain('fatto=tutte');
      expect(await page.locator('a[href*="/tutte.pdf"]').count()).toBe(0);
    },
    /** Goes from a family's letter to what it is about. */
    openLetter: async (page: Page, { code }: Pick<Family, 'code'>, kind: LetterKind) => {
      await page.goto(queue);
      const row = page.locator('main table tr', { hasText: code }).filter({ hasText: t.kinds[kind] });
      await press(row.locator('a'));
      const links = page.locator('main p > a');
      const names = await links.allInnerTexts();
      await press(links.filter({ hasText: ways.find((way) => names.includes(way)) ?? code }));
      expect(await page.locator('main').innerText()).toContain(code);
    },
  };
}
