import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { press } from './errors.ts';
import type { Stage } from './stage.ts';

/** The provider writes down every session that was: to the first one a family did not come that had said nothing. Returns how many there were. */
export async function keepTheRegister({ prefix, look }: Stage, page: Page): Promise<number> {
  await page.goto(`${prefix}/ente`);
  await press(page.locator('a[href$="/registro"]'));
  await look(page);
  const missing = page.locator('#da-scrivere a[href*="/registro/"]');
  const sessions = await missing.count();
  for (let left = sessions; left > 0; left--) {
    await press(missing);
    if (left === sessions) {
      await page.locator('[name=present]:checked').first().uncheck();
      await look(page);
    }
    await press(page.locator('main form .btn-primary'));
    expect(new URL(page.url()).search).toBe('?esito=kept');
    expect(await missing.count()).toBe(left - 1);
  }
  return sessions;
}
