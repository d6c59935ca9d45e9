import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/platform/config/read-config.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

describe('documents', () => {
  it('explain every code of a start that fails', () => {
    const codes = [...read('src/platform/errors/startup-error.ts').matchAll(/\| '([A-Z_]+)'/g)].map((match) => match[1] ?? '');
    expect(codes.length).toBeGreaterThan(10);
    const documented = read('docs/errors.md');
    expect(codes.filter((code) => !documented.includes(`\`${code}\``))).toEqual([]);
  });

  it('link only to what is there', () => {
    const broken = globSync('{*.md,docs/**/*.md,src/**/README.md,demo/*.md}', { cwd: projectRoot }).flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(projectRoot, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
