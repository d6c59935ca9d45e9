import { day } from './day.ts';

export interface SoughtFacts {
  readonly group: string;
  readonly until: string;
  readonly link: string;
}

export interface ProposedInsteadFacts extends SoughtFacts {
  readonly operator: string;
  readonly provider: string;
  readonly by: string;
}

export interface OperatorStoppedFacts {
  readonly who: string;
  readonly from: string;
  readonly withdrawn: number;
  readonly stopped: number;
  readonly instead: readonly string[];
  readonly link: string;
}

export interface WaitingGroupFacts extends SoughtFacts {
  readonly families: number;
}

const stayed = (n: number) => (n === 1 ? 'è rimasta 1 famiglia' : `sono rimaste ${n} famiglie`);

/** Mail to the staff about groups that miss somebody: what was done by itself, and what is left to do. */
export const poolStaffLetters = {
  proposedSubject: (group: string) => `Proposto chi viene al posto di un altro: ${group}`,
  nobodySubject: (group: string) => `Nessuno può venire al suo posto, per ora: ${group}`,
  proposedInstead: (f: ProposedInsteadFacts) =>
    `${f.group}. Alle famiglie abbiamo proposto ${f.operator}, di ${f.provider}: rispondono entro ${day('il', f.by)}. Abbiamo scritto anche all’ente, che può dire di no. Chi non legge la posta va chiamato: scrivi la risposta qui.
${f.link}`,
  nobodyInstead: (f: SoughtFacts) =>
    `${f.group}. Nessun altro operatore è libero in quelle ore e arriva fin lì. Lo cerchiamo di nuovo ogni giorno, fino ${day('al', f.until)}: poi il gruppo si chiude. Che cosa puoi fare: chiedi agli enti qualche ora in più o un altro operatore, e chiama le famiglie.
${f.link}`,
  operatorSubject: (who: string) => `${who} non può più venire: gruppi da seguire`,
  operator: (f: OperatorStoppedFacts) => `Buongiorno,

${day('dal', f.from)} ${f.who} non può più venire.
${f.withdrawn === 0 ? '' : `\nProposte ritirate: ${f.withdrawn}. Le famiglie sono di nuovo in attesa.\n`}${f.stopped === 0 ? '' : `\nGruppi che si fermano: ${f.stopped}. Le famiglie hanno già una lettera: chiamale, e senti che cosa serve loro.\n`}${f.instead.map((line) => `\n${line}\n`).join('')}
I gruppi:
${f.link}`,
  waitsSubject: (group: string) => `Un gruppo aspetta una famiglia: ${group}`,
  waitsForOne: (f: WaitingGroupFacts & { readonly by: string }) => `Buongiorno,

nel gruppo ${stayed(f.families)}, troppo poche per andare avanti (${f.group}). Aspetta fino ${day('al', f.until)}: poi si chiude.

Abbiamo trovato una richiesta che va bene per tutti, e l’abbiamo chiesto a lei e alle famiglie del gruppo. Rispondono entro ${day('il', f.by)}. Se qualcuno dice no, proponiamo la prossima.

Chi non legge la posta va chiamato. Le risposte si scrivono qui:
${f.link}`,
  waitsForNobody: (f: WaitingGroupFacts) => `Buongiorno,

nel gruppo ${stayed(f.families)}, troppo poche per andare avanti (${f.group}). Aspetta fino ${day('al', f.until)}: poi si chiude.

Per ora nessun’altra richiesta in attesa va bene per tutti. La cerchiamo ogni giorno, e se c’è la proponiamo.

Che cosa puoi fare: fai sapere in zona che c’è un posto, e senti chi ha già lasciato o detto no. Chi va bene lo vedi qui:
${f.link}`,
  sought: (what: string) => `Buongiorno,

un gruppo è fermo, e cerchiamo chi viene.

${what}`,
};
