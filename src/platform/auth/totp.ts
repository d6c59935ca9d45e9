import { Secret, TOTP } from 'otpauth';

const period = 30;

function generator(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'WILL', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });
}

/** A new secret of 160 bits (RFC 4226), in base32. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The six figures valid at `at` (RFC 6238, 30 seconds). */
export function totpCode(secret: string, at: Date): string {
  return generator(secret).generate({ timestamp: at.getTime() });
}

/**
 * The time step that `code` belongs to, within one step of `at` for clocks that drift, or `undefined` when it is wrong
 * or not newer than `lastStep`: a code is good once.
 */
export function verifyTotp(secret: string, code: string, at: Date, lastStep: number): number | undefined {
  const token = code.replaceAll(/\s/g, '');
  const delta = generator(secret).validate({ token, timestamp: at.getTime(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(at.getTime() / 1000 / period) + delta;
  return step > lastStep ? step : undefined;
}

/** Address that an authenticator app reads from a QR code. */
export function totpAddress(secret: string, label: string): string {
  return generator(secret, label).toString();
}
