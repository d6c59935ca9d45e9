import { day as dated } from './day.ts';
/** One sheet for each city of the lab. */
export const citySheet = {
  title: (city: string) => `${city} in una pagina`,
  lead: 'Che cosa ha provato la città, dove è arrivata, che cosa non ha funzionato. Quello che non si sa è scritto.',
  description: (city: string) => `I progetti, il percorso e i numeri di ${city}, con le fonti.`,
  pathTitle: 'Dove è arrivata, in questa piattaforma',
  pathNone: (city: string, notHere: string) => `${city} non ha aperto qui il suo percorso. ${notHere}.`,
  standing: {
    joined: (since: string) => `È nel laboratorio ${dated('dal', since)}.`,
    resumed: (since: string) => `È tornata nel laboratorio ${dated('il', since)}.`,
    paused: (since: string) => `Il suo percorso è fermo ${dated('dal', since)}.`,
    left: (since: string) => `Ha lasciato il laboratorio ${dated('il', since)}.`,
  },
  stepsCaption: 'I passi del percorso',
  step: 'Passo',
  state: 'A che punto è',
  figuresTitle: 'I numeri che pubblica',
  indicator: 'Che cosa si conta',
  figuresNone: (city: string) => `${city} non pubblica ancora numeri da questa piattaforma.`,
  failedTitle: 'Risultati, anche mancati',
  failedText:
    'Quello che la città ha raccontato delle sue sperimentazioni, e quello che c’è nel rapporto. Il resto non è documentato qui.',
  inReport: (title: string, version: number) => `${title}, nel rapporto (versione ${version})`,
  stepsDone: (done: number, of: number) => `Passi fatti: ${done} su ${of}.`,
  stepsStuck: (titles: readonly string[]) => `Fermi: ${titles.join('; ')}.`,
  more: (left: number) =>
    left === 1 ? 'E un’altra voce, sulla sua pagina.' : `E altre ${left} voci, sulla sua pagina.`,
  reportTells: (sections: number, version: number) =>
    sections === 1
      ? `Una sezione del rapporto ne parla (versione ${version}).`
      : `${sections} sezioni del rapporto ne parlano (versione ${version}).`,
  onItsPage: 'Tutto, con le fonti, è sulla pagina della città',
  cityPage: (city: string) => `La pagina di ${city}`,
  open: 'La città in una pagina, anche in PDF',
};
