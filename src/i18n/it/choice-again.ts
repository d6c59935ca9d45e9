import { day as dated } from './day.ts';
/** The arithmetic of a choice of experiments, for who wants to check it. */
export const choiceAgain = {
  title: (choice: string) => `${choice}: il conto rifatto`,
  lead: 'Totali, ordine e sorteggi riga per riga, rifatti adesso.',
  openText: 'La base di dati ha sommato di nuovo ogni totale, e i sorteggi sono stati rifatti.',
  decidedText: (day: string) =>
    `È quello che stava sul tavolo il giorno della decisione, ${dated('il', day)}: pesi, punteggi, totali e sorteggi.`,
  movedText:
    'Dopo la decisione niente si può cambiare: qualcuno ha toccato i dati, o il programma conta in altro modo.',
  totalsTitle: 'I totali delle opzioni',
  totalHow:
    'Il totale è la media dei punteggi, pesata: ogni punteggio per il suo peso, la somma divisa per la somma dei pesi. Un punteggio con peso zero non conta.',
  optionCaption: (option: string) => `Il conto di «${option}»`,
  criterion: 'Criterio',
  score: 'Punteggio',
  product: 'Peso × punteggio',
  sum: 'Somma',
  totalLine: (points: string, weights: string, total: string) => `${points} : ${weights} = ${total}.`,
  toldTotal: (total: string) => `È stato detto ${total}:`,
  swapHow:
    'Tra due opzioni vicine la distanza, in punti, si divide per quanto i loro punteggi differiscono su un criterio: viene di quanto deve cambiare quel peso da solo. Si tiene il cambio più piccolo.',
  leadLine: (first: string, second: string, lead: string) => `${first} ha ${lead} punti più di ${second}.`,
  divisionLine: (criterion: string, one: string, other: string, lead: string, difference: string, by: string) =>
    `Su «${criterion}» hanno ${one} e ${other}: ${lead} : ${difference} = ${by}.`,
  drawsHow: (draws: string, seed: string) =>
    `I ${draws} modi di pesare si tirano a sorte tra tutti quelli possibili, in modo uniforme: le distanze tra cinque numeri a caso, messi in fila da zero a uno (Devroye, 1986). I numeri vengono da mulberry32 e partono da ${seed}: rifatti, vengono uguali. Un primo posto in due vale mezzo.`,
  massHow:
    'Quante famiglie ci sarebbero lo ha contato il motore, sulle richieste di quel momento. Qui si confronta con quante ne servono. La prova si può rifare dalla sua pagina: il motore cerca per un minuto o due, e poi dice se la risposta è la stessa.',
  massLine: (option: string, found: string, needed: string, enough: boolean) =>
    `${option}: ${found} famiglie, ne servono ${needed}. ${enough ? 'Bastano' : 'Non bastano'}.`,
  massOn: (when: string) => `Ricerca di gruppi ${dated('del', when)}.`,
  massNotAgain: 'Non è ancora stata rifatta.',
  massAgain: (when: string, mark: string) => `Rifatta ${dated('il', when)}: ${mark}.`,
  massLink: (option: string) => `La domanda e la risposta per «${option}»`,
  queryText: 'I totali sono sommati anche così, senza passare dal programma.',
};
