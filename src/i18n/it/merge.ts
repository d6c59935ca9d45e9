import { day } from './day.ts';

interface MailFacts {
  readonly municipality: string;
  readonly link: string;
}

/** Two requests that look like one person's, made one only with their yes. */
export const merge = {
  title: 'Queste due richieste sono tue?',
  lead: 'Lo sportello pensa di sì. Se le unisci ne resta una sola, e il tuo link continua a valere. Se non rispondi non cambia nulla.',
  answer: 'Scegli una delle due risposte',
  yes: 'Sì, uniscile',
  no: 'No, lasciale separate',
  done: {
    merged: 'Fatto: ora la richiesta è una sola',
    'kept-apart': 'Va bene: le due richieste restano separate',
    gone: 'A questa domanda non si può più rispondere',
  },
  doneLead: {
    merged: 'I link che avevi aprono tutti la stessa richiesta.',
    'kept-apart': 'Non è cambiato nulla.',
    gone: 'Hai già risposto, oppure è passato troppo tempo. Le richieste sono rimaste come erano.',
  },
  madeOn: (date: string) => `Richiesta ${day('del', date)}`,
  alikeTitle: 'Potrebbe essere la stessa persona',
  alikeText: 'Stessa e-mail o stesso telefono, e lo stesso aiuto. Unirle si può solo se la persona dice sì.',
  ask: (code: string) => `Chiedi di unirla a ${code}`,
  asked: (until: string) => `Lo abbiamo chiesto alla persona. Può rispondere fino ${day('al', until)}.`,
  recordTitle: 'La persona ha risposto a voce',
  recordYes: 'A voce ha detto sì',
  recordNo: 'A voce ha detto no',
  mail: ({ municipality, link }: MailFacts) => ({
    subject: `Due richieste, una sola? · Comune di ${municipality}`,
    body: `Ciao,\n\nabbiamo due richieste che sembrano tue. Se vuoi le uniamo. Guarda e rispondi qui:\n\n${link}\n\nSe non rispondi restano tutte e due come sono.\n\nComune di ${municipality}`,
  }),
  undo: {
    title: 'Erano due richieste',
    text: (days: number) =>
      `Le abbiamo unite con il sì della persona. Se è stato un errore si possono separare, entro ${days} giorni e finché la richiesta non è in un gruppo.`,
    mergedOn: (date: string) => `Unita ${day('il', date)}`,
    until: (date: string) => `Si può separare fino ${day('al', date)}`,
    button: 'Separa le due richieste',
    deskDone: 'Fatto: le richieste sono di nuovo due. Ogni persona riceve il suo link, se ha una e-mail.',
    done: 'Fatto: le richieste sono di nuovo due',
    doneLead: 'Ognuna ha di nuovo i suoi contatti e i suoi link. Ti scriviamo con il link della tua.',
    late: 'Queste richieste non si possono più separare',
    lateLead: 'È passato troppo tempo, oppure la richiesta è già in un gruppo. Lo sportello ti aiuta lo stesso.',
    mail: ({ municipality, link }: MailFacts) => ({
      subject: `Le richieste sono di nuovo due · Comune di ${municipality}`,
      body: `Ciao,\n\nabbiamo separato due richieste che erano state unite. La tua è qui:\n\n${link}\n\nNon devi fare altro.\n\nComune di ${municipality}`,
    }),
  },
};
