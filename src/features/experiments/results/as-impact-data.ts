import type { ExperimentPlan } from '../../../domain/outcomes/plan.ts';
import type { NodeKind, Theory } from '../../../domain/outcomes/theory-of-change.ts';
import { messages } from '../../../i18n/index.ts';
import type { Ctx } from '../../context.ts';
import type { Course } from '../course/read-course.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { WholeExperiment } from '../model.ts';
import { impactContext } from './impact-context.ts';
import { dayBegins, indicatorNodes, ref, unitNodes, type Node, type Watched } from './impact-indicators.ts';

const classes: Readonly<Record<NodeKind, string>> = {
  input: 'cids:Input',
  activity: 'cids:Activity',
  output: 'cids:Output',
  outcome: 'cids:Outcome',
  impact: 'cids:Outcome',
};

/** What the whole path says of its steps, by their class. */
const partsOfPath = {
  hasInput: 'cids:Input',
  hasActivity: 'cids:Activity',
  hasOutput: 'cids:Output',
  hasOutcome: 'cids:Outcome',
} as const;

/** What the standard has a word for: from which class to which. Other arrows are told by `will:Arrow` alone, as all are with their assumption. */
const wordsOfArrows = [
  { word: 'inputFor', from: 'cids:Input', to: 'cids:Activity' },
  { word: 'hasOutput', from: 'cids:Activity', to: 'cids:Output' },
  { word: 'canProduce', from: 'cids:Activity', to: 'cids:Outcome' },
  { word: 'canProduce', from: 'cids:Output', to: 'cids:Outcome' },
  { word: 'canProduce', from: 'cids:Outcome', to: 'cids:Outcome' },
] as const;

/**
 * An experiment in the Common Impact Data Standard (https://ontology.commonapproach.org, version 3.1): organisation, impact pathway, the steps of its theory,
 * indicators with unit, baseline and target, and what was measured of each, month by month, as a graph in JSON-LD. Values are the city's own, exact: the file is
 * for who runs the experiment. `tests/setup/shapes/common-impact-data-standard.ttl` says what the standard asks. A draft without dates has none here either.
 */
export function asImpactData(
  ctx: Ctx,
  whole: WholeExperiment,
  course: Course,
  all: readonly IndicatorDefinition[],
): Node {
  const { experiment, registrations } = whole;
  const plan = registrations.at(-1)?.plan ?? experiment.plan;
  const base = `urn:uuid:${experiment.id}`;
  const organization = ctx.links.absolute('');
  const at = (part: string) => `${base}#${part}`;
  const promisedAt = registrations.at(-1)?.registeredAt ?? experiment.createdAt;
  const versions = registrations.length;
  const around = { at, organization, language: ctx.language, startsOn: plan.startsOn, promisedAt, versions };
  const planned = plan.indicators.flatMap((one) => {
    const definition = definitionOf(all, one.code);
    return definition === undefined ? [] : [{ one, definition }];
  });
  const known = new Set(planned.map(({ one }) => one.code));
  const parts = Object.entries(partsOfPath).map(([word, type]) => [
    word,
    plan.theory.nodes.filter(({ kind }) => classes[kind] === type).map(({ id }) => ref(at(id))),
  ]);
  return {
    '@context': impactContext,
    '@graph': [
      {
        '@id': organization,
        '@type': 'cids:Organization',
        hasName: ctx.municipality.name,
        hasLegalName: messages('it').municipalities.siteName(ctx.municipality.name),
        hasDescription: messages(ctx.language).impactData.organization(ctx.municipality.name),
        hasIndicator: [...known].map((code) => ref(at(code))),
      },
      {
        '@id': base,
        '@type': 'cids:ImpactPathway',
        hasName: experiment.title,
        hasDescription: plan.hypothesis,
        dateCreated: experiment.createdAt.toISOString(),
        forOrganization: ref(organization),
        ...(Object.fromEntries(parts) as Node),
        hasIndicator: [...known].map((code) => ref(at(code))),
        'will:madeUp': experiment.madeUp,
        'will:registeredVersions': versions,
      },
      ...plan.theory.nodes.map(({ id, kind, text }) => ({
        '@id': at(id),
        '@type': classes[kind],
        // One sentence says what a step is: it is its name and its description.
        hasName: text,
        hasDescription: text,
        'oep:partOf': ref(base),
        ...(kind === 'input' && datesOf(plan, whole.experiment.ended?.on)),
        ...(classes[kind] === 'cids:Outcome' && {
          forOrganization: ref(organization),
          hasIndicator: codesAt(plan.theory, id, known).map((code) => ref(at(code))),
        }),
        ...(kind === 'output' && { usedByIndicator: codesAt(plan.theory, id, known).map((code) => ref(at(code))) }),
        ...leadingTo(plan.theory, id, at),
      })),
      ...planned.flatMap(({ one, definition }) =>
        indicatorNodes(
          around,
          one,
          definition,
          watchedBy(plan.theory, one.code),
          course.indicators.find(({ planned: { code } }) => code === one.code),
        ),
      ),
      ...unitNodes(
        ctx.language,
        planned.map(({ definition }) => definition),
      ),
      ...plan.theory.arrows.map(({ id, from, to, assumption, evidence, strength }) => ({
        '@id': at(id),
        '@type': 'will:Arrow',
        'will:from': ref(at(from)),
        'will:to': ref(at(to)),
        'will:assumption': assumption,
        'will:evidence': evidence,
        'will:strength': strength,
        'will:state': course.arrows.get(id),
      })),
    ],
  };
}

/** What goes in goes in from the start to the last day that was promised, or to the end. */
function datesOf(plan: ExperimentPlan, endedOn: string | undefined): Node {
  const last = endedOn ?? plan.indicators.map(({ by }) => by).reduce((latest, by) => (by > latest ? by : latest), '');
  return {
    ...(plan.startsOn !== undefined && { startedAtTime: dayBegins(plan.startsOn) }),
    ...(last !== '' && { endedAtTime: dayBegins(last) }),
  };
}

function codesAt({ arrows }: Theory, id: string, known: ReadonlySet<string>): string[] {
  const codes = arrows.filter(({ to }) => to === id).flatMap(({ indicator }) => indicator ?? []);
  return [...new Set(codes)].filter((code) => known.has(code));
}

function watchedBy({ nodes, arrows }: Theory, code: string): Watched {
  const ids = new Set(arrows.filter(({ indicator }) => indicator === code).map(({ to }) => to));
  const of = (type: string) =>
    nodes.filter(({ id, kind }) => ids.has(id) && classes[kind] === type).map(({ id }) => id);
  return { outcomes: of('cids:Outcome'), outputs: of('cids:Output') };
}

/** The arrows that leave a step, in the standard's own words. */
function leadingTo({ nodes, arrows }: Theory, id: string, at: (part: string) => string): Node {
  const typeOf = new Map(nodes.map((node) => [node.id, classes[node.kind]]));
  const words = wordsOfArrows
    .filter(({ from }) => from === typeOf.get(id))
    .map(({ word, to }) => [
      word,
      arrows.filter((arrow) => arrow.from === id && typeOf.get(arrow.to) === to).map((arrow) => ref(at(arrow.to))),
    ]);
  return Object.fromEntries(words.filter(([, targets]) => targets !== undefined && targets.length > 0)) as Node;
}
