import { beforeAll, expect, it } from 'vitest';
import type { ExperimentPlan } from '../../src/domain/outcomes/plan.ts';
import { readCourse } from '../../src/features/experiments/course/read-course.ts';
import { indicators } from '../../src/features/experiments/indicators/indicators.ts';
import { experimentFor } from '../../src/features/experiments/public.ts';
import { asImpactData } from '../../src/features/experiments/results/as-impact-data.ts';
import { testDatabase } from '../setup/test-database.ts';
import { asGraph, faultsOf } from '../setup/check-shapes.ts';
import { aRunExperiment, aScene, type Scene } from './experiments-scene.ts';

const database = await testDatabase();

type Node = Record<string, unknown>;
interface Exported {
  readonly '@context': unknown;
  readonly '@graph': readonly Node[];
}

let scene: Scene;
let base: string;
let data: Exported;

beforeAll(async () => {
  scene = await aScene(database);
  base = await aRunExperiment(scene);
  data = await exported();
});

async function exported(language = ''): Promise<Exported> {
  const response = await scene.site.get(`${language}${base}/dati.jsonld`, scene.city.manager);
  expect(response.headers.get('Content-Type')).toContain('application/ld+json');
  return (await response.json()) as Exported;
}

/** The export with one thing of it changed, as somebody would who broke it. */
function broken(type: string, change: (node: Node) => Node): Exported {
  const place = data['@graph'].findIndex((node) => node['@type'] === type);
  return { ...data, '@graph': data['@graph'].map((node, index) => (index === place ? change(node) : node)) };
}

function without(name: string) {
  return (node: Node) => Object.fromEntries(Object.entries(node).filter(([key]) => key !== name));
}

it('leaves with every reference leading somewhere, for those who run the experiment alone', async () => {
  const graph = data['@graph'];
  const ids = graph.map((node) => node['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  const types = (type: string) => graph.filter((node) => node['@type'] === type).length;
  expect(
    [
      'cids:Organization',
      'cids:ImpactPathway',
      'cids:Input',
      'cids:Activity',
      'cids:Outcome',
      'cids:Indicator',
      'cids:Target',
      'cids:IndicatorReport',
      'will:Arrow',
    ].map(types),
  ).toEqual([1, 1, 1, 1, 2, 2, 2, 20, 3]);
  const referred = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id);
  expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  expect(graph.find((node) => node['@type'] === 'cids:IndicatorReport')).toMatchObject({
    startedAtTime: '2025-09-01T00:00:00',
    value: { hasNumericalValue: '0.4' },
  });
  expect((await scene.site.get(`${base}/dati.jsonld`)).status).toBe(403);
});

it('conforms to the Common Impact Data Standard, in both languages, without fetching what its words mean', async () => {
  expect(await faultsOf('common-impact-data-standard', data)).toEqual([]);
  expect(await faultsOf('common-impact-data-standard', await exported('/en'))).toEqual([]);
  expect((await asGraph(data)).size).toBeGreaterThan(300);
});

it.each([
  ['an indicator without its unit in words', 'cids:Indicator', without('unitDescription'), 'unitDescription MinCount'],
  ['an indicator without an identifier', 'cids:Indicator', without('hasIdentifier'), 'hasIdentifier MinCount'],
  ['an input without dates', 'cids:Input', without('startedAtTime'), 'startedAtTime MinCount'],
  ['an outcome without a description', 'cids:Outcome', without('hasDescription'), 'hasDescription MinCount'],
  ['a report whose value is missing', 'cids:IndicatorReport', without('value'), 'value MinCount'],
  [
    'a day where a moment is asked for',
    'cids:IndicatorReport',
    (node: Node) => ({ ...node, startedAtTime: { '@value': '2025-09-01', '@type': 'xsd:date' } }),
    'startedAtTime Datatype',
  ],
  [
    'an end before its beginning',
    'cids:Target',
    (node: Node) => ({ ...node, endedAtTime: '2001-01-01T00:00:00' }),
    'startedAtTime LessThan',
  ],
  [
    'an indicator of something that is no outcome',
    'cids:Indicator',
    (node: Node) => ({ ...node, forOutcome: node['forOrganization'] }),
    'forOutcome Class',
  ],
  [
    'a property that the standard gives to another class',
    'cids:ImpactPathway',
    (node: Node) => ({ ...node, usesOutput: node['hasOutcome'] }),
    'usesOutput Closed',
  ],
])('would be seen not to: %s', async (_what, type, change, fault) => {
  const [property, rule] = fault.split(' ');
  const faults = await faultsOf('common-impact-data-standard', broken(type, change));
  expect(faults.map((line) => line.split(' ').slice(1, 3).join(' '))).toContain(
    `${property} ${rule}ConstraintComponent`,
  );
});

it('says nothing that no context explains', async () => {
  await expect(asGraph(broken('cids:Input', (node) => ({ ...node, hasInvented: 'x' })))).rejects.toThrow(/safe mode/i);
});

it('calls an output an output: what watches it uses it, and the arrows that leave it are told in the standard’s words', async () => {
  const ctx = { ...scene.city.ctx, actor: scene.city.manager };
  const whole = await experimentFor(ctx, base.split('/').at(-1) ?? '');
  const [last] = whole?.registrations.slice(-1) ?? [];
  if (whole === undefined || last === undefined) throw new Error('an experiment that is registered');
  const { theory, indicators: planned } = last.plan;
  const [activity] = theory.nodes.filter(({ kind }) => kind === 'activity');
  const [outcome] = theory.nodes.filter(({ kind }) => kind === 'outcome');
  const arrow = { assumption: 'Così si fa', evidence: '', strength: 'none' } as const;
  const plan: ExperimentPlan = {
    ...last.plan,
    theory: {
      nodes: [...theory.nodes, { id: 'n9', kind: 'output', text: 'Pomeriggi tenuti' }],
      arrows: [
        ...theory.arrows,
        { ...arrow, id: 'f8', from: activity?.id ?? '', to: 'n9', indicator: planned[0]?.code },
        { ...arrow, id: 'f9', from: 'n9', to: outcome?.id ?? '' },
      ],
    },
  };
  const withOutput = { ...whole, registrations: [...whole.registrations, { ...last, version: 2, plan }] };
  const course = await readCourse(ctx, plan);
  const told = asImpactData(ctx, withOutput, course, await indicators(ctx)) as unknown as Exported;
  expect(await faultsOf('common-impact-data-standard', told)).toEqual([]);
  const nodeOf = (part: string) => told['@graph'].find((node) => String(node['@id']).endsWith(`#${part}`));
  const at = (part: string) => ({ '@id': `urn:uuid:${whole.experiment.id}#${part}` });
  expect(nodeOf('n9')).toMatchObject({ '@type': 'cids:Output', canProduce: [at(outcome?.id ?? '')] });
  expect(nodeOf(activity?.id ?? '')).toMatchObject({ hasOutput: [at('n9')] });
  expect(nodeOf(planned[0]?.code ?? '')).toMatchObject({ usesOutput: [at('n9')] });
});
