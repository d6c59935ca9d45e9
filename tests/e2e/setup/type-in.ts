import type { Locator, Page } from 'playwright-core';

/** What a person puts into the fields of a form, by their names: words, one choice, or several boxes. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Puts it in as a person does, whatever kind of field each is. Fields that are not there fail. */
export async function typeIn(form: Locator, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field.first().evaluate((element) => {
      const { tagName, type } = element as unknown as { tagName: string; type: string };
      return tagName === 'SELECT' ? 'select' : type;
    });
    if (kind === 'select') await field.first().selectOption(String(value));
    else if (kind === 'radio' || kind === 'checkbox')
      for (const one of [value].flat()) await form.locator(`[name="${name}"][value="${one}"]`).check();
    else await field.first().fill(String(value));
  }
}

/** Fills in a form and sends it by its own button; `action` is how its address ends; of several, it is the one with the first field. */
export async function send(page: Page, action: string, typed: Typed = {}, button = 'button'): Promise<void> {
  const [name] = Object.keys(typed);
  const forms = page.locator(`main form[action$="${action}"]`);
  const form = (name === undefined ? forms : forms.filter({ has: page.locator(`[name="${name}"]`) })).first();
  await typeIn(form, typed);
  await form.locator(button).first().click();
}

/** Does what leads to another page, and waits until it is there: whoever opens a third at once would cut the second off. */
export async function onwards(page: Page, act: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), act()]);
}
