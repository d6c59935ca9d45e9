import type { Command } from 'commander';

type Add = (program: Command) => void;

/** Every command, loaded only when it is asked for: most need the whole product, some a file and a few rules. */
export const commands: ReadonlyMap<string, () => Promise<Add>> = new Map<string, () => Promise<Add>>([
  ['serve', async () => (await import('./serve.ts')).addServe],
  ['migrate', async () => (await import('./migrate.ts')).addMigrate],
  ['demo', async () => (await import('./demo.ts')).addDemo],
  ['import', async () => (await import('./import.ts')).addImport],
  ['export', async () => (await import('./export.ts')).addExport],
  ['pool', async () => (await import('./pool.ts')).addPool],
  ['report', async () => (await import('./report.ts')).addReport],
  ['user', async () => (await import('./user.ts')).addUser],
]);
