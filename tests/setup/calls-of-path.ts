import { transact, type Ctx } from '../../src/features/context.ts';
import * as diagnosis from '../../src/features/diagnosis/public.ts';
import * as districts from '../../src/features/districts/public.ts';
import * as facts from '../../src/features/facts/public.ts';
import { equalWeights } from '../../src/features/path/choice/model.ts';
import * as path from '../../src/features/path/public.ts';
import type { WholeCity } from './a-whole-city.ts';
import { callAll, type Call } from './call-all.ts';

const aDoneStep = { state: 'done', ownTitle: null, ownAsks: null, doer: null, due: null, reason: null } as const;
const anAgreement = {
  direction: 'vertical',
  body: 'x',
  bodyKind: 'region',
  commitment: 'x',
  cents: null,
  hours: null,
  resource: null,
  from: '2026-01-01',
  ends: null,
} as const;

interface Calling {
  readonly foreign: WholeCity;
  readonly everyone: readonly Ctx[];
}

/** What the path of a city, its diagnosis and its choices offer, with ids of another city. */
export function callsOfPath({ foreign, everyone }: Calling): Readonly<Record<string, Call>> {
  const { choice, diagnosis: other } = foreign;
  const where = { choiceId: choice.open, optionId: choice.openOption };
  return {
    'diagnosis.addCluster': callAll(everyone, (ctx) =>
      diagnosis.addCluster(ctx, { area: 'poverty', title: 'x', kindsOfHelp: ['meals'] }),
    ),
    'diagnosis.askAgain': callAll(everyone, (ctx) =>
      diagnosis.askAgain(ctx, {
        query: 'requests',
        kinds: ['childcare'],
        quarter: null,
        from: '2020-01-01',
        to: '2030-01-01',
      }),
    ),
    'diagnosis.importRows': callAll(everyone, (ctx) => diagnosis.importRows(ctx, 'context', 'code\n1', false)),
    'diagnosis.readCluster': callAll(everyone, (ctx) =>
      diagnosis.readCluster(ctx, other.cluster, { kind: 'city', name: '' }),
    ),
    'diagnosis.readMatrix': callAll(everyone, diagnosis.readMatrix),
    'diagnosis.recordFigures': callAll(everyone, (ctx) =>
      diagnosis.recordFigures(ctx, other.cluster, { kind: 'city', name: '' }, []),
    ),
    'diagnosis.takeSuggestion': callAll(everyone, (ctx) =>
      diagnosis.takeSuggestion(ctx, other.cluster, { kind: 'city', name: '' }, { query: 'in-groups', source: 'x' }),
    ),
    'districts.importDistricts': callAll(everyone, (ctx) =>
      districts.importDistricts(ctx, 'X1;Ambito;x;000001;https://example.org/ambito'),
    ),
    'districts.listDistricts': callAll(everyone, districts.listDistricts),
    'districts.ownDistricts': callAll(everyone, districts.ownDistricts),
    'facts.addMissingFacts': callAll(everyone, (ctx) =>
      facts.addMissingFacts(ctx, [
        { slug: foreign.municipality.slug, told: { state: 'unknown', text: { it: 'x', en: 'x' } } },
      ]),
    ),
    'path.addCityEvent': callAll(everyone, (ctx) =>
      path.addCityEvent(ctx, { kind: 'law', title: 'x', from: '2026-01-01', to: null, source: null }),
    ),
    'path.addLabEvent': callAll(everyone, (ctx) =>
      path.addLabEvent(ctx, { kind: 'law', title: 'x', titleEn: 'x', from: '2026-01-01', to: null, source: null }),
    ),
    'path.addSteps': callAll(everyone, (ctx) =>
      path.addSteps(ctx, [{ phase: 3, title: 'x', asks: null, on: '2026-01-01' }]),
    ),
    'path.addStepsWithin': callAll(everyone, (ctx) =>
      transact(ctx, (tx) => path.addStepsWithin(tx, ctx, [{ phase: 3, title: 'x', asks: null, on: '2026-01-01' }])),
    ),
    'path.beginFromDecision': callAll(everyone, (ctx) =>
      transact(ctx, async (tx) => {
        const begun = await path.beginFromDecision(tx, ctx, choice.decided, () => Promise.reject(new Error('x')));
        return begun.kind;
      }),
    ),
    'path.choiceBehind': callAll(everyone, (ctx) => path.choiceBehind(ctx, foreign.experiments.draft)),
    'path.changeStanding': callAll(everyone, (ctx) =>
      path.changeStanding(ctx, { kind: 'paused', on: '2026-03-01', reason: 'x' }),
    ),
    'path.changeStep': callAll(everyone, (ctx) => path.changeStep(ctx, '1.1', 1, { ...aDoneStep, on: '2026-03-01' })),
    'path.giveEvidence': callAll(everyone, (ctx) =>
      path.giveEvidence(ctx, '1.1', {
        kind: 'figure',
        title: 'x',
        on: '2026-01-01',
        link: 'https://x.example',
        file: undefined,
      }),
    ),
    'path.readPath': callAll(everyone, path.readPath),
    'path.standingOf': callAll(everyone, path.standingOf),
    'path.stepsStuckIn': callAll(everyone, (ctx) => path.stepsStuckIn(ctx, { from: '2000-01-01', to: '2999-12-31' })),
    'path.addAgreement': callAll(everyone, (ctx) => path.addAgreement(ctx, anAgreement)),
    'path.addDissent': callAll(everyone, (ctx) => path.addDissent(ctx, choice.decided, { body: 'x', text: 'x' })),
    'path.addOption': callAll(everyone, (ctx) => path.addOption(ctx, choice.open, { title: 'x', description: 'x' })),
    'path.askMass': callAll(everyone, (ctx) =>
      path.askMass(ctx, where, { familiesNeeded: 1, operators: 1, kindOfHelp: 'childcare' }),
    ),
    'path.beginChoice': callAll(everyone, (ctx) => path.beginChoice(ctx, 'x')),
    'path.checkAgreement': callAll(everyone, (ctx) =>
      path.checkAgreement(ctx, choice.agreement, { outcome: 'kept', reason: null, on: '2026-01-01' }),
    ),
    'path.decideChoice': callAll(everyone, (ctx) =>
      path.decideChoice(ctx, choice.open, {
        optionId: choice.openOption,
        reasons: 'x',
        on: '2026-01-01',
        dissent: undefined,
      }),
    ),
    'path.listAgreements': callAll(everyone, path.listAgreements),
    'path.listChoices': callAll(everyone, path.listChoices),
    'path.openChoice': callAll(everyone, (ctx) => path.openChoice(ctx, choice.open)),
    'path.scoreOption': callAll(everyone, (ctx) =>
      path.scoreOption(ctx, choice.open, choice.openOption, [{ criterion: 'cost', score: 1, reason: 'x' }]),
    ),
    'path.sharedPathOf': callAll(everyone, (ctx) => path.sharedPathOf(ctx, foreign.municipality.slug)),
    'path.setWeights': callAll(everyone, (ctx) => path.setWeights(ctx, choice.open, equalWeights, 'x')),
  };
}
