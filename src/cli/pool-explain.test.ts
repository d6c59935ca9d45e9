import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { anInstance, aPlan, aPool, aRequest } from '../domain/pooling/testing/build-instance.ts';
import { exitCodes } from '../platform/errors/exit-codes.ts';
import { addPoolExplain } from './pool-explain.ts';

const folder = mkdtempSync(join(tmpdir(), 'will-explain-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

function explain(...words: string[]): Promise<Command> {
  const program = new Command();
  addPoolExplain(program);
  return program.parseAsync(['explain', ...words], { from: 'user' });
}

describe('will pool explain', () => {
  const city = file('city.json', anInstance({ requests: [aRequest('a'), aRequest('b')] }));
  const plan = file('plan.json', aPlan(aPool(['a', 'b'])));

  it('refuses a request that is not in the instance', async () => {
    await expect(explain(city, plan, 'x')).rejects.toMatchObject({
      message: `There is no request x in ${city}.`,
      exitCode: exitCodes.inputMissing,
    });
  });

  it('refuses a plan that breaks a rule, but not one whose bound is too low', async () => {
    const broken = file('broken.json', aPlan(aPool(['a'])));
    await expect(explain(city, broken)).rejects.toMatchObject({
      message: `${broken} breaks the rules: will pool check says which.`,
      exitCode: exitCodes.dataInvalid,
    });
    const low = file('low.json', { ...aPlan(aPool(['a', 'b'])), bound: 0 });
    await expect(explain(city, low, 'x')).rejects.toMatchObject({ exitCode: exitCodes.inputMissing });
  });

  it('refuses a file that is not what it should be', async () => {
    await expect(explain(plan, city)).rejects.toMatchObject({ exitCode: exitCodes.dataInvalid });
  });
});
