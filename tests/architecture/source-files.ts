import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { projectRoot } from '../../src/platform/config/read-config.ts';

export interface SourceFile {
  /** From the project's folder: `src/features/pools/store.ts`. */
  readonly path: string;
  readonly text: string;
  /** Modules that it imports: relative ones as paths from the project's folder, packages by name. */
  readonly imports: readonly { readonly target: string; readonly typeOnly: boolean }[];
}

const importPattern = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm;

export function readSources(pattern = 'src/**/*.{ts,tsx}', { tests = false } = {}): SourceFile[] {
  return globSync(pattern, { cwd: projectRoot })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => tests || (!/\.test\.tsx?$/.test(path) && !path.includes('/testing/')))
    .sort()
    .map((path) => {
      const text = readFileSync(join(projectRoot, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

export function importsOf(path: string, text: string): SourceFile['imports'] {
  return [...text.matchAll(importPattern)].map((match) => {
    const name = match[2] ?? match[3] ?? '';
    const target = name.startsWith('.') ? normalize(join(dirname(path), name)).replaceAll('\\', '/') : name;
    return { target, typeOnly: match[1] !== undefined };
  });
}
