// TypeScript without its types, and JSX as calls: esbuild, as tsconfig.json has it. Names stay as they are written
// (docs/decisions/0049-the-project-reads-its-own-typescript.md).
import { buildSync, transformSync, version } from 'esbuild';
import { root } from '../install.mjs';

const options = {
  format: 'esm',
  target: 'node24',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
};

/** What a translation depends on besides the file itself: where it changes, every kept one is void. */
export const manner = `${version} ${JSON.stringify(options)}`;

/** The code of many files, by path, at once: each call starts esbuild, which then takes less than a millisecond for a file. */
export function translateAll(paths) {
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: paths.map((path, at) => ({ in: path, out: String(at) })),
    outdir: '/',
    absWorkingDir: root,
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path, text }) => [paths[Number(/(\d+)\.js$/.exec(path)[1])], text]));
}

/** The source map of one file. */
export function mapOf(path, source) {
  const loader = path.endsWith('.tsx') ? 'tsx' : 'ts';
  return transformSync(source, { ...options, loader, sourcefile: path, sourcemap: 'external', sourcesContent: false })
    .map;
}
