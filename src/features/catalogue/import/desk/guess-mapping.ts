import { italianWords } from './italian-words.ts';
import { mappingSchema, type Mapping } from '../table/mapping.ts';
import type { ColumnName } from '../table/limits.ts';
import { plain } from '../table/match-words.ts';
import { dateReader } from '../table/read-date.ts';
import type { ColumnProfile } from './model.ts';

/** What columns are called, in the files that offices keep. The first that fits is it. */
const usualNames: Readonly<Record<ColumnName, readonly string[]>> = {
  sourceKey: ['id', 'codice', 'codice servizio', 'id servizio', 'identificativo', 'sourcekey', 'key'],
  title: ['titolo', 'nome', 'nome servizio', 'denominazione', 'denominazione servizio', 'servizio', 'title', 'name'],
  description: ['descrizione', 'testo', 'descrizione servizio', 'description', 'cosa e'],
  provider: [
    'ente',
    'organizzazione',
    'gestore',
    'ente gestore',
    'erogatore',
    'associazione',
    'provider',
    'organization',
  ],
  address: ['indirizzo', 'via', 'sede', 'address'],
  protected: ['protetto', 'protetta', 'indirizzo protetto', 'indirizzo riservato', 'riservato', 'segreto', 'protected'],
  locality: ['comune', 'citta', 'localita', 'municipality', 'city', 'locality'],
  zone: ['zona', 'quartiere', 'zona consegna', 'area', 'zone'],
  province: ['provincia', 'prov', 'province'],
  region: ['regione', 'region'],
  hours: ['orari', 'orario', 'orari di apertura', 'hours', 'opening hours'],
  lat: ['lat', 'latitudine', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitudine', 'longitude', 'x'],
  url: ['link', 'sito', 'sito web', 'url', 'web', 'website', 'pagina'],
  updatedAt: ['aggiornato', 'aggiornato il', 'data aggiornamento', 'ultimo aggiornamento', 'updated', 'updatedat'],
  status: ['stato', 'attivo', 'status'],
  answerKind: ['tipo soggetto', 'tipo ente', 'tipo di risposta', 'natura', 'answerkind'],
  kindsOfHelp: [
    'categorie',
    'categoria',
    'tipologia',
    'tipo',
    'tipo di aiuto',
    'area tematica',
    'category',
    'kindsofhelp',
  ],
  audiences: ['destinatari', 'target', 'utenza', 'per chi', 'a chi si rivolge', 'beneficiari', 'audiences', 'audience'],
  howTo: ['come fare', 'accesso', 'modalita di accesso', 'come accedere', 'howto'],
  whatYouNeed: ['cosa serve', 'documenti', 'requisiti', 'whatyouneed'],
  whatYouGet: ['cosa si ottiene', 'prestazioni', 'whatyouget'],
  cost: ['costo', 'costi', 'prezzo', 'tariffa', 'tariffe', 'cost', 'price'],
  access: ['accessibilita', 'access', 'accessibility'],
  terms: ['condizioni', 'condizioni di servizio', 'terms'],
  phone: ['telefono', 'tel', 'recapito', 'cellulare', 'phone', 'telephone'],
  email: ['email', 'e mail', 'mail', 'posta elettronica', 'pec'],
};

const datePatterns = [
  'yyyy-MM-dd',
  'yyyy-MM-dd HH:mm:ss',
  'yyyy-MM-dd HH:mm',
  'dd/MM/yyyy',
  'dd/MM/yyyy HH:mm',
  'dd/MM/yyyy HH:mm:ss',
  'dd-MM-yyyy',
  'dd.MM.yyyy',
  'yyyy/MM/dd',
] as const;

/** A first idea of which column is what, for a person to put right. Undefined where there is no idea of a title. */
export function guessMapping(source: string, columns: readonly ColumnProfile[]): Mapping | undefined {
  const free = columns.map(({ name }) => name);
  const chosen: Partial<Record<ColumnName, string>> = {};
  for (const [field, names] of Object.entries(usualNames) as [ColumnName, readonly string[]][]) {
    const found = names.flatMap((usual) => free.find((name) => plain(name) === usual) ?? [])[0];
    if (found === undefined) continue;
    chosen[field] = found;
    free.splice(free.indexOf(found), 1);
  }
  return chosen.title === undefined ? undefined : mappingOf(source, columns, chosen);
}

/** A mapping of these columns, with what can be told from their values: what parts them, how dates are written. */
export function mappingOf(
  source: string,
  columns: readonly ColumnProfile[],
  chosen: Readonly<Partial<Record<ColumnName, string>>>,
  before?: Mapping,
): Mapping {
  const separatorIn = (field: ColumnName) => columns.find(({ name }) => name === chosen[field])?.separator ?? undefined;
  const dates = columns.find(({ name }) => name === chosen.updatedAt)?.samples ?? [];
  const pattern = datePatterns.find(
    (one) => dates.length > 0 && dates.every((text) => dateReader(one)(text) !== undefined),
  );
  const { delimiter: _, ...kept } = before ?? { words: italianWords };
  return mappingSchema.parse({
    ...kept,
    format: 'will-mapping/1',
    source,
    columns: chosen,
    separators: present({ kindsOfHelp: separatorIn('kindsOfHelp'), audiences: separatorIn('audiences') }),
    dates: present({ updatedAt: pattern }),
  });
}

function present(values: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
