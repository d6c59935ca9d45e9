import { day } from './day.ts';

interface Asked {
  readonly title: string;
  readonly link: string;
  readonly due: string;
  readonly over: boolean;
}

interface Reminder {
  readonly municipality: string;
  readonly entries: readonly Asked[];
  readonly days: number;
}

function oneOf({ title, link, due, over }: Asked): string {
  return `${title}\n${over ? `Da confermare ${day('dal', due)}: chi la legge vede un avviso.` : `Vale fino ${day('al', due)}.`}\n${link}`;
}

/** Mail to those who keep entries of the catalogue. */
export const keepingLetters = {
  reminder: ({ municipality, entries, days }: Reminder) => ({
    subject:
      entries.length === 1
        ? `È ancora tutto giusto? ${entries[0]?.title}`
        : `È ancora tutto giusto? ${entries.length} tue schede da confermare`,
    body: `Buongiorno,

nel catalogo dei servizi di ${municipality} ${entries.length === 1 ? 'c’è una scheda' : 'ci sono schede'} con questo indirizzo. Apri il link, rileggi, e conferma con un pulsante: non serve una password.

${entries.map(oneOf).join('\n\n')}

Ogni link vale ${days} giorni e una volta sola. Se qualcosa è cambiato, lo dici dalla stessa pagina.
Una scheda che nessuno conferma viene segnalata a chi la legge, poi esce dalla ricerca.`,
  }),
};
