import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PdfError } from './pdf-error.ts';

const { resolve } = createRequire(import.meta.url);

/** Titillium Web, the face of Italian public services, as the design system ships it. */
export function readFonts(): Buffer[] {
  const folder = join(packageFolder('bootstrap-italia'), 'dist', 'fonts', 'Titillium_Web');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

function packageFolder(name: string): string {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch (cause) {
    throw new PdfError('pdf.fonts-missing', `the package ${name} is not installed (${String(cause)})`);
  }
}
