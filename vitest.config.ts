import { defineConfig } from 'vitest/config';

// What ends a test that hangs, not what measures one: a machine with other work is several times slower.
const patience = { testTimeout: 240_000, hookTimeout: 240_000 };
const database = { globalSetup: ['tests/setup/global-database.ts'], ...patience };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    // Test files share a process, and what it has loaded: loading the product for each of them took longer than testing it.
    // Each has its own database and application, so nothing of one is left for the next.
    isolate: false,
    maxWorkers: 2,
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'],
          exclude: ['src/features/**/pages.test.tsx', 'src/features/**/routes.test.ts'],
          ...patience,
        },
      },
      {
        extends: true,
        test: { name: 'page', include: ['src/features/**/{pages.test.tsx,routes.test.ts}'], ...database },
      },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...database } },
      { extends: true, test: { name: 'properties', include: ['tests/properties/**/*.test.ts'], ...database } },
      { extends: true, test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], ...database } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/global-database.ts'],
          ...patience,
        },
      },
    ],
  },
});
