import { day } from './day.ts';
import type { Role } from '../../domain/asking/representation.ts';

interface MailFacts {
  readonly municipality: string;
  readonly link: string;
}

/** Asking for somebody else: in which role, with which document, until when. */
export const mandate = {
  forWhom: 'Per chi chiedi?',
  forWhomAtDesk: 'Chi chiede?',
  forMe: 'Per me o per chi abita con me',
  forMeAtDesk: 'La persona che riceve l’aiuto',
  forOther: 'Per un’altra persona',
  forOtherHint: 'Rispondi anche alle tre domande qui sotto.',
  role: 'Che cosa sei per questa persona?',
  roleHint: 'Chi è tutore, amministratore o delegato porta poi un documento.',
  roleEmpty: 'Scegli',
  roles: {
    partner: 'Moglie, marito, compagna o compagno',
    child: 'Figlia o figlio',
    relative: 'Un altro parente',
    neighbour: 'Vicina o vicino di casa',
    volunteer: 'Volontaria o volontario',
    carer: 'Chi la assiste',
    proxy: 'Delegata o delegato',
    'support-administrator': 'Amministratore di sostegno',
    guardian: 'Tutrice o tutore',
  } satisfies Record<Role, string> as Readonly<Record<Role, string>>,
  person: 'Nome della persona da aiutare',
  agreed: 'La persona lo sa ed è d’accordo',
  summary: (person: string, role: string) => `Per ${person} · chi scrive: ${role.toLowerCase()}`,
  title: 'Chi chiede per chi',
  personLabel: 'Persona da aiutare',
  roleLabel: 'Chi chiede',
  standingLabel: 'Documento',
  standing: {
    declared: 'Non serve un documento',
    toShow: (by: string) => `Da portare o caricare entro ${day('il', by)}`,
    toCheck: (through: string) => `Caricato, lo sportello lo guarda. Vale fino ${day('al', through)}`,
    holds: (through: string) => `Guardato: vale fino ${day('al', through)}`,
    over: {
      'not-shown': 'Non è arrivato in tempo: chi chiede non può più fare nulla',
      refused: 'Non va bene: lo sportello spiega perché',
      expired: 'È scaduto: chi chiede non può più fare nulla',
      revoked: 'Ritirato: chi chiedeva non può più fare nulla',
    } as Readonly<Record<string, string>>,
  },
  give: 'Carica il documento',
  giveLead: 'La delega, la nomina o il decreto. Lo vede solo lo sportello, e si cancella quando non serve più.',
  file: 'Documento',
  fileHint: 'PDF, foto o file firmato, fino a 5 MB.',
  expires: 'Fino a quando vale?',
  expiresHint: 'Se non c’è scritto, metti un anno da oggi.',
  problems: {
    file: 'Scegli il documento',
    type: 'Il documento deve essere un PDF, una foto o un file firmato',
    size: 'Il documento è troppo grande: al massimo 5 MB',
    expires: 'Scrivi fino a quando vale, da oggi in avanti',
  },
  open: 'Apri il documento',
  holds: 'Va bene',
  refuse: 'Non va bene',
  revoke: 'Ritira l’incarico',
  revokeTitle: 'Chi parla per la persona da adesso?',
  revokeLead:
    'Chi chiedeva non vede più la richiesta e non riceve più posta. Scrivi come raggiungere la persona, o chi se ne occupa adesso.',
  revokeConfirm: 'Ritira l’incarico e salva',
  giveLink: 'Dai il link alla persona',
  linkTitle: 'Il link della persona',
  linkLead: 'È suo: continua a valere anche se chi chiede per lei smette. Lo mostriamo solo adesso.',
  overTitle: 'Non puoi più aprire questa richiesta',
  overLead:
    'L’incarico di chi chiedeva per questa persona è finito. La richiesta c’è ancora: la segue lo sportello insieme alla persona.',
  overGive: 'Se hai un documento nuovo puoi caricarlo qui.',
  follow: {
    title: 'Incarichi da seguire',
    lead: 'Chi chiede per un’altra persona e ha un documento da guardare, da portare o da rinnovare. I più urgenti per primi.',
    toList: (n: number) => (n === 0 ? 'Incarichi da seguire' : `Incarichi da seguire (${n})`),
    caption: (n: number) => (n === 1 ? 'Un incarico in questa pagina' : `${n} incarichi in questa pagina`),
    columns: {
      request: 'Richiesta',
      who: 'Chi chiede',
      what: 'Che cosa fare',
      document: 'Documento',
      reminder: 'Promemoria',
    },
    due: {
      look: 'Guarda il documento',
      wait: 'Aspetta il documento',
      renew: 'Fallo rinnovare',
      call: 'Chiama la persona',
    },
    notReminded: 'Non ancora partito',
    remindedOn: (date: string) => `Partito ${day('il', date)}`,
    remind: (code: string) => `Scrivi adesso per ${code}`,
    reminded: 'Fatto: il promemoria parte adesso, al massimo uno al giorno',
    emptyTitle: 'Nessun incarico da seguire',
    emptyWhy: 'Tutti i documenti sono guardati e valgono ancora per più di un mese.',
  },
  mail: {
    toShow: ({ municipality, link, by }: MailFacts & { readonly by: string }) => ({
      subject: `Manca il tuo documento · Comune di ${municipality}`,
      body: `Ciao,\n\nper continuare a chiedere per un’altra persona serve il documento del tuo incarico, entro ${day('il', by)}. Dopo, il tuo link si chiude. Puoi caricarlo qui, o portarlo allo sportello:\n\n${link}\n\nComune di ${municipality}`,
    }),
    reminder: ({ municipality, link, by }: MailFacts & { readonly by: string }) => ({
      subject: `Il tuo documento sta per scadere · Comune di ${municipality}`,
      body: `Ciao,\n\nil documento con cui chiedi per un’altra persona vale fino ${day('al', by)}. Dopo, il tuo link si chiude. Se l’incarico continua, carica il documento nuovo:\n\n${link}\n\nComune di ${municipality}`,
    }),
  },
};
