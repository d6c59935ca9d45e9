import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/platform/config/read-config.ts';

const inProject = (path: string) => pathToFileURL(join(projectRoot, path)).href;

describe('how the project reads TypeScript', () => {
  test('no function is named again by a call, which takes four tenths of the processor where functions are made by the million', () => {
    const script = `
      let named = 0;
      const define = Object.defineProperty;
      Object.defineProperty = (on, key, what) => {
        if (key === 'name') named += 1;
        return define(on, key, what);
      };
      await import(${JSON.stringify(inProject('src/domain/pooling/session-starts.ts'))});
      console.log(named);`;
    const read = ['--import', inProject('bin/read-typescript.mjs'), '--input-type=module', '-e', script];
    expect(Number(execFileSync(process.execPath, read, { encoding: 'utf8' }))).toBe(0);
  });
});

describe('a project of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'will-reads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(projectRoot, 'bin'), join(folder, 'bin'), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['esbuild', '@esbuild', 'hono'])
    symlinkSync(join(projectRoot, 'node_modules', name), join(folder, 'node_modules', name));
  mkdirSync(join(folder, 'src'));
  const write = (name: string, text: string) => writeFileSync(join(folder, 'src', name), text);
  const run = () =>
    spawnSync(process.execPath, ['--import', join(folder, 'bin/read-typescript.mjs'), join(folder, 'src/start.ts')], {
      encoding: 'utf8',
    });
  const start = `
    import { page } from './page.tsx';
    interface Told { readonly at: string }
    const told: Told = { at: 'noon' };
    console.log(String(page(told.at)));
    if (process.env['FAIL'] !== undefined) page('');
  `;
  write('start.ts', start);
  const page = `
    interface Given { readonly at: string }

    export function page(at: Given['at']) {

      if (at === '') throw new Error('no hour');
      return <p>{at}</p>;
    }
  `;
  write('page.tsx', page);

  test('runs types and pages, at first and from what it kept', () => {
    for (const time of ['first', 'again'])
      expect([time, run()]).toEqual([
        time,
        expect.objectContaining({ stdout: '<p>noon</p>\n', stderr: '', status: 0 }),
      ]);
  });

  test('sees that a file has changed', () => {
    write('page.tsx', page.replace('<p>{at}</p>', '<b>{at}</b>'));
    expect(run().stdout).toBe('<b>noon</b>\n');
    write('page.tsx', page);
    expect(run().stdout).toBe('<p>noon</p>\n');
  });

  test('tells where an error happened by the lines that people read', () => {
    write('start.ts', `${start}\npage('');\n`);
    const { stderr, status } = run();
    expect(stderr).toMatch(/Error: no hour\n\s+at page \(file:.*page\.tsx:6:28\)\n\s+at file:.*start\.ts:8:1/);
    expect(status).toBe(1);
    write('start.ts', start);
  });

  test('is not held up by a mistake in a file that nobody asks for, and names one that somebody does', () => {
    write('other.ts', 'const = 1;');
    write('page.tsx', page.replace('<p>', '<p >'));
    expect(run().stdout).toBe('<p>noon</p>\n');
    write('page.tsx', 'export const page = ;');
    const { stderr, status } = run();
    expect(stderr).toContain('page.tsx:1:20: ERROR: Unexpected ";"');
    expect(status).toBe(1);
  });
});
