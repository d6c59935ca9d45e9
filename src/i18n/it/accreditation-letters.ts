type FileState = 'applied' | 'refused' | 'accredited' | 'suspended' | 'expired' | 'withdrawn';

export interface DeskLetterFacts {
  readonly organisation: string;
  readonly what: string;
  readonly withdrawn: number;
  readonly stopped: number;
  readonly resumed: number;
  readonly closed: number;
  /** Of each group that stands still: who was proposed in the other’s place, or that nobody was found. */
  readonly instead: readonly string[];
  readonly link: string;
}

/** Mail about accreditation: to the organisation, and to the desk where it touches groups. */
export const accreditationLetters = {
  appliedSubject: 'La tua domanda di accreditamento',
  applied: (f: { readonly organisation: string; readonly notice: string; readonly link: string }) => `Buongiorno,

abbiamo ricevuto la domanda di ${f.organisation} (${f.notice}).

Nel fascicolo trovi che cosa consegnare e a che punto è ogni cosa:
${f.link}

Tieni questo link: apre il fascicolo senza password. Non darlo a chi non segue la domanda.`,
  linkSubject: 'Il link al tuo fascicolo di accreditamento',
  link: (f: { readonly organisation: string; readonly link: string }) => `Buongiorno,

ecco il nuovo link al fascicolo di ${f.organisation}:
${f.link}

Il link di prima non funziona più. Se non l’hai chiesto tu, usa comunque questo.`,
  checked: {
    'asks-again': (f: { readonly what: string; readonly reason: string; readonly link: string }) => `Buongiorno,

abbiamo guardato «${f.what}»: è da rifare.

Perché: ${f.reason}

Riapri il fascicolo e consegnalo di nuovo:
${f.link}`,
    refused: (f: { readonly what: string; readonly reason: string; readonly link: string }) => `Buongiorno,

abbiamo guardato «${f.what}»: così non va bene.

Perché: ${f.reason}

Riapri il fascicolo per vedere che cosa puoi fare:
${f.link}`,
  },
  checkedSubject: (what: string) => `Da sistemare: ${what}`,
  refusedSubject: 'La domanda di accreditamento non è accolta',
  refused: (f: { readonly organisation: string; readonly reason: string; readonly link: string }) => `Buongiorno,

la domanda di ${f.organisation} non è accolta.

Perché: ${f.reason}

L’avviso resta aperto: puoi fare una nuova domanda quando vuoi.
${f.link}`,
  changedSubjects: {
    applied: 'La tua domanda di accreditamento',
    refused: 'La domanda di accreditamento non è accolta',
    accredited: 'L’ente è accreditato',
    suspended: 'L’accreditamento è sospeso',
    expired: 'L’accreditamento è finito',
    withdrawn: 'L’accreditamento è revocato',
  } satisfies Record<FileState, string>,
  changedTo: {
    applied: 'in esame',
    refused: 'non accolto',
    accredited: 'accreditato',
    suspended: 'sospeso: da oggi niente servizi nuovi, e i gruppi attivi si fermano',
    expired: 'con il termine finito: da oggi niente servizi nuovi, e i gruppi attivi si fermano',
    withdrawn: 'revocato: i gruppi si chiudono e le famiglie ne cercano un altro',
  } satisfies Record<FileState, string>,
  changed: (f: {
    readonly organisation: string;
    readonly what: string;
    readonly why: readonly string[];
    readonly link: string;
  }) => `Buongiorno,

da oggi ${f.organisation} è ${f.what}.
${f.why.length === 0 ? '' : `\nPerché:\n${f.why.map((line) => `- ${line}`).join('\n')}\n`}
Riapri il fascicolo per vedere tutto e sistemare quello che serve:
${f.link}`,
  byDecision: 'il Comune lo ha deciso: il motivo è nel fascicolo',
  missing: (title: string) => `manca o è scaduto: ${title}`,
  deskSubject: (organisation: string) => `${organisation}: gruppi da seguire`,
  desk: (f: DeskLetterFacts) => `Buongiorno,

da oggi ${f.organisation} è ${f.what}.
${[
  f.withdrawn === 0 ? [] : `\nProposte ritirate: ${f.withdrawn}. Le famiglie sono di nuovo in attesa.`,
  f.stopped === 0
    ? []
    : `\nGruppi attivi che si fermano: ${f.stopped}. Chiama le famiglie e senti che cosa serve loro.${f.instead.map((line) => `\n\n${line}`).join('')}`,
  f.resumed === 0 ? [] : `\nGruppi che riprendono: ${f.resumed}.`,
  f.closed === 0 ? [] : `\nGruppi chiusi: ${f.closed}. Le famiglie sono di nuovo in attesa.`,
]
  .flat()
  .join('')}

Le famiglie hanno già ricevuto una lettera. I gruppi:
${f.link}`,
  theTerm: 'l’accreditamento',
  reminderSubject: (what: string) => `Sta per scadere: ${what}`,
  consequences: {
    term: 'Se non lo rinnovi, da quel giorno l’ente non è più accreditato e i gruppi attivi si fermano.',
    suspends: 'Se manca, l’accreditamento si sospende da sé e i gruppi attivi si fermano.',
    tells: 'Non sospende l’accreditamento, ma il Comune lo chiede.',
  },
  reminder: (f: { readonly what: string; readonly by: string; readonly consequence: string; readonly link: string }) =>
    `Buongiorno,

sta per scadere: ${f.what}. L’ultimo giorno è il ${f.by}.

${f.consequence}

Riapri il fascicolo e consegna quello nuovo:
${f.link}`,
};
