import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/setup/longest-first.ts';

// What ends a test that hangs, not what measures one: a machine with other work is several times slower.
const patience = { testTimeout: 240_000, hookTimeout: 240_000 };

const pages = 'src/features/**/{pages.test.tsx,routes.test.ts,*-routes.test.ts}';

/** The kinds of test, by the name that `npm test` and `vitest --project` know them by. */
const kinds: Readonly<Record<string, { readonly include: readonly string[]; readonly exclude?: readonly string[] }>> = {
  unit: { include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'], exclude: [pages] },
  page: { include: [pages] },
  integration: { include: ['tests/integration/**/*.test.ts'] },
  properties: { include: ['tests/properties/**/*.test.ts'] },
  architecture: { include: ['tests/architecture/**/*.test.ts'] },
  e2e: { include: ['tests/e2e/**/*.test.ts'] },
};

const withoutDatabase: ReadonlySet<string> = new Set(['unit', 'properties']);

/** Kinds as one project of vitest: its workers load the product once, and one database serves them all. */
function projectOf(name: string, wanted: readonly string[]) {
  const chosen = wanted.map((kind) => {
    const found = kinds[kind];
    if (found === undefined) throw new Error(`no tests are of the kind ${kind}`);
    return found;
  });
  return {
    extends: true as const,
    test: {
      name,
      include: chosen.flatMap(({ include }) => include),
      // What one kind leaves to another is there where that one is wanted too.
      exclude: wanted.includes('page') ? [] : chosen.flatMap(({ exclude = [] }) => exclude),
      ...(wanted.some((kind) => !withoutDatabase.has(kind)) && { globalSetup: ['tests/setup/global-database.ts'] }),
      ...patience,
    },
  };
}

/** What `npm test` wants, `unit,page`: all of it as one project. Without it each kind is one, for `--project`. */
const together = process.env['WILL_TEST_KINDS'];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Test files share a process, and what it has loaded: loading the product for each of them took longer than testing it.
    // Each has its own database and application, so nothing of one is left for the next.
    isolate: false,
    maxWorkers: 2,
    // A page's garbage is young: with a nursery of the usual size, collecting it took a fourteenth of a walk through a city.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    expect: { poll: { timeout: 60_000 } },
    projects:
      together === undefined
        ? Object.keys(kinds).map((kind) => projectOf(kind, [kind]))
        : [projectOf('tests', together.split(','))],
  },
});
