import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { onwards } from '../type-in.ts';
import type { Stage } from './stage.ts';

/** Presses what sends a form, and waits for the page that comes. */
export function press(button: Locator): Promise<void> {
  return onwards(button.page(), () => button.first().click());
}

/** Sends what is not complete: the page comes back and says why on top, where the focus is, with links to the fields. */
export async function refused({ look }: Stage, page: Page, button: Locator): Promise<void> {
  await press(button);
  const summary = page.locator('.will-error-summary');
  expect(await summary.locator('a').count()).toBeGreaterThan(0);
  expect(await summary.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await look(page);
}
