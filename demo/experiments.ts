import type { SheetPart } from '../src/domain/outcomes/model-sheet.ts';
import type { SocialReturn } from '../src/domain/outcomes/social-return.ts';
import type { Theory } from '../src/domain/outcomes/theory-of-change.ts';

/**
 * Made up, and said to be so on every page: an experiment of Monza, its model, and Novara that starts from it. Nothing here is a result of WILL. The questionnaires
 * are invented; the other indicators are counted on the made-up population of Monza.
 */
export const afternoons = {
  title: 'Pomeriggi di cura condivisi',
  hypothesis:
    'Se due o tre famiglie vicine dividono due pomeriggi di cura, un’educatrice costa meno a ciascuna e resta regolare: così arriva anche chi non si era mai rivolto al Comune, e ci si conosce.',
  territories: ['San Biagio', 'Centro', 'Cederna'],
  steps: [
    'Ascoltare le famiglie allo sportello e a scuola',
    'Trovare un luogo del quartiere per i pomeriggi',
    'Accreditare chi dà il servizio',
    'Proporre i gruppi e aspettare il sì di tutti',
    'Seguire i gruppi ogni mese, con il registro',
  ],
  stop: 'Ci fermiamo se le famiglie non sono contente, o se il Comune deve pagare più di prima.',
  theory: {
    nodes: [
      { id: 'n1', kind: 'input', text: 'Una community manager' },
      { id: 'n2', kind: 'input', text: 'Luoghi del quartiere' },
      { id: 'n3', kind: 'activity', text: 'Gruppi di famiglie vicine' },
      { id: 'n4', kind: 'output', text: 'Ore di cura a metà prezzo' },
      { id: 'n5', kind: 'outcome', text: 'Arriva chi non si era mai rivolto al Comune' },
      { id: 'n6', kind: 'outcome', text: 'Le famiglie sono contente' },
      { id: 'n7', kind: 'outcome', text: 'I genitori si sentono meno soli' },
      { id: 'n8', kind: 'impact', text: 'Un quartiere che si aiuta' },
    ],
    arrows: [
      {
        id: 'a1',
        from: 'n1',
        to: 'n3',
        assumption: 'Qualcuno deve mettere insieme le famiglie',
        evidence: 'È la difficoltà che tutti raccontano',
        strength: 'some',
      },
      {
        id: 'a2',
        from: 'n2',
        to: 'n3',
        assumption: 'Senza un luogo vicino nessuno viene',
        evidence: '',
        strength: 'weak',
      },
      {
        id: 'a3',
        from: 'n3',
        to: 'n4',
        assumption: 'Chi divide l’ora divide il prezzo',
        evidence: '',
        strength: 'weak',
        indicator: 'price-ratio',
      },
      {
        id: 'a4',
        from: 'n4',
        to: 'n5',
        assumption: 'Il prezzo era il motivo per non chiedere',
        evidence: '',
        strength: 'none',
        indicator: 'first-contact-share',
      },
      {
        id: 'a5',
        from: 'n4',
        to: 'n6',
        assumption: 'Un aiuto regolare toglie un pensiero',
        evidence: '',
        strength: 'weak',
        indicator: 'satisfaction',
      },
      {
        id: 'a6',
        from: 'n3',
        to: 'n7',
        assumption: 'Chi divide un pomeriggio si conosce',
        evidence: '',
        strength: 'weak',
        indicator: 'loneliness',
      },
      {
        id: 'a7',
        from: 'n7',
        to: 'n8',
        assumption: 'Chi si conosce si chiede una mano',
        evidence: '',
        strength: 'none',
      },
      {
        id: 'a8',
        from: 'n6',
        to: 'n8',
        assumption: 'Chi è contento lo dice ai vicini',
        evidence: '',
        strength: 'none',
      },
    ],
  } satisfies Theory,
  /** Shares from 0 to 1; points of the scale. */
  targets: { satisfaction: 0.7, loneliness: 4, 'first-contact-share': 0.3, 'price-ratio': 0.6 },
  notes: [
    ['diary', 'Primo incontro con la scuola: le famiglie chiedono il martedì e il giovedì.'],
    ['learning', 'Il luogo conta più del prezzo: oltre i 600 metri quasi nessuno viene.'],
    ['achieved', 'Le famiglie dei gruppi sono contente più spesso di prima.'],
    ['not-achieved', 'I genitori non si sentono meno soli: il pomeriggio lo passano i bambini, non loro.'],
    ['not-achieved', 'Di sabato non è partito nessun gruppo.'],
    ['prospect', 'Un’ora insieme anche per i genitori, alla fine del pomeriggio.'],
  ],
  /** So many of the notes were there when it was told for the first time. */
  toldHalfway: 3,
  changedHalfway: {
    arrow: 'a6',
    evidence: 'Dopo tre mesi la solitudine non si è mossa (dato di prova)',
    /** Of ten points. */
    target: 4.5,
    reason: 'Dopo tre mesi i genitori si sentono soli come prima: l’obiettivo era troppo alto. (Motivo di prova.)',
  },
  socialReturn: {
    investmentCents: { low: 1_200_000, high: 1_800_000 },
    investmentSource: 'Mezza community manager e i luoghi, stima di prova',
    discount: { low: 0.02, high: 0.05 },
    outcomes: [
      {
        id: 'c1',
        name: 'Ore di lavoro ritrovate',
        stakeholder: 'Le madri e i padri dei gruppi',
        quantity: { low: 20, high: 40 },
        valueCents: { low: 90_000, high: 140_000 },
        source: 'Quattro ore a settimana, stima di prova',
        deadweight: { low: 0.3, high: 0.6 },
        attribution: { low: 0.1, high: 0.3 },
        displacement: { low: 0, high: 0.1 },
        dropOff: { low: 0.3, high: 0.6 },
        years: 2,
      },
      {
        id: 'c2',
        name: 'Meno spesa per la cura',
        stakeholder: 'Le famiglie dei gruppi',
        quantity: { low: 20, high: 40 },
        valueCents: { low: 25_000, high: 60_000 },
        source: 'La differenza tra il prezzo da soli e quello diviso, stima di prova',
        deadweight: { low: 0.1, high: 0.3 },
        attribution: { low: 0, high: 0.1 },
        displacement: { low: 0, high: 0.1 },
        dropOff: { low: 0.4, high: 0.7 },
        years: 2,
      },
      {
        id: 'c3',
        name: 'Ore di lavoro regolare',
        stakeholder: 'Le educatrici delle cooperative',
        quantity: { low: 3, high: 8 },
        valueCents: { low: 60_000, high: 120_000 },
        source: 'Ore con un contratto al posto di ore senza, stima di prova',
        deadweight: { low: 0.4, high: 0.7 },
        attribution: { low: 0.2, high: 0.4 },
        displacement: { low: 0.1, high: 0.3 },
        dropOff: { low: 0.5, high: 0.8 },
        years: 1,
      },
    ],
  } satisfies SocialReturn,
  sheet: {
    need: 'Due pomeriggi a settimana di cura per un bambino piccolo: chi lavora non li trova, e da solo costano troppo.',
    conditions:
      'Almeno tre famiglie entro 600 metri con gli stessi giorni. Un luogo aperto il pomeriggio. Un ente accreditato.',
    people: 'Una community manager per mezza giornata a settimana. Un’educatrice per gruppo.',
    costs: 'Le famiglie pagano l’educatrice. Il Comune mette la community manager e il luogo.',
    documents:
      'L’accordo che firmano le famiglie, il registro, l’avviso di accreditamento: sono già nella piattaforma.',
    results: 'Le famiglie contente passano da meno della metà a più di due su tre (dati di prova).',
    failed: 'Il sabato non è venuto nessuno. I genitori non si sentono meno soli.',
    adapt: 'Cambiare i giorni e il luogo è facile. Non togliere chi mette insieme le famiglie.',
  } satisfies Record<SheetPart, string>,
} as const;

/** Families that answered a made-up questionnaire each month, and how many were content; their loneliness added up on a scale of ten. */
export const madeUpAnswers = {
  of: 20,
  contentBefore: [8, 9, 7, 8, 9, 8],
  contentAfter: [13, 14, 15, 14, 15, 15],
  lonelinessBefore: [104, 101, 103, 102, 104, 102],
  lonelinessAfter: [103, 102, 101, 104, 102, 103],
} as const;

/** What Novara, in this made-up story, changes of the model. */
export const novara = {
  node: { id: 'n2', kind: 'input', text: 'La biblioteca, aperta il pomeriggio' },
  step: 'Accordarsi con la biblioteca',
  /** That content families tell their neighbours. */
  arrowLeftOut: 'a8',
  /** That somebody has to bring families together. */
  arrowWeakened: 'a1',
  note: 'La biblioteca chiude alle sei: serve un accordo per l’ultima mezz’ora.',
} as const;
