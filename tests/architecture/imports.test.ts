import { describe, expect, it } from 'vitest';
import { importsOf, readSources, type SourceFile } from './source-files.ts';

// The table of who may import whom (ARCHITECTURE.md, "Who may import whom"), as rules that name what they forbid.
interface Rule {
  readonly rule: string;
  readonly from: RegExp;
  readonly forbids: (target: string, file: SourceFile, typeOnly: boolean) => boolean;
}

const isPackage = (target: string) => !target.startsWith('src/');
const featureOf = (path: string) => /^src\/features\/([a-z-]+)\//.exec(path)?.[1];
const compositionRoot = /^src\/(app|server|services|app-context|worker|cli|load-[a-z-]+)(\.tsx?$|\/)/;
const sharedByFeatures = new Set([
  'src/features/context.ts',
  'src/features/shell.ts',
  'src/features/forbidden.tsx',
  'src/features/links.ts',
]);

const rules: readonly Rule[] = [
  {
    rule: 'the domain imports the domain and the solver only',
    from: /^src\/domain\//,
    forbids: (target) => !target.startsWith('src/domain/') && target !== 'highs',
  },
  {
    rule: 'the user interface knows no feature, no platform',
    from: /^src\/ui\//,
    forbids: (target, _file, typeOnly) =>
      !/^src\/(ui|i18n)\//.test(target) &&
      !(target.startsWith('src/domain/') && typeOnly) &&
      !/^hono\/(jsx|html)/.test(target),
  },
  {
    rule: 'messages know the domain’s types only',
    from: /^src\/i18n\//,
    forbids: (target, _file, typeOnly) =>
      !target.startsWith('src/i18n/') && !(target.startsWith('src/domain/') && typeOnly),
  },
  {
    rule: 'the platform has not a word of welfare',
    from: /^src\/platform\//,
    forbids: (target) => !isPackage(target) && !target.startsWith('src/platform/'),
  },
  {
    rule: 'a feature sees of another only its public file',
    from: /^src\/features\/[a-z-]+\//,
    forbids: (target, file) => {
      const other = featureOf(target);
      return other !== undefined && other !== featureOf(file.path) && !target.endsWith('/public.ts');
    },
  },
  {
    rule: 'nothing imports a composition root, but another one',
    from: /^src\/(domain|ui|i18n|platform|integrations|features)\//,
    forbids: (target) => compositionRoot.test(target),
  },
  {
    rule: 'only stores and platform/db write SQL',
    from: /^src\/(?!platform\/(db|jobs)\/)(?!.*store\.ts$)/,
    forbids: (target, _file, typeOnly) => (target === 'kysely' || target === 'pg') && !typeOnly,
  },
  {
    rule: 'pages, routes, interfaces and jobs go through commands and queries, never to a store',
    from: /^src\/features\/.*(routes|api|jobs|pages?)\.tsx?$/,
    forbids: (target, _file, typeOnly) => target.endsWith('store.ts') && !typeOnly,
  },
  {
    rule: 'the web framework stands in routes, interfaces and platform/http',
    from: /^src\/(?!platform\/http\/)(?!features\/.*(routes|api)\.tsx?$)(?!(server|app)\.tsx?$)/,
    forbids: (target, file) =>
      /^(hono|@hono\/)/.test(target) &&
      !(target.startsWith('hono/jsx') && file.path.endsWith('.tsx')) &&
      !(/^hono\/(jsx|html)$/.test(target) && file.path.startsWith('src/ui/')),
  },
  {
    rule: 'a feature sees of an integration only its public file',
    from: /^src\/features\//,
    forbids: (target) => target.startsWith('src/integrations/') && !target.endsWith('/public.ts'),
  },
  {
    rule: 'integrations know the platform and the domain’s types, and no feature',
    from: /^src\/integrations\//,
    forbids: (target, _file, typeOnly) =>
      !isPackage(target) &&
      !/^src\/(integrations|platform)\//.test(target) &&
      !(target.startsWith('src/domain/') && typeOnly),
  },
  {
    rule: 'features reach the outside by platform, domain, ui, words and ports',
    from: /^src\/features\//,
    forbids: (target) =>
      target.startsWith('src/') && !/^src\/(features|domain|ui|i18n|platform|integrations)\//.test(target),
  },
];

export function violations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    rules
      .filter(({ from }) => from.test(file.path))
      .flatMap(({ rule, forbids }) =>
        file.imports
          .filter(({ target, typeOnly }) => forbids(target, file, typeOnly))
          .map(({ target }) => `${file.path} → ${target}: ${rule}`),
      ),
  );
}

describe('who may import whom', () => {
  it('holds for every file', () => {
    expect(violations(readSources())).toEqual([]);
  });

  it('would notice what it forbids', () => {
    const file = (path: string, text: string): SourceFile => ({ path, text, imports: importsOf(path, text) });
    const broken = [
      file('src/domain/pricing/split.ts', "import { readFileSync } from 'node:fs';"),
      file('src/ui/page/page.tsx', "import { x } from '../../features/pools/public.ts';"),
      file('src/platform/db/x.ts', "import { x } from '../../features/pools/public.ts';"),
      file('src/features/desk/queries.ts', "import { x } from '../pools/store.ts';"),
      file('src/features/desk/routes.tsx', "import { x } from './store.ts';"),
      file('src/features/desk/queries.ts', "import { sql } from 'kysely';"),
      file('src/features/desk/queries.ts', "import { Hono } from 'hono';"),
      file('src/features/desk/queries.ts', "import { createApp } from '../../app.tsx';"),
      file('src/features/desk/queries.ts', "import { x } from '../../integrations/hsds/fields.ts';"),
      file('src/integrations/hsds/x.ts', "import { x } from '../../features/desk/public.ts';"),
    ];
    expect(broken.filter((one) => violations([one]).length === 0)).toEqual([]);
  });

  it('has no cycle between features', () => {
    const edges = new Map<string, Set<string>>();
    for (const file of readSources('src/features/*/**/*.{ts,tsx}')) {
      const from = featureOf(file.path);
      for (const { target, typeOnly } of file.imports) {
        const to = featureOf(target);
        if (from === undefined || to === undefined || to === from || typeOnly) continue;
        edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...(edges.get(from) ?? [])].some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect([...edges.keys()].filter((feature) => reaches(feature, feature))).toEqual([]);
  });

  it('lets features share only the files named for it', () => {
    const loose = readSources('src/features/*.{ts,tsx}').map(({ path }) => path);
    expect(loose.filter((path) => !sharedByFeatures.has(path))).toEqual([]);
  });
});
