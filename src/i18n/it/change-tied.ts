import { day as dated } from './day.ts';
/** How the change goes, beside the training that was attended and the steps that stood still and went on. */
export const changeTied = {
  title: 'Fra il giro prima e questo',
  text: (from: string, to: string) =>
    `${dated('Dal', from)} ${dated('al', to)}: dopo la chiusura del giro prima e prima dell’apertura di questo. Le cose stanno insieme: che l’una abbia fatto l’altra non lo sa nessuno. In mezzo è successo anche altro, e chi ha risposto può essere cambiato.`,
  trainingTitle: 'La formazione in mezzo',
  noModules: 'Nessuna presenza alla formazione segnata in questi giorni.',
  moduleLine: (day: string, offices: string) => `${day}. Persone: ${offices}.`,
  noDay: 'Senza giorno',
  withoutDay:
    'Questi moduli non hanno un giorno: ognuno li segue quando vuole, o il giorno non è ancora scritto. Contano per chi li ha seguiti, ma non si sa se stanno fra i due giri.',
  between: 'Moduli seguiti in mezzo',
  none: 'nessuno',
  stepsTitle: 'I passi fermi e i passi ripartiti',
  steps: (stuck: number, wentOn: number, now: number) =>
    `${stuck === 0 ? 'Al giro prima nessun passo era fermo.' : stuck === 1 ? 'Al giro prima un passo era fermo' : `Al giro prima ${stuck} passi erano fermi`}${
      stuck === 0
        ? ''
        : wentOn === 0
          ? ': prima di questo giro non è ripartito nessuno.'
          : wentOn === 1
            ? ': prima di questo giro ne è ripartito uno.'
            : `: prima di questo giro ne sono ripartiti ${wentOn}.`
    } ${now === 0 ? 'All’apertura di questo giro nessuno era fermo.' : now === 1 ? 'All’apertura di questo giro uno era fermo.' : `All’apertura di questo giro ${now} erano fermi.`}`,
  stuckUntil: (from: string, until: string) => `fermo ${dated('dal', from)}, ripartito ${dated('il', until)}`,

  toldText:
    'Si contano moduli e passi, mai persone. Un modulo conta quando ha un giorno, e almeno cinque persone della città lo hanno seguito. I motivi dei passi fermi restano in città.',
  days: (from: string, to: string) => `${dated('Dal', from)} ${dated('al', to)}`,
  rowsLabel: 'Che cosa',
  howMany: 'Quanti',
  stuckThen: 'Passi fermi al giro prima',
  wentOn: 'Di questi, ripartiti',
  stuckNow: 'Passi fermi a questo giro',
  allModules: 'Moduli seguiti da almeno cinque persone',
  ownModules: 'Moduli seguiti',
  modulesOn: (skill: string) => `Moduli su «${skill}»`,
  againText:
    'I passi si contano adesso nel percorso della città, i moduli nelle presenze come sono pubblicate. Se la città ha corretto una data, il conto può essere cambiato.',

  acrossTitle: 'Formazione e passi, fra un giro e l’altro',
  acrossNone:
    'Ancora nessuna città ha pubblicato due giri di fila. Quando succede, qui si legge che cosa si è mosso, accanto alla formazione e ai passi che ci stanno in mezzo.',
  acrossText: (cities: number) =>
    `${cities === 1 ? 'Una città ha pubblicato due giri di fila.' : `${cities} città hanno pubblicato due giri di fila.`} Le cose stanno insieme: che l’una abbia fatto l’altra non lo sa nessuno. Le città scelgono la loro formazione e sono poche: non le sommiamo e non le mettiamo in fila.`,
  groupsCaption: 'Di ogni risposta: in quante città, che cosa si può dire.',
  withTraining: 'Città con formazione in mezzo',
  withoutTraining: 'Città senza',
  cityByCity: 'Città per città',
  city: 'Comune',
  modulesBetween: 'Moduli in mezzo',
  obstaclesBetter: 'Ostacoli nominati meno',
  obstaclesWorse: 'Ostacoli nominati di più',
  acrossAgainTitle: 'Formazione e passi, fra un giro e l’altro: contato di nuovo',
  acrossAgainLead:
    'Quello che le città hanno pubblicato dei due giri e di ciò che sta in mezzo, letto due volte per due strade.',
  acrossAgainHow: [
    'Di ogni città vale l’ultima edizione pubblicata dei due giri. In mezzo ci sono i giorni dopo la chiusura del primo e prima dell’apertura del secondo.',
    'Un modulo sta accanto a una competenza quando le due liste dicono la stessa cosa. Accanto a «Sanno come fare» e all’aiuto «La formazione» stanno tutti i moduli.',
    'Si dice «meglio» o «peggio» solo se la prova esatta di Fisher regge anche contando tutte le risposte del giro, coperte comprese (Holm, 1979).',
  ],
};
