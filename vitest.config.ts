import { defineConfig } from 'vitest/config';

const database = { globalSetup: ['tests/setup/global-database.ts'], testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'],
          exclude: ['src/features/**/pages.test.tsx', 'src/features/**/routes.test.ts'],
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
          testTimeout: 240_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
