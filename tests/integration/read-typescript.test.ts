import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/platform/config/read-config.ts';

const inProject = (path: string) => pathToFileURL(join(projectRoot, path)).href;

/** Counts how often a function is given its name by a call, while a module of the project is read with `loader`. */
function namesGiven(loader: string): number {
  const script = `
    let named = 0;
    const define = Object.defineProperty;
    Object.defineProperty = (on, key, what) => {
      if (key === 'name') named += 1;
      return define(on, key, what);
    };
    await import(${JSON.stringify(inProject('src/domain/pooling/session-starts.ts'))});
    console.log(named);`;
  const options = { encoding: 'utf8', env: { ...process.env, TSX_TSCONFIG_PATH: join(projectRoot, 'tsconfig.json') } };
  return Number(
    execFileSync(process.execPath, ['--import', loader, '--input-type=module', '-e', script], options as never),
  );
}

describe('how the project reads TypeScript', () => {
  test('no function is named again by a call', () => {
    expect(namesGiven(inProject('bin/read-typescript.mjs'))).toBe(0);
  });

  test('which tsx alone would do: should it stop, the file above has had its day', () => {
    expect(namesGiven('tsx')).toBeGreaterThan(0);
  });
});
