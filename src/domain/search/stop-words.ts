/**
 * Words too common to search by, in lower case and with their accents: "dà" is one because it is listed, not because
 * "da" is. Accents are taken away only afterwards.
 */
const italian = `
  a ad ai al alla alle agli allo all anche ancora avere c che chi ci ciò coi col come con cosa cui d da dà dai dal dalla
  dalle dagli dallo dall degli dei del dell della delle dello dentro di dove e è ed ecc essere essi fa fra gli ha hai
  hanno ho i il in io l la le lei li lo loro lui ma me mi mia mie miei mio ne né negli nei nel nell nella nelle nello noi
  non nostra nostre nostri nostro o ogni ogn oppure per perché però più poi presso proprio qua quale quali quando quanto
  quella quelle quelli quello quell quest questa queste questi questo qui sarà se sé sei senza si sì sia sono sta stanno
  su sua sue sugli sui sul sull sulla sulle sullo suo suoi te ti tra tu tua tue tuo tuoi tutta tutte tutti tutto un una
  uno vi viene vengono voi vostra vostre vostri vostro
  bisogno cerca cerco cercare cerchiamo serve servono trova trovare trovo troviamo vorrei vorrebbe voglio
  qualcuno qualcuna qualche qualcosa nessuno fare faccio fatto fanno dare dà devo deve bisogna posso possono può potrei
  potete riesco riesce riesci vado andare venire so sa sai sapere usare volevo dovrei diventare stare sto stia essere quando mentre così molto molta molti molte poco chiedere chiedo avete esiste esistono
  aiutatemi aiutami aiutarmi aiutare grazie salve buongiorno oggi adesso subito già soltanto mai sempre
`;

/** The few that stand in the English words of our own vocabularies, and that people add to them. */
const english = `an and any are at be can do does for from get have help how in is it looking me my need of on or people
  some someone somebody that the there to want we where who with you your`;

const stopWords: ReadonlySet<string> = new Set(`${italian} ${english}`.split(/\s+/).filter((word) => word !== ''));

/** Whether a word, in lower case and with its accents, says too little to search by. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word);
}
