import type { HtmlEscapedString } from 'hono/utils/html';
import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Hono writes `<br/>`, and serialises attributes as it likes; neither changes what a browser reads.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // Lists may have a name too.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // Checkboxes of one question share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    // Styles and scripts come from our own files only: the content security policy would block them inline.
    'no-inline-style': 'error',
    'no-implicit-button-type': 'error',
  },
});

type Rendered = HtmlEscapedString | Promise<HtmlEscapedString> | string;

/** A component as the browser gets it. */
export async function render(element: Rendered): Promise<string> {
  return (await element).toString();
}

/** What is wrong with a piece of HTML, one line each. */
export async function problemsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map(({ ruleId, message, line, column }) => `${ruleId} at ${line}:${column}: ${message}`),
  );
}

export async function expectValidHtml(html: string): Promise<void> {
  expect(await problemsOf(html)).toEqual([]);
}

/** The words of a piece of HTML as one line, as someone reads them aloud. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<(script|style|head)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
