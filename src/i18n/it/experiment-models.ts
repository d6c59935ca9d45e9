import { day as dated } from './day.ts';
import type { SheetPart } from '../../domain/outcomes/model-sheet.ts';

/** Models: an experiment written so that another city can start from it, and where it came from. */
export const experimentModels = {
  modelsTitle: 'I modelli',
  modelsLead:
    'Sperimentazioni scritte perché un’altra città possa partire da lì. Anche con quello che non ha funzionato.',
  modelsNone: 'Nessun modello ancora',
  modelsNoneWhy: 'Una città scrive la scheda dalla pagina della sua sperimentazione, e la pubblica.',
  modelAbout: (city: string, adopted: number) =>
    adopted === 0
      ? city
      : adopted === 1
        ? `${city}. Una città è partita da qui.`
        : `${city}. ${adopted} città sono partite da qui.`,
  modelOf: (city: string) => `Un modello di ${city}.`,
  sheetTitle: 'La scheda del modello',
  sheetText: 'Scrivi per chi non c’era. La teoria, gli indicatori e i passi vengono dal piano registrato.',
  sheetOpen: 'Scrivi la scheda',
  sheetSave: 'Salva la bozza',
  sheetPublish: 'Pubblica la scheda',
  sheetSaved: 'Bozza salvata.',
  sheetPublished: (version: number) => `Scheda pubblicata, versione ${version}`,
  sheetPartNeeded: 'Scrivi questa parte: una scheda si pubblica intera.',
  sheetNeedsRegistration: 'La scheda si pubblica quando il piano è registrato.',
  sheetVersion: (version: number, when: string) => `Versione ${version}, ${when}`,
  sheetParts: {
    need: 'Il bisogno',
    conditions: 'Che cosa serve prima',
    people: 'Le persone',
    costs: 'I costi',
    documents: 'Documenti e moduli',
    results: 'I risultati',
    failed: 'Che cosa non ha funzionato',
    adapt: 'Come adattarlo',
  } satisfies Record<SheetPart, string>,
  sheetSteps: 'I passi',
  sheetIndicators: 'Gli indicatori',
  formsTitle: 'I moduli da scaricare',
  formsText:
    'Moduli, questionari, modelli di accordo. Si pubblicano con la scheda, e chi adotta il modello ne riceve una copia sua. Usa file vuoti: senza nomi né dati di persone.',
  formsToDownload: 'Moduli da scaricare',
  formAbout: (kind: string, kilobytes: string) => `${kind}, ${kilobytes} kB`,
  formFrom: (city: string, version: number) => `Copia da ${city}, versione ${version} del modello.`,
  formPublished: 'Tutti possono scaricarlo.',
  formNotPublished: 'Lo vedete solo voi.',
  formName: 'Che cos’è',
  formFile: 'Il file',
  formFileHint: 'PDF, immagine o documento firmato (p7m), fino a 5 MB.',
  formAttach: 'Allega il file',
  formAttached: 'File allegato: si pubblica con la scheda.',
  formRemove: (title: string) => `Togli «${title}»`,
  formRemoved: 'File tolto. Chi aveva adottato il modello tiene la sua copia.',
  formNameNeeded: 'Scrivi che cos’è, fino a 200 caratteri.',
  formFileNeeded: 'Scegli un PDF, un’immagine PNG o JPEG, o un documento firmato p7m, fino a 5 MB.',
  formTooMany: 'Ci sono già venti file: togline uno.',
  adoptersTitle: 'Chi è partito da qui',
  adoptersNone: 'Ancora nessuna città.',
  adoptersCaption: 'Le città che sono partite da questo modello',
  adopter: 'Città',
  adoptedOn: 'Dal',
  adopterResult: 'Com’è andata',
  noResultYet: 'non ancora raccontata',
  adoptTitle: 'Parti da questo modello',
  adoptText:
    'Si copiano passi, teoria del cambiamento, indicatori, scheda e moduli. Luoghi, date e punto di partenza sono vostri.',
  adoptSteps: 'Che cosa aggiungere al percorso della città',
  adoptStepsHint: 'I passi del modello e i moduli da preparare. Togli quelli che non ti servono: dopo si cambiano.',
  adoptNoPath: 'La tua città non è ancora nel laboratorio: i passi restano nel piano della sperimentazione.',
  prepare: (form: string) => `Prepara: ${form}`,
  toPrepare: 'Moduli e documenti da preparare',
  adopterTold: (city: string) => `Che cosa racconta ${city}`,
  adopt: 'Adotta il modello',
  adopted: (steps: number) =>
    steps === 0
      ? 'Modello adottato: ora è una vostra sperimentazione.'
      : steps === 1
        ? 'Modello adottato: ora è una vostra sperimentazione, e il vostro percorso ha un passo in più.'
        : `Modello adottato: ora è una vostra sperimentazione, e il vostro percorso ha ${steps} passi in più.`,
  choiceTitle: 'La decisione da cui nasce',
  choiceText: (option: string, day: string) =>
    `${dated('Il', day)} la città ha scelto «${option}». Il confronto è qui:`,
  lineageTitle: 'Da dove viene',
  lineageText: (model: string, city: string, version: number) =>
    `È partita da «${model}» di ${city}, versione ${version}.`,
  differencesTitle: 'Che cosa avete cambiato',
  differencesOf: (city: string) => `Che cosa ha cambiato ${city}`,
  noDifferences: 'Ancora niente: il piano è quello del modello.',
  differences: {
    'node-added': (text: string) => `Passo aggiunto: ${text}`,
    'node-removed': (text: string) => `Passo tolto: ${text}`,
    'node-changed': (text: string, was: string) => `Passo cambiato: da «${was}» a «${text}»`,
    'arrow-added': (from: string, to: string) => `Freccia aggiunta: ${from} → ${to}`,
    'arrow-removed': (from: string, to: string) => `Freccia tolta: ${from} → ${to}`,
    'arrow-changed': (from: string, to: string) => `Freccia cambiata: ${from} → ${to}`,
    'arrow-strength': (from: string, to: string, was: string, is: string) =>
      `Freccia cambiata: ${from} → ${to}. Prima: ${was}. Adesso: ${is}`,
    'part-changed': (part: string, was: string, is: string) => `${part}: da «${was}» a «${is}»`,
    'indicator-added': (name: string) => `Indicatore aggiunto: ${name}`,
    'indicator-removed': (name: string) => `Indicatore tolto: ${name}`,
    'target-changed': (name: string, was: string, is: string) => `Obiettivo cambiato: ${name}, da ${was} a ${is}`,
    'step-added': (text: string) => `Passo di lavoro aggiunto: ${text}`,
    'step-removed': (text: string) => `Passo di lavoro tolto: ${text}`,
  },
};
