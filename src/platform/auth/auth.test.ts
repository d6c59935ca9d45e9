import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';
import { hashToken, randomCode, randomToken } from './token.ts';
import { newTotpSecret, totpCode, verifyTotp } from './totp.ts';

describe('passwords', () => {
  it('verify, and only they', async () => {
    const hash = await hashPassword('città-è-bella');
    expect(hash).not.toContain('bella');
    expect(await verifyPassword('città-è-bella', hash)).toBe(true);
    // The same letters, typed on another keyboard in another normal form.
    expect(await verifyPassword('città-è-bella'.normalize('NFD'), hash)).toBe(true);
    expect(await verifyPassword('citta-e-bella', hash)).toBe(false);
  });
});

describe('tokens', () => {
  it('are long, different, and kept as a hash', () => {
    const tokens = new Set(Array.from({ length: 100 }, randomToken));
    expect(tokens.size).toBe(100);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    expect(hashToken('a')).toHaveLength(32);
  });
  it('have a form that can be read aloud', () => {
    for (let n = 0; n < 200; n++) expect(randomCode()).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
  });
});

describe('one-time codes', () => {
  // RFC 6238, appendix B, in the six last figures: secret "12345678901234567890", SHA-1.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  it('are those of the standard', () => {
    expect(totpCode(secret, new Date(59_000))).toBe('287082');
    expect(totpCode(secret, new Date(1_111_111_109_000))).toBe('081804');
    expect(totpCode(secret, new Date(20_000_000_000_000))).toBe('353130');
  });
  it('are good once, for a minute and a half', () => {
    const at = new Date('2026-11-22T10:00:10Z');
    const code = totpCode(secret, at);
    const step = verifyTotp(secret, code, at, 0);
    expect(step).toBe(Math.floor(at.getTime() / 30_000));
    expect(verifyTotp(secret, `${code.slice(0, 3)} ${code.slice(3)}`, new Date(at.getTime() + 30_000), 0)).toBe(step);
    expect(verifyTotp(secret, code, at, step ?? 0)).toBeUndefined();
    expect(verifyTotp(secret, code, new Date(at.getTime() + 90_000), 0)).toBeUndefined();
    expect(verifyTotp(newTotpSecret(), code, at, 0)).toBeUndefined();
  });
});
