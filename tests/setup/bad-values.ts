import { expect } from 'vitest';

export const blank: readonly string[] = ['', '   ', '\0'];

/** What no field of ours but free text is for. */
export const junk: readonly string[] = [
  'x'.repeat(100_000),
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u202Egnp.exe',
  '\u0000\u0007\u200D',
  '-1',
  'NaN',
  'Infinity',
  '1e309',
  '0x10',
  '1.5.5',
  '１２',
  "'; drop table request; --",
  '${7*7}',
  '../../etc/passwd',
  'null',
  '[object Object]',
  '\uFFFE',
];

/** Percent-encoded by hand: a lone surrogate, a cut sequence, a bare sign, an overlong slash, bytes of nothing. */
export const broken: readonly string[] = ['%ED%A0%80', '%E0%A4%A', '%', '%C0%AF', '%FF%FE'];

/** The page says what is wrong, each thing with a link to a field that is there, and carries no script of somebody else. */
export async function expectRefused(answer: Response, what: string): Promise<void> {
  const html = await answer.text();
  expect(answer.status, what).toBe(422);
  const summary = /id="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
  const fields = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(fields.length, what).toBeGreaterThan(0);
  for (const id of fields) expect(html, `${what}: #${id}`).toContain(`id="${id}"`);
  expectHarmless(html, what);
}

/** What was typed may be shown again, as text. */
export function expectHarmless(html: string, what: string): void {
  expect(html, what).not.toMatch(/<script>alert|<img src=x/);
}
