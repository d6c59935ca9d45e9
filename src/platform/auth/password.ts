import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

// OWASP's parameters for scrypt (2023): N = 2^17, r = 8, p = 1, which needs 128 MB while it runs.
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const keyLength = 32;

function derive(password: string, salt: Buffer, N = cost.N): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(password.normalize('NFKC'), salt, keyLength, { ...cost, N }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}

/** Hashes a password to `scrypt$N$salt$key`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return ['scrypt', cost.N, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Whether `password` made `hash`, in the same time whatever the answer. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [scheme, N, salt, key] = hash.split('$');
  if (scheme !== 'scrypt' || N === undefined || salt === undefined || key === undefined)
    throw new TypeError('unknown password hash');
  const expected = Buffer.from(key, 'base64url');
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), Number(N)), expected);
}

/** Spends the time of a verification, for an account that does not exist: who signs in cannot tell the two apart. */
export async function verifyNothing(password: string): Promise<false> {
  await derive(password, Buffer.alloc(16));
  return false;
}
