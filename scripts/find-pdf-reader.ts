import { spawnSync } from 'node:child_process';
import { installOnDebian } from './install-debian.ts';

/** Whether the text of a document can be read back here. */
export function canReadPdf(): boolean {
  return spawnSync('pdftotext', ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** As root on Debian and its kin a missing reader of PDF is installed; elsewhere the tests that read documents back are skipped, and this says so. */
export function findOrInstallPdfReader(): void {
  if (!canReadPdf()) installOnDebian('poppler-utils', 'for the tests that read documents back');
  if (!canReadPdf())
    console.error('Documents are not read back: install pdftotext (on Debian: apt-get install poppler-utils).');
}
