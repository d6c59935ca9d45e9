import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder of its own in the system's temporary one, or in another such folder, that other users may pass through. Run by root, the embedded database has another
 * user, and puts its cluster under `/var/lib/will` where that user could not come to this folder: there it would stay when the
 * folder is removed, a hundred megabytes a run, until the disk is full.
 */
export function scratchFolder(name: string, within = tmpdir()): string {
  const folder = mkdtempSync(join(within, `will-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
