import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PdfError } from './pdf-error.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * Titillium Web, the face of Italian public services, as the design system ships it; and DejaVu Sans, if installed, for
 * the names that people write in other scripts. What neither has is left to the fonts of the machine.
 */
export function readFonts(): Buffer[] {
  const own = packageFolder('bootstrap-italia');
  if (own === undefined) throw new PdfError('pdf.fonts-missing', 'the package bootstrap-italia is not installed');
  const others = packageFolder('dejavu-fonts-ttf');
  return [
    ...readFolder(join(own, 'dist', 'fonts', 'Titillium_Web'), /\.ttf$/u),
    ...(others === undefined
      ? []
      : readFolder(join(others, 'ttf'), /^DejaVuSans(-Bold|-Oblique|-BoldOblique)?\.ttf$/u)),
  ];
}

function readFolder(folder: string, wanted: RegExp): Buffer[] {
  const names = readdirSync(folder).filter((name) => wanted.test(name));
  return names.sort().map((name) => readFileSync(join(folder, name)));
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
