/**
 * Made up, and said to be so in each text: Monza asks Novara about the library, they meet, and Monza says what it took over and what that changed. The figures
 * before and since are of Monza's made-up families.
 */
export const monzaAsks = {
  indicator: 'satisfaction',
  text: 'Da noi i pomeriggi si fanno in casa. Come avete convinto la biblioteca ad aprire? (Domanda di prova.)',
  answer: 'Con un accordo di un anno: vi raccontiamo come. (Risposta di prova.)',
  meeting: {
    title: 'Novara e Monza: la biblioteca di pomeriggio (di prova)',
    agenda: 'Come è nato l’accordo\nOrari e chiavi\nChe cosa non ha funzionato',
    fromMinutes: 600,
    toMinutes: 660,
  },
  outcome: {
    model: 'I pomeriggi in biblioteca (di prova)',
    text: 'Un gruppo su tre si trova adesso in biblioteca. Il sabato è rimasto vuoto anche lì. (Racconto di prova.)',
  },
  /** Asked in the month in which the afternoons began, on this day; the rest so many days later or, of what came of it, ago. */
  asked: { monthsAgo: 6, day: 11 },
  answeredAfter: 7,
  metAfter: 20,
  toldDaysAgo: 12,
} as const;
