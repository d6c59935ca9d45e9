import { sheetParts, type SheetPart } from '../../src/domain/outcomes/model-sheet.ts';
import { emptyPlan, type ExperimentPlan } from '../../src/domain/outcomes/plan.ts';
import { dateAt } from '../../src/domain/schedule/today.ts';
import type { Ctx } from '../../src/features/context.ts';
import { addIndicator } from '../../src/features/experiments/indicators/add-indicator.ts';
import { enterValue } from '../../src/features/experiments/indicators/enter-value.ts';
import { builtIn } from '../../src/features/experiments/indicators/indicators.ts';
import {
  addNote,
  adoptModel,
  attachForm,
  beginExperiment,
  keepReturn,
  measureAll,
  publishMeasures,
  publishResult,
  publishSheet,
  registerPlan,
} from '../../src/features/experiments/public.ts';

export interface MadeExperiments {
  /** Being written, seen by its city alone. */
  readonly draft: string;
  /** Told to everybody, with a model that the city itself started from again. */
  readonly told: string;
}

/** What a plan of the tests says; `word` in its texts. */
export function aPlan(word: string, startsOn: string): ExperimentPlan {
  return {
    ...emptyPlan,
    hypothesis: `Ipotesi ${word}`,
    cluster: 'minors',
    direction: 'aggregated-demand',
    dimensions: ['social-impact'],
    theory: {
      nodes: [
        { id: 'n1', kind: 'activity', text: `Attività ${word}` },
        { id: 'n2', kind: 'outcome', text: `Cambiamento ${word}` },
      ],
      arrows: [
        {
          id: 'a1',
          from: 'n1',
          to: 'n2',
          assumption: `Perché ${word}`,
          evidence: '',
          strength: 'weak',
          indicator: 'satisfaction',
        },
      ],
    },
    indicators: [{ code: 'satisfaction', version: 1, baselineSource: '', target: 0.7, by: startsOn }],
    stopRule: { text: `Stop ${word}` },
    design: { kind: 'before-and-after', from: `${startsOn.slice(0, 7)}-01` },
    startsOn,
    steps: [`Passo ${word}`],
  };
}

export const someAssumptions = {
  investmentCents: { low: 100, high: 200 },
  investmentSource: 'Prova',
  discount: { low: 0, high: 0 },
  outcomes: [],
} as const;

/** One thing that changes, worth one to four euros at most. */
export const anOutcome = {
  id: 'c1',
  name: 'Ore libere',
  stakeholder: 'Famiglie',
  quantity: { low: 1, high: 2 },
  valueCents: { low: 100, high: 200 },
  source: 'Prova',
  deadweight: { low: 0, high: 0 },
  attribution: { low: 0, high: 0 },
  displacement: { low: 0, high: 0 },
  dropOff: { low: 0, high: 0 },
  years: 1,
} as const;

/** Every part of a sheet with the same words. */
export function aSheet(text: string): Record<SheetPart, string> {
  return Object.fromEntries(sheetParts.map((part) => [part, text])) as Record<SheetPart, string>;
}

/** A city that writes an experiment, and has told of another: only of the second anybody else reads. */
export async function someExperiments(system: Ctx, marker: string): Promise<MadeExperiments> {
  const today = dateAt(system.now);
  const tomorrow = dateAt(new Date(system.now.getTime() + 86_400_000));
  const begun = async (title: string, word: string, from = `${today.slice(0, 7)}-01`) => {
    const plan = { ...aPlan(word, tomorrow), design: { kind: 'before-and-after', from } } as const;
    const one = await beginExperiment(system, title, plan);
    if (one.kind !== 'begun') throw new Error(one.kind);
    return one.id;
  };
  const draft = await begun(`Sperimentazione ${marker}`, marker);
  await addNote(system, draft, { key: system.newId(), kind: 'diary', text: `Diario ${marker}`, notedOn: today });
  const told = await begun('Sperimentazione raccontata', 'raccontato', '2026-01-01');
  // A month of it is known: its reading can be told, and be asked again.
  const [satisfaction] = builtIn.filter(({ code }) => code === 'satisfaction');
  if (satisfaction === undefined) throw new Error('no such indicator');
  await enterValue(system, satisfaction, {
    mese: '2026-01',
    quartiere: `Quartiere ${marker}`,
    sopra: '6',
    sotto: '12',
    fonte: `Registro ${marker}`,
  });
  await enterValue(system, satisfaction, { mese: '2026-01', sopra: '6', sotto: '12', fonte: 'Registro' });
  const registered = await registerPlan(system, told, 0, '');
  if (registered.kind !== 'registered') throw new Error(JSON.stringify(registered));
  await addNote(system, told, {
    key: system.newId(),
    kind: 'not-achieved',
    text: 'Non è venuto nessuno',
    notedOn: today,
  });
  await keepReturn(system, told, { ...someAssumptions, outcomes: [anOutcome] });
  await publishResult(system, told);
  await publishResult({ ...system, now: new Date(system.now.getTime() + 1000) }, told);
  const bytes = new TextEncoder().encode('%PDF-1.7 modulo');
  const aForm = { fileName: 'modulo.pdf', mediaType: 'application/pdf', bytes } as const;
  await attachForm(system, told, { title: 'Modulo vuoto', document: aForm });
  await attachForm(system, draft, { title: `Modulo ${marker}`, document: aForm });
  await publishSheet(system, told, aSheet('Raccontato'));
  await adoptModel(system, { slug: system.municipality.slug, modelId: told });
  await measureAll(system);
  await publishMeasures(system);
  // The library is the lab's; a city has a row of it too, so that what keeps them apart is tried.
  await addIndicator({ ...system, municipality: { ...system.municipality, kind: 'lab' } }, anIndicator);
  return { draft, told };
}

const words = (language: 'it' | 'en') => ({
  [`${language}-nome`]: 'Prova',
  [`${language}-definizione`]: 'Prova',
  [`${language}-sopra`]: 'Prova',
  [`${language}-qualita`]: 'Prova',
});
const anIndicator: Readonly<Record<string, string>> = {
  codice: 'prova-di-citta',
  tipo: 'process',
  numero: 'count',
  unita: 'people',
  verso: 'neither',
  fonte: 'Prova',
  ...words('it'),
  ...words('en'),
};

/** Pages of experiments that no link leads to. */
export function pagesOfExperiments({ draft, told }: MadeExperiments, slug: string): string[] {
  const base = '/laboratorio/sperimentazioni';
  return [
    base,
    '/laboratorio/misure',
    '/laboratorio/misure/satisfaction',
    '/laboratorio/modelli',
    `/laboratorio/modelli/${slug}/${told}`,
    `${base}/${draft}`,
    `${base}/${told}`,
  ];
}
