import { day as dated } from './day.ts';
/** What became of a text that a city sent for the lab's report. */
export const contributions = {
  waits: 'Il laboratorio non l’ha ancora preso in mano.',
  states: {
    taken: 'Il laboratorio l’ha portato nella bozza del rapporto.',
    changed: 'Il laboratorio ha cambiato il testo.',
    returned: 'Il laboratorio ci lavora ancora: il testo è tornato a chi scrive.',
    approved: 'Il testo è approvato: esce con la prossima versione del rapporto.',
    published: 'Il testo è uscito nel rapporto.',
    removed: 'Il laboratorio ha tolto il testo dalla bozza.',
  },
  shortStates: {
    taken: 'nella bozza del rapporto',
    changed: 'cambiato dal laboratorio',
    returned: 'tornato a chi scrive',
    approved: 'approvato',
    published: 'uscito nel rapporto',
    removed: 'tolto dalla bozza',
  },
  shortWaits: 'in attesa',
  cameOut: (version: number) => `È uscito nella versione ${version} del rapporto`,
  stepsTitle: 'Che cosa ne è stato',
  day: 'Giorno',
  what: 'Che cosa è successo',
  sent: (author: string) => `Mandato al laboratorio, firmato da ${author}.`,
  nowTitle: 'Com’è adesso nel laboratorio',
  nowText: 'Se qualcosa non torna, scrivilo al laboratorio o manda un altro contributo.',
  sentTitle: 'Che cosa avete mandato',
  named: 'Chi firma è d’accordo che il suo nome si stampi.',
  notNamed: 'Il nome di chi firma non si stampa.',
  from: (author: string, city: string, day: string) =>
    `Questa sezione viene da un contributo di ${author} (${city}), mandato ${dated('il', day)}. Chi l’ha scritto riceve una lettera quando la cambi, la rimandi, la approvi, la pubblichi o la togli.`,
  takenAlready: 'È già in una sezione:',
  letters: {
    subject: {
      changed: 'Il laboratorio ha cambiato il tuo testo per il rapporto',
      returned: 'Il tuo testo per il rapporto è tornato a chi scrive',
      approved: 'Il tuo testo per il rapporto è approvato',
      published: 'Il tuo testo è uscito nel rapporto del laboratorio',
      removed: 'Il tuo testo non è più nella bozza del rapporto',
    },
    what: {
      changed: (_version: number) => 'Il laboratorio lo ha cambiato. Sulla pagina leggi il tuo e il suo.',
      returned: (_version: number) =>
        'Chi lo ha riletto lo ha rimandato a chi scrive: il laboratorio ci lavora ancora.',
      approved: (_version: number) => 'È approvato. Esce con la prossima versione del rapporto.',
      published: (version: number) => `È uscito nella versione ${version} del rapporto.`,
      removed: (_version: number) =>
        'Il laboratorio lo ha tolto dalla bozza. Le versioni già uscite restano come sono.',
    },
    body: ({ title, what, link }: { readonly title: string; readonly what: string; readonly link: string }) =>
      `Hai mandato al laboratorio un testo per il rapporto: «${title}».\n\n${what}\n\nQui vedi che cosa ne è stato, passo per passo:\n${link}\n\nServe l’accesso di chi lavora per la tua città.`,
  },
};
