import { read, type Ctx } from '../../src/features/context.ts';
import * as experiments from '../../src/features/experiments/public.ts';
import { emptyPlan } from '../../src/domain/outcomes/plan.ts';
import type { Logger } from '../../src/platform/log/logger.ts';
import { callAll, type Call } from './call-all.ts';
import { aPlan, aSheet, someAssumptions } from './an-experiment.ts';
import type { WholeCity } from './a-whole-city.ts';

interface Calling {
  readonly own: WholeCity;
  readonly foreign: WholeCity;
  readonly system: Ctx;
  readonly everyone: readonly Ctx[];
  readonly run: { readonly log: Logger; readonly stopping: () => boolean };
}

/** What experiments offer, with the ids of another city. */
export function callsOfExperiments({ own, foreign, system, everyone, run }: Calling): Readonly<Record<string, Call>> {
  const { draft, told } = foreign.experiments;
  const { tenantId, slug } = foreign.municipality;
  const reference = { tenantId, indicator: 'satisfaction', month: '2026-01-01', edition: 1 };
  return {
    'experiments.addNote': callAll(everyone, (ctx) =>
      experiments.addNote(ctx, draft, { key: ctx.newId(), kind: 'diary', text: 'x', notedOn: '2026-01-01' }),
    ),
    'experiments.adoptModel': callAll(
      everyone,
      async (ctx) => (await experiments.adoptModel(ctx, { slug, modelId: draft })).kind,
    ),
    'experiments.attachForm': callAll(everyone, (ctx) =>
      experiments.attachForm(ctx, draft, {
        title: 'x',
        document: { fileName: 'x.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1]) },
      }),
    ),
    'experiments.beginExperiment': callAll(
      everyone,
      async (ctx) => (await experiments.beginExperiment(ctx, 'x', aPlan('x', '2026-01-01'))).kind,
    ),
    'experiments.beginFromChoice': callAll(everyone, (ctx) =>
      experiments.beginFromChoice(ctx, foreign.choice.decided, experiments.readFirstFacts('minors', '')),
    ),
    'experiments.changePlan': callAll(everyone, (ctx) => experiments.changePlan(ctx, draft, 0, () => emptyPlan)),
    'experiments.endExperiment': callAll(everyone, (ctx) => experiments.endExperiment(ctx, draft, 'stopped', 'x')),
    'experiments.enterByHand': callAll(everyone, (ctx) =>
      experiments.enterByHand(ctx, [
        {
          indicator: 'cost',
          territory: '',
          month: '2026-01-01',
          numerator: 1,
          denominator: null,
          version: 1,
          source: 'x',
        },
      ]),
    ),
    'experiments.askAgain': callAll(everyone, (ctx) => experiments.askAgain(ctx, reference)),
    'experiments.figuresAsked': callAll(everyone, (ctx) =>
      experiments.figuresAsked(ctx, [{ slug, indicator: reference.indicator, month: null }]),
    ),
    'experiments.figuresAsEvidence': callAll(everyone, (ctx) => experiments.figuresAsEvidence(ctx)),
    'experiments.lastFiguresOf': callAll(everyone, (ctx) => experiments.lastFiguresOf(ctx, slug)),
    'experiments.citiesOfMonths': callAll(everyone, (ctx) => experiments.citiesOfMonths(ctx)),
    'experiments.monthsTold': callAll(everyone, (ctx) => experiments.monthsTold(ctx, slug)),
    'experiments.monthsOfCity': callAll(
      everyone,
      async (ctx) => (await experiments.monthsOfCity(ctx, slug).next()).value,
    ),
    'experiments.toldIndicators': callAll(everyone, (ctx) => experiments.toldIndicators(ctx)),
    'experiments.experimentFor': callAll(everyone, (ctx) => experiments.experimentFor(ctx, draft)),
    'experiments.experimentsFor': callAll(everyone, (ctx) => experiments.experimentsFor(ctx)),
    'experiments.indicators': callAll(everyone, (ctx) => experiments.indicators(ctx)),
    'experiments.keepReturn': callAll(everyone, (ctx) => experiments.keepReturn(ctx, draft, someAssumptions)),
    'experiments.lastPublished': callAll(everyone, (ctx) => experiments.lastPublished(ctx, 'satisfaction')),
    'experiments.measureAll': callAll(everyone, (ctx) => experiments.measureAll(ctx)),
    'experiments.measureIndicatorsJob': () =>
      experiments.measureIndicatorsJob.run(
        { register: { municipalities: () => Promise.resolve([own.municipality]) }, contextFor: () => system },
        {},
        run,
      ),
    'experiments.modelOf': callAll(everyone, (ctx) => experiments.modelOf(ctx, slug, told)),
    'experiments.models': callAll(everyone, (ctx) => experiments.models(ctx)),
    'experiments.publishMeasures': callAll(everyone, (ctx) => experiments.publishMeasures(ctx)),
    'experiments.publishResult': callAll(everyone, (ctx) => experiments.publishResult(ctx, draft)),
    'experiments.publishSheet': callAll(everyone, (ctx) => experiments.publishSheet(ctx, draft, aSheet('x'))),
    'experiments.readCourse': callAll(everyone, (ctx) => experiments.readCourse(ctx, aPlan('x', '2026-01-01'))),
    'experiments.readAdoptedFrom': callAll(everyone, (ctx) =>
      read(ctx, (tx) => experiments.readAdoptedFrom(tx, { adopter: own.municipality.tenantId, of: tenantId })),
    ),
    'experiments.readFiguresToCompare': callAll(everyone, (ctx) =>
      read(ctx, (tx) => experiments.readFiguresToCompare(tx, [reference.tenantId], {})),
    ),
    'experiments.recompute': callAll(everyone, (ctx) => experiments.recompute(ctx, reference)),
    'experiments.recomputeMonth': callAll(everyone, (ctx) =>
      experiments.recomputeMonth(ctx, 'requests-made', '', '2026-01-01'),
    ),
    'experiments.registerPlan': callAll(everyone, (ctx) => experiments.registerPlan(ctx, draft, 0, 'x')),
    'experiments.resultsOf': callAll(everyone, (ctx) => experiments.resultsOf(ctx, slug, told)),
    'experiments.saveSheet': callAll(everyone, (ctx) => experiments.saveSheet(ctx, draft, aSheet('x'))),
    'experiments.seriesOf': callAll(everyone, (ctx) =>
      experiments.seriesOf(ctx, 'satisfaction', { from: '2026-01-01', to: '2026-02-01' }),
    ),
    'experiments.toldReadings': callAll(everyone, (ctx) =>
      experiments.toldReadings(ctx, [{ slug, experimentId: told }]),
    ),
    'experiments.toldReturns': callAll(everyone, (ctx) => experiments.toldReturns(ctx, [{ slug, experimentId: told }])),
    'experiments.toldReturnsOf': callAll(everyone, (ctx) => experiments.toldReturnsOf(ctx, slug)),
    'experiments.toldReadingsOf': callAll(everyone, (ctx) => experiments.toldReadingsOf(ctx, slug)),
    'experiments.toldResultsOf': callAll(everyone, (ctx) => experiments.toldResultsOf(ctx, slug)),
  };
}

/** What they answer of what another city published, and may name it. */
export const tellsWhatIsPublished: readonly string[] = [
  ...[
    'figuresAsked',
    'lastFiguresOf',
    'lastPublished',
    'modelOf',
    'models',
    'monthsOfCity',
    'readAdoptedFrom',
    'readFiguresToCompare',
    'resultsOf',
    'seriesOf',
    'toldReadings',
    'toldReadingsOf',
    'toldReturns',
    'toldReturnsOf',
    'toldResultsOf',
  ].map((name) => `experiments.${name}`),
  // Beside a figure stands the experiment that it measures.
  'learning.compareCities',
];
