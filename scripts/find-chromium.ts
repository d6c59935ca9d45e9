import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installOnDebian } from './install-debian.ts';

// The shell draws pages without the parts of a browser that people see: a fifth less of the processor in these tests.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there, or not ours to run: the next name is tried.
    return false;
  }
}

/** The Chromium of this machine: `CHROMIUM`, or the first found on the PATH. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [
    process.env['CHROMIUM'] ?? '',
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...usual,
  ];
  return candidates.find((path) => path !== '' && isProgram(path));
}

/** As root on Debian and its kin a missing Chromium is installed; elsewhere one sentence says what to install. */
export function findOrInstallChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    installOnDebian(name, 'for the end-to-end tests');
    const installed = findChromium();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'The end-to-end tests need a Chromium: install one (on Debian: apt-get install chromium) or name yours in CHROMIUM.',
  );
}
