import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the embedded database's roles: made once, kept beside it, readable by its owner only. */
export interface DatabaseSecrets {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly report: string;
}

export function readOrMakeSecrets(dataFolder: string): DatabaseSecrets {
  const path = join(dataFolder, 'database-secrets.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as DatabaseSecrets;
  const password = () => randomBytes(24).toString('hex');
  const secrets = { admin: password(), owner: password(), app: password(), worker: password(), report: password() };
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}
