import { day } from './day.ts';
import { families } from './counted.ts';

/** How the city looks for groups: a run, what came of it, who was left out. */
export const poolsRun = {
  title: (at: string) => `Ricerca ${day('del', at)}`,
  askedTitle: 'La ricerca è in corso',
  askedText: 'Di solito basta un minuto. Ricarica la pagina per vedere che cosa ha trovato.',
  reload: 'Aggiorna',
  failedTitle: 'La ricerca non è riuscita',
  failures: {
    late: 'Non è finita nel tempo previsto. Nessun gruppo è stato proposto e nessuna richiesta è cambiata: riprova.',
    broken: 'Si è fermata per un errore nostro. Nessun gruppo è stato proposto e nessuna richiesta è cambiata.',
    refused: 'Il risultato non rispettava tutte le regole, quindi non è stato usato. Nessuna richiesta è cambiata.',
  },
  statuses: { asked: 'In corso', done: 'Finita', failed: 'Non riuscita' },
  found: (n: number) => (n === 0 ? 'Nessun gruppo nuovo' : n === 1 ? '1 gruppo nuovo' : `${n} gruppi nuovi`),
  when: 'Quando',
  result: 'Risultato',
  score: 'Punteggio',
  bound: 'Massimo possibile',
  gap: 'Distanza dal massimo',
  optimal: 'Dimostrato: con queste richieste non si poteva fare meglio.',
  feasible: (gap: string) => `Dimostrato: nessun’altra soluzione può superare questa di più del ${gap}.`,
  resultTitle: 'Che cosa ha trovato',
  requests: 'Richieste in attesa',
  served: 'Famiglie in un gruppo nuovo',
  savedWeek: 'Risparmio a settimana',
  hoursWeek: 'Ore a settimana',
  kept: 'Gruppi lasciati come erano',
  dropped: 'Gruppi scartati perché qualcuno ha cambiato idea nel frattempo',
  proofTitle: 'Per rifare il conto',
  digest: 'Impronta dei dati',
  engine: 'Versione del motore',
  seed: 'Seme',
  rounds: 'Giri di ricerca',
  seconds: 'Durata',
  secondsValue: (n: string) => `${n} secondi`,
  mostServed: (n: number) => `Nessuna soluzione può dare un gruppo a più di ${families(n)}.`,
  mostServedBest: (n: number) =>
    `Nessuna soluzione può dare un gruppo a più di ${families(n)}. Questa è la migliore perché conta anche chi ha più bisogno e quanto costano i gruppi.`,
  groupsTitle: 'I gruppi proposti',
  groupsText: 'I prezzi sono di un’ora per una persona: in media se ogni famiglia facesse da sola, e nel gruppo.',
  alone: 'Da sola',
  shared: 'Nel gruppo',
  poolingRate: 'Richieste che hanno trovato un gruppo',
  sharingFactor: 'Famiglie in ogni gruppo, in media',
  savedShare: (cents: string, share: string) => `${cents}: il ${share} di quanto pagherebbero da sole`,
  leftOutTitle: 'A chi non abbiamo proposto un gruppo, e perché',
  leftOutText: (n: number) =>
    n === 0
      ? 'Tutte le richieste in attesa hanno trovato un gruppo.'
      : `${n === 1 ? '1 richiesta resta' : `${n} richieste restano`} in attesa. Cerchiamo ancora ogni notte.`,
  muchTitle: 'A chi chiediamo di più',
  muchText: (n: number, all: number, share: string) =>
    `A ${n === 1 ? '1 famiglia' : `${n} famiglie`} su ${all} il gruppo chiede almeno il ${share} di quello che ha detto di poter fare.`,
  muchFew: (share: string) =>
    `A poche famiglie, meno di 5, il gruppo chiede almeno il ${share} di quello che hanno detto di poter fare.`,
  muchNone: (share: string) =>
    `A nessuna famiglia il gruppo chiede il ${share} o più di quello che ha detto di poter fare.`,
  muchDistance: 'Vengono da quasi tanto lontano quanto possono',
  muchHours: 'Si trovano all’inizio o alla fine delle ore che hanno dato',
  muchPrice: 'Pagano quasi quanto possono',
  muchFair: 'La prossima ricerca ne tiene conto: a parità di risultato, chiede meno a chi ha dato di più.',
  cutShort: 'La ricerca si è fermata alla fine del suo tempo: rifatta, potrebbe trovare altri gruppi.',
  proofWords: 'Che cosa vogliono dire questi numeri?',
  scoreWords:
    'Il punteggio mette prima quante famiglie trovano un gruppo, contando di più chi ha più bisogno, e poi quanto costano i gruppi in una settimana.',
  boundWords:
    'Il massimo possibile è un limite dimostrato: con le stesse richieste, gli stessi operatori e gli stessi luoghi nessuno può fare di più. La distanza dice quanto, al massimo, si poteva fare meglio.',
  digestWords:
    'L’impronta è un riassunto dei dati di partenza: se cambia anche solo un orario, cambia tutta. Serve a controllare che i dati siano proprio quelli.',
  seedWords:
    'Il seme sceglie tra soluzioni che valgono uguale. Con gli stessi dati, lo stesso seme, gli stessi giri e la stessa versione del motore si ritrovano gli stessi gruppi.',
  again: (until: string) =>
    `Fino ${day('al', until)} la ricerca si può rifare con i dati di allora, senza proporre niente a nessuno:`,
  againOver: (days: number) =>
    `I dati di partenza si cancellano dopo ${days} giorni: questa ricerca non si può più rifare. I suoi numeri restano.`,
};
