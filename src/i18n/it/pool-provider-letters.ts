import { day } from './day.ts';
import { families } from './counted.ts';

export interface ProviderGroupFacts {
  readonly kind: string;
  readonly when: string;
  readonly link: string;
  /** Whether the link is to the pages of an account, or is the provider’s own secret. */
  readonly byAccount: boolean;
}

export interface AskedOperatorFacts extends ProviderGroupFacts {
  readonly operator: string;
  readonly price: string;
  readonly from: string;
  readonly by: string;
}

const ownLink = 'Questo link è solo vostro: non giratelo ad altri.';

function yours({ link, byAccount }: ProviderGroupFacts): string {
  return byAccount ? `I vostri gruppi:\n${link}` : `Il gruppo:\n${link}\n\n${ownLink}`;
}

const group = ({ kind, when }: ProviderGroupFacts) => `${kind}; ${when}`;

/** Mail to a provider about a group that runs. It names nobody of a family: names are behind an account, or at the desk. */
export const poolProviderLetters = {
  askedSubject: 'Un gruppo chiede un vostro operatore',
  asked: (f: AskedOperatorFacts) => `Buongiorno,

un gruppo di famiglie resta senza chi viene (${group(f)}). Con le ore e il prezzo che ci avete dato abbiamo proposto ${f.operator}.

Prezzo: ${f.price} all’ora per tutto il gruppo
Primo giorno: ${f.from}
Le famiglie rispondono entro: ${f.by}

Se va bene non dovete fare niente: vi scriviamo che cosa decidono. Se ${f.operator} non può, ditelo qui con un clic, e cerchiamo un altro:
${f.link}${f.byAccount ? '' : `\n\n${ownLink}`}`,
  comesSubject: 'Il vostro operatore va nel gruppo',
  comes: (f: ProviderGroupFacts & { readonly operator: string; readonly from: string }) => `Buongiorno,

le famiglie hanno detto tutte sì: ${f.operator} va nel gruppo ${day('dal', f.from)} (${group(f)}). ${f.byAccount ? 'Nella vostra pagina trovate i nomi e il posto.' : 'I nomi e il posto ve li dà lo sportello del Comune.'}

${yours(f)}`,
  notNeededSubject: 'Il vostro operatore resta libero',
  notNeeded: (f: ProviderGroupFacts & { readonly operator: string }) => `Buongiorno,

del cambio proposto alle famiglie non si fa niente (${group(f)}). ${f.operator} è di nuovo libero in quegli orari. Grazie.

${yours(f)}`,
  replacedSubject: 'Al vostro gruppo viene un altro operatore',
  replaced: (f: ProviderGroupFacts & { readonly from: string }) => `Buongiorno,

le famiglie hanno scelto un altro operatore (${group(f)}): viene ${day('dal', f.from)}. Fino ad allora i conti restano i vostri.

${yours(f)}`,
  stoppedSubject: 'Un vostro gruppo si ferma',
  stopped: (
    f: ProviderGroupFacts & { readonly since: string; readonly why: string; readonly until: string },
  ) => `Buongiorno,

${day('dal', f.since)} un vostro gruppo si ferma (${group(f)}) perché ${f.why}. Gli incontri che non si fanno non si pagano.

Le famiglie sono avvisate, e cerchiamo chi può venire. Se non si riparte entro ${day('il', f.until)}, il gruppo si chiude.

${yours(f)}`,
  resumedSubject: 'Un vostro gruppo riparte',
  resumed: (f: ProviderGroupFacts) => `Buongiorno,

il gruppo riprende negli stessi giorni, allo stesso prezzo (${group(f)}). Le famiglie sono avvisate.

${yours(f)}`,
  smallerSubject: 'Un vostro gruppo ha una famiglia in meno',
  smaller: (
    f: ProviderGroupFacts & { readonly families: number; readonly price: string; readonly from: string },
  ) => `Buongiorno,

${day('dal', f.from)} nel gruppo restano ${families(f.families)} (${group(f)}). Un’ora del gruppo costa ${f.price}.

${yours(f)}`,
  biggerSubject: 'In un vostro gruppo entra una famiglia',
  bigger: (
    f: ProviderGroupFacts & { readonly families: number; readonly price: string; readonly from: string },
  ) => `Buongiorno,

${day('dal', f.from)} nel gruppo ci sono ${families(f.families)} (${group(f)}). Un’ora del gruppo costa ${f.price}.

${yours(f)}`,
  waitsSubject: 'Un vostro gruppo aspetta',
  waits: (
    f: ProviderGroupFacts & { readonly why: 'refill' | 'confirm'; readonly from: string; readonly until: string },
  ) => `Buongiorno,

${day('dal', f.from)} il gruppo non si incontra (${group(f)}): ${f.why === 'refill' ? 'le famiglie sono troppo poche, e ne cerchiamo un’altra' : 'una famiglia lascia, e le altre decidono sul prezzo nuovo'}. Gli incontri che non si fanno non si pagano.

Aspetta al più tardi fino ${day('al', f.until)}. Vi chiediamo di tenere libere quelle ore fino ad allora. Poi vi scriviamo.

${yours(f)}`,
  lastDaySubject: 'Un vostro gruppo ha un ultimo giorno',
  lastDay: (f: ProviderGroupFacts & { readonly on: string }) => `Buongiorno,

il gruppo si incontra fino ${day('al', f.on)} (${group(f)}). Poi finisce.

${yours(f)}`,
  endedSubject: 'Un vostro gruppo è finito',
  ended: (f: ProviderGroupFacts & { readonly why: string }) => `Buongiorno,

il gruppo è finito (${group(f)}). ${f.why} Il vostro operatore è di nuovo libero in quegli orari. Grazie del lavoro fatto.

${yours(f)}`,
};
