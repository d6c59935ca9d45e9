import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A person with a keyboard and nothing else: whatever they reach, they reach by Tab, and they must see where they are. */

/** Moves on with Tab to the first thing that answers to the selector, looking at the focus on every stop. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await ask<Stop>(page, readStop, selector);
    expect(stop.visible, `focus on ${stop.name} can be seen`).toBe(true);
    if (stop.found) return;
    stops.push(stop.name);
  }
  throw new Error(`Tab does not lead to ${selector}, but to: ${stops.join(', ')}`);
}

interface Stop {
  readonly found: boolean;
  readonly visible: boolean;
  readonly name: string;
}

// Scripts of the page, as text: this side of the browser knows no document.
const readStop = `(selector) => {
  const focused = document.activeElement;
  if (focused === document.body) return { found: false, visible: true, name: 'nothing' };
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  const box = focused.getBoundingClientRect();
  const onScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  return {
    found: focused.matches(selector),
    visible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && onScreen,
    name: focused.tagName.toLowerCase() + ' ' + (focused.getAttribute('name') ?? focused.textContent.trim().slice(0, 30)),
  };
}`;
const readSteps = `(wanted) => {
  const list = document.activeElement;
  return [...list.options].findIndex((option) => option.value === wanted) - list.selectedIndex;
}`;

/** Asks the page with a script of the page. */
function ask<Answer>(page: Page, script: string, about: string): Promise<Answer> {
  return page.evaluate<Answer>(`(${script})(${JSON.stringify(about)})`);
}

/** Something of whatever has the focus: an attribute, a class, whether it lies in `main`. */
export function ofFocused(page: Page, expression: string): Promise<unknown> {
  return page.evaluate<unknown>(`((focused) => ${expression})(document.activeElement)`);
}

/** Presses Enter where it leads to another page, or to the same one come back. */
export async function enter(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await loaded;
}

export async function send(page: Page): Promise<void> {
  await tabTo(page, 'main form .btn-primary');
  await enter(page);
}

/** Chooses in a group of radio buttons: Tab leads to the group, the arrows to its others. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press('Space');
  const wanted = `[name="${name}"][value="${value}"]:checked`;
  for (let presses = 0; presses < 10 && (await page.locator(wanted).count()) === 0; presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  expect(await page.locator(wanted).count(), wanted).toBe(1);
}

export async function select(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `select[name="${name}"]`);
  const steps = await ask<number>(page, readSteps, value);
  for (let press = 0; press < Math.abs(steps); press += 1)
    await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  expect(await page.locator(`select[name="${name}"]`).inputValue()).toBe(value);
}

export async function check(page: Page, name: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.press('Space');
}

/** Tab selects what a field holds, so typing replaces it. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`);
  await page.keyboard.type(text);
}

// Every control of the page, with what would keep Tab from it, and whether one sees the focus on it. Runs in the page: once the last
// key was Tab, whatever takes the focus shows it as it would then.
const readControls = `() => [...document.querySelectorAll('main :is(a[href], button, input, select, textarea, summary)')]
  .filter((element) => !element.disabled && element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true }))
  .flatMap((element) => {
    element.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const name = element.tagName.toLowerCase() + ' ' + (element.getAttribute('name') ?? element.textContent.trim().slice(0, 30));
    if (document.activeElement !== element) return [name + ' takes no focus'];
    if (element.tabIndex !== 0) return [name + ' is out of the order of Tab'];
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? [] : [name + ' does not show that it has the focus'];
  })`;

/** Every control of a page is a stop of Tab, in the order of the page, and one sees where one is. */
export async function expectReachable(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string[]>(`(${readControls})()`)).toEqual([]);
}
