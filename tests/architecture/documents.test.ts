import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { staffRoles } from '../../src/domain/staff-roles.ts';
import { answerKinds } from '../../src/domain/vocabulary.ts';
import { intensities, requestStatuses } from '../../src/features/requests/model.ts';
import { projectRoot } from '../../src/platform/config/read-config.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as { license: string; scripts: Record<string, string> };
const documents = globSync('{*.md,docs/**/*.md,src/**/README.md,demo/*.md}', { cwd: projectRoot }).map((path) => ({
  path,
  text: read(path),
}));

/** The command line as `src/cli.ts` puts it together, without running it. */
async function readProgram(): Promise<Command> {
  const program = new Command('will');
  for (const load of commands.values()) (await load())(program);
  return program;
}

const program = await readProgram();

/** What is wrong with one mention of the command line, or nothing. */
function wrongWith(mention: string, line: string): string | undefined {
  let command = program;
  for (const word of mention.split(' ')) {
    if (command.commands.length === 0) break;
    const next = command.commands.find((each) => each.name() === word);
    if (next === undefined) return `there is no command ${word} in ${command.name()}`;
    command = next;
  }
  const has = (option: string) => command.options.some(({ long }) => long === option);
  const unknown = (line.match(/--[a-z][a-z-]*/g) ?? []).find((option) => !has(option) && option !== '--help');
  return unknown === undefined ? undefined : `${command.name()} has no ${unknown}`;
}

describe('documents', () => {
  it('explain every code of a start that fails', () => {
    const codes = [...read('src/platform/errors/startup-error.ts').matchAll(/\| '([A-Z_]+)'/g)].map(
      (match) => match[1] ?? '',
    );
    expect(codes.length).toBeGreaterThan(10);
    const documented = read('docs/errors.md');
    expect(codes.filter((code) => !documented.includes(`\`${code}\``))).toEqual([]);
  });

  it('link only to what is there', () => {
    const broken = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(projectRoot, dirname(path), target)))
        .map((target) => `${path} → ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only files and folders that are there', () => {
    const named = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|bin|migrations|assets|demo|scripts|tests|docs)\/[\w./-]*)`/g)].map((match) => ({
        path,
        target: match[1] ?? '',
      })),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(({ target }) => !existsSync(join(projectRoot, target)))).toEqual([]);
  });

  it('name only commands and options that bin/will has', () => {
    const lines = documents.flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })));
    const wrong = lines.flatMap(({ path, line }) =>
      [...line.matchAll(/bin\/will ([a-z-]+(?: [a-z-]+)*)/g)].flatMap((match) => {
        const problem = wrongWith(match[1] ?? '', line);
        return problem === undefined ? [] : [`${path}: ${problem}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('leave no command of bin/will out of README', () => {
    const leaves = program.commands.flatMap((command) =>
      command.commands.length === 0
        ? [command.name()]
        : command.commands.map((below) => `${command.name()} ${below.name()}`),
    );
    expect(leaves.length).toBeGreaterThan(5);
    const readme = read('README.md');
    expect(leaves.filter((leaf) => !readme.includes(`\`${leaf}\``) && !readme.includes(`bin/will ${leaf}`))).toEqual(
      [],
    );
  });

  it('name only npm scripts that there are', () => {
    const named = documents.flatMap(({ text }) => [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)\b/g)]);
    const names = new Set(named.map((match) => match[1] ?? ''));
    expect([...names]).toEqual(expect.arrayContaining(['start', 'test', 'bench']));
    expect([...names].filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('explain every environment variable of the configuration, and no other', () => {
    const known = [...read('src/platform/config/read-config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(
      (match) => match[1],
    );
    const explained = [...read('README.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map((match) => match[1]);
    expect(known.length).toBeGreaterThan(10);
    expect(new Set(explained)).toEqual(new Set(known));
  });
});

describe('the glossary', () => {
  const rows = read('GLOSSARY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| in the code'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const italianOf = new Map(rows.map(([term = '', italian = '']) => [term, italian]));

  it('has in each row a word, its Italian, what it is and what to avoid', () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(rows.filter((cells) => cells.length !== 4 || cells.includes(''))).toEqual([]);
  });

  it('has every word of the product, in both languages', () => {
    const words = {
      municipality: 'comune',
      cluster: 'cluster',
      service: 'servizio',
      provider: 'ente',
      operator: 'operatore',
      desk: 'sportello',
      request: 'richiesta',
      pool: 'gruppo',
      place: 'luogo',
      referral: 'invio',
      plan: 'progetto',
      exchange: 'scambio',
      procedure: 'procedimento',
      agreement: 'convenzione',
      experiment: 'sperimentazione',
      indicator: 'indicatore',
      model: 'modello',
    };
    expect(Object.entries(words).filter(([word, italian]) => !(italianOf.get(word) ?? '').startsWith(italian))).toEqual(
      [],
    );
  });

  it('has every role, every status of a request, every weight of a need and every kind of answer', () => {
    const text = read('GLOSSARY.md').toLowerCase();
    const codes = [...staffRoles, ...requestStatuses, ...intensities, ...answerKinds];
    expect(codes.filter((code) => !text.includes(code.replaceAll('-', ' ')))).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = globSync('docs/decisions/*.md', { cwd: projectRoot });

  it('say context, decision, consequences and what would reverse them, in a page', () => {
    expect(decisions.length).toBeGreaterThan(5);
    const heads = ['Context', 'Decision', 'Consequences', 'Reversed by'];
    const odd = decisions.filter((path) => {
      const text = read(path);
      const found = [...text.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
      return text.split('\n').length > 80 || found.filter((head) => heads.includes(head)).join() !== heads.join();
    });
    expect(odd).toEqual([]);
  });
});

describe('publiccode.yml', () => {
  // Any reader of YAML will do: this one comes with the style sheet's tools.
  const yaml = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown };
  const description = ['shortDescription', 'longDescription', 'features'];

  it('has the keys that the standard (0.5) demands, and our licence', () => {
    const publiccode = yaml.load(read('publiccode.yml')) as Record<string, Record<string, unknown>>;
    const demanded = [
      'publiccodeYmlVersion',
      'name',
      'url',
      'platforms',
      'developmentStatus',
      'softwareType',
      'description',
      'legal',
      'maintenance',
      'localisation',
    ];
    expect(Object.keys(publiccode)).toEqual(expect.arrayContaining(demanded));
    expect(publiccode['legal']).toEqual({ license: manifest.license });
    expect(publiccode['localisation']).toEqual({ localisationReady: true, availableLanguages: ['it', 'en'] });
    for (const language of ['it', 'en']) {
      const texts = publiccode['description']?.[language] as Record<string, string>;
      expect(Object.keys(texts)).toEqual(expect.arrayContaining(description));
      expect(texts['shortDescription']?.length).toBeLessThanOrEqual(150);
      expect(texts['longDescription']?.length).toBeGreaterThanOrEqual(150);
    }
  });

  it('goes with the whole text of that licence', () => {
    expect(manifest.license).toBe('EUPL-1.2');
    expect(read('LICENSE')).toMatch(
      /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\n[\s\S]+\n15\.Applicable Law\n[\s\S]+Appendix/,
    );
  });
});
