import { day } from './day.ts';

interface NextFacts {
  readonly by: string;
  readonly from: string;
  readonly byAccount: boolean;
}

/** What a provider reads of a group that runs: that its professional is asked for, and how the group is now. */
export const poolProvider = {
  titles: {
    asked: 'Un gruppo chiede un tuo operatore',
    settled: 'Un tuo operatore va in un gruppo',
    comes: 'Un tuo gruppo',
    replaced: 'Un gruppo che era tuo',
    over: 'Un gruppo che ha chiesto un tuo operatore',
  },
  states: {
    asked: (operator: string) => `Abbiamo proposto ${operator} alle famiglie`,
    settled: (operator: string) => `Le famiglie hanno detto sì: viene ${operator}`,
    comes: (operator: string) => `${operator} viene in questo gruppo`,
    replaced: () => 'Nel gruppo viene un altro operatore',
    over: (operator: string) => `Non se ne fa niente: ${operator} resta libero in quegli orari`,
  },
  next: {
    asked: (f: NextFacts) =>
      `Decidono loro, entro ${day('il', f.by)}. Se va bene non devi fare niente: ti scriviamo che cosa hanno deciso.`,
    settled: (f: NextFacts) => `Il primo giorno è ${f.from}. Ti scriviamo prima.`,
    comes: (f: NextFacts): string =>
      f.byAccount ? 'I nomi e il posto sono tra i tuoi gruppi.' : 'I nomi e il posto te li dà lo sportello del Comune.',
    replaced: () => 'I conti dei giorni passati restano i tuoi. Grazie del lavoro fatto.',
    over: () => 'Non devi fare altro. Ti scriviamo quando un altro gruppo chiede un tuo operatore.',
  },
  askedTitle: 'Gruppi che chiedono un tuo operatore',
  askedItem: (operator: string, kind: string, days: string) => `${operator}: ${kind}, ${days}`,
  askedUntil: (by: string) => `Le famiglie decidono entro ${day('il', by)}. Se non può, dillo qui.`,
  neededTitle: 'Che cosa serve',
  cannotTitle: (operator: string) => `${operator} non può?`,
  cannotText: 'Dillo subito: alle famiglie proponiamo un altro.',
  cannot: (operator: string) => `${operator} non può venire`,
  now: {
    title: 'Il gruppo adesso',
    waits: {
      refill: (until: string) => `Aspetta una famiglia, fino ${day('al', until)}`,
      confirm: (until: string) => `Aspetta le risposte sul prezzo, fino ${day('al', until)}`,
    },
    runsUntil: (on: string) => `Attivo, fino ${day('al', on)}`,
  },
};
