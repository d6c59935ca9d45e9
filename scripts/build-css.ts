import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import { PurgeCSS } from 'purgecss';
import { compile } from 'sass';

/**
 * Builds assets/will.css: Bootstrap Italia by part and our own styles, without the rules that no page uses.
 * With `--check` it writes nothing, and fails when the committed file is not what the sources make.
 */
const output = 'assets/will.css';
const budget = 25 * 1024;

// Class names that are put together at run time, or written by the script.
const madeUpAtRunTime = {
  standard: [/^will-(?:main|width|tag|week|reason|moment)-/],
  greedy: [/details-content/],
};

function compileSources(): string {
  return compile('assets/src/will.scss', {
    loadPaths: ['node_modules'],
    quietDeps: true,
    // Bootstrap Italia 2 is written with @import; so is what joins its parts.
    silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function', 'abs-percent'],
  }).css;
}

async function purge(css: string): Promise<string> {
  const pages = globSync('src/**/*.tsx', { exclude: ['**/*.test.tsx'] }).sort();
  const [result] = await new PurgeCSS().purge({
    content: [...pages, 'assets/will.js'],
    css: [{ raw: css }],
    safelist: madeUpAtRunTime,
  });
  if (result === undefined) throw new Error('PurgeCSS gave no result');
  return result.css;
}

function minify(css: string): string {
  const { code } = transform({
    filename: output,
    code: Buffer.from(css),
    minify: true,
    targets: { chrome: 105 << 16, firefox: 110 << 16, safari: (15 << 16) | (4 << 8) },
  });
  return `${Buffer.from(code).toString('utf8')}\n`;
}

const css = minify(await purge(compileSources()));
const brotli = brotliCompressSync(css).length;
console.log(`${output}: ${css.length} bytes, ${gzipSync(css).length} gzip, ${brotli} brotli`);
if (brotli > budget) {
  console.error(`${output} is over its budget of ${budget} bytes`);
  process.exitCode = 1;
}
if (!process.argv.includes('--check')) writeFileSync(output, css);
else if (readFileSync(output, 'utf8') !== css) {
  console.error(`${output} is not what its sources make: run npm run styles`);
  process.exitCode = 1;
}
