import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './read-config.ts';

/** Which release of the software this is: another one may tell the same data in other words. */
export const release = (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string })
  .version;
