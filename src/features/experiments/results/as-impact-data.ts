import { valueOf } from '../../../domain/outcomes/measured.ts';
import type { NodeKind } from '../../../domain/outcomes/theory-of-change.ts';
import type { Ctx } from '../../context.ts';
import type { Course, IndicatorCourse } from '../course/read-course.ts';
import { monthFrom } from '../indicators/months.ts';
import type { IndicatorDefinition } from '../indicators/model.ts';
import { definitionOf } from '../indicators/indicators.ts';
import type { WholeExperiment } from '../model.ts';

/** Prefixes of the Common Impact Data Standard, and one of our own for what it has no word for: arrows with their assumption. */
const context = [
  'https://ontology.commonapproach.org/contexts/cidsContext.jsonld',
  {
    cids: 'https://ontology.commonapproach.org/cids#',
    i72: 'http://ontology.eil.utoronto.ca/ISO21972/iso21972#',
    prov: 'http://www.w3.org/ns/prov#',
    will: 'https://w3id.org/will/ns#',
  },
];

const classes: Readonly<Record<NodeKind, string>> = {
  input: 'cids:Input',
  activity: 'cids:Activity',
  output: 'cids:Output',
  outcome: 'cids:Outcome',
  impact: 'cids:Outcome',
};

type Node = Readonly<Record<string, unknown>>;

/**
 * An experiment in the Common Impact Data Standard (https://ontology.commonapproach.org, version 3): organisation, impact model, the steps of its theory, outcomes,
 * indicators and what was measured of each, month by month, as a graph in JSON-LD. Values are the city's own, exact: the file is for who runs the experiment.
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
  const ref = (id: string) => ({ '@id': id });
  const ofIndicator = (code: string) =>
    plan.theory.arrows.filter((arrow) => arrow.indicator === code).map(({ to }) => ref(at(to)));
  const nodes = plan.theory.nodes.map(({ id, kind, text }) => {
    const watched = plan.theory.arrows.filter((arrow) => arrow.to === id).flatMap(({ indicator }) => indicator ?? []);
    const isOutcome = kind === 'outcome' || kind === 'impact';
    return {
      '@id': at(id),
      '@type': classes[kind],
      hasName: text,
      ...(isOutcome && { forOrganization: ref(organization), hasIndicator: watched.map((code) => ref(at(code))) }),
    };
  });
  const indicatorNodes = plan.indicators.flatMap(({ code, baseline, target, by }) => {
    const definition = definitionOf(all, code);
    if (definition === undefined) return [];
    const words = definition.words[ctx.language];
    const measured = course.indicators.find(({ planned }) => planned.code === code);
    const reports = measured === undefined ? [] : reportsOf(measured, at(code), organization);
    return [
      {
        '@id': at(code),
        '@type': 'cids:Indicator',
        hasName: words.name,
        hasDescription: words.definition,
        forOrganization: ref(organization),
        forOutcome: ofIndicator(code),
        hasIndicatorReport: reports.map((report) => ref(String(report['@id']))),
        'will:numerator': words.numerator,
        ...(words.denominator !== undefined && { 'will:denominator': words.denominator }),
        ...(baseline !== undefined && { 'cids:hasBaseline': measure(baseline, definition) }),
        'will:target': measure(target, definition),
        'will:targetBy': by,
      },
      ...reports,
    ];
  });
  const arrows = plan.theory.arrows.map(({ id, from, to, assumption, evidence, strength }) => ({
    '@id': at(id),
    '@type': 'will:Arrow',
    'will:from': ref(at(from)),
    'will:to': ref(at(to)),
    'will:assumption': assumption,
    'will:evidence': evidence,
    'will:strength': strength,
    'will:state': course.arrows.get(id),
  }));
  return {
    '@context': context,
    '@graph': [
      {
        '@id': organization,
        '@type': 'cids:Organization',
        hasName: ctx.municipality.name,
        hasImpactModel: [ref(base)],
      },
      {
        '@id': base,
        '@type': 'cids:ImpactModel',
        hasName: experiment.title,
        hasDescription: plan.hypothesis,
        forOrganization: ref(organization),
        hasOutcome: plan.theory.nodes
          .filter(({ kind }) => kind === 'outcome' || kind === 'impact')
          .map(({ id }) => ref(at(id))),
        'will:madeUp': experiment.madeUp,
        'will:registeredVersions': registrations.length,
      },
      ...nodes,
      ...indicatorNodes,
      ...arrows,
    ],
  };
}

function reportsOf({ months, definition }: IndicatorCourse, indicator: string, organization: string): Node[] {
  return months.flatMap((month) => {
    const value = valueOf(month);
    if (value === undefined) return [];
    return [
      {
        '@id': `${indicator}-${month.month}`,
        '@type': 'cids:IndicatorReport',
        hasName: `${definition.code} ${month.month.slice(0, 7)}`,
        forIndicator: { '@id': indicator },
        forOrganization: { '@id': organization },
        'prov:startedAtTime': month.month,
        'prov:endedAtTime': monthFrom(month.month, 1),
        'i72:value': measure(value, definition),
        'will:numerator': month.numerator,
        ...(month.denominator !== null && { 'will:denominator': month.denominator }),
      },
    ];
  });
}

function measure(value: number, { unit, measure: kind }: Pick<IndicatorDefinition, 'unit' | 'measure'>): Node {
  return {
    '@type': 'i72:Measure',
    'i72:numerical_value': String(value),
    'i72:unit_of_measure': kind === 'share' ? 'ratio' : unit,
  };
}
