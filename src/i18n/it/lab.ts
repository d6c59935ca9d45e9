export const lab = {
  title: 'Il laboratorio delle città',
  lead: 'WILL, il Welfare Innovation Local Lab: le città provano, misurano, si confrontano e raccontano. Anche quello che non ha funzionato.',
  description: 'La storia di WILL in breve, con le fonti, e i numeri che ogni città pubblica.',
  storyTitle: 'WILL in breve',
  inferred: 'Ricostruito da noi',
  figuresTitle: 'I numeri delle città',
  figuresText:
    'Ogni città pubblica i propri, contati tutti nello stesso modo. Vengono da questa piattaforma: non sono i risultati del programma del 2019-2024. Le città sono in ordine alfabetico, perché non è una classifica.',
  tableCaption: 'Gli ultimi numeri pubblicati da ogni città',
  city: 'Città',
  publishedOn: 'Pubblicati il',
  notYet: 'non pubblica ancora',
  cityMadeUp: (city: string) => `${city} (dati di prova)`,
  chartTitle: 'Famiglie che condividono, città per città',
  chartDescription: (shown: string, missing: string) => `${shown} ${missing}`.trim(),
  chartShown: (cities: string) => `Si vede il numero di famiglie di ${cities}.`,
  chartMissing: (cities: string) => `Senza barra: ${cities}, perché sono meno di cinque o non ancora pubblicate.`,
  emptyTitle: 'Nessuna città ha ancora pubblicato',
  emptyWhy:
    'Una città pubblica i suoi numeri quando vuole, dalla sua pagina. Intanto puoi leggere il percorso di ciascuna.',
  emptyAction: 'Vai alle città',
  pathsTitle: 'Il percorso di ogni città',
  pathsText: 'Che cosa si è fatto in ciascuna negli anni di WILL: ogni fatto ha la sua fonte.',
  facts: (count: number) => {
    if (count === 0) return 'Percorso ancora da raccontare';
    return count === 1 ? '1 fatto, con la sua fonte' : `${count} fatti, ciascuno con la sua fonte`;
  },
  toolsTitle: 'Che cosa c’è nel laboratorio',
  toolIndicators: 'Che cosa contano le città, e come.',
  takeTitle: 'Porta via i numeri',
  csv: 'Scarica i dati aperti (CSV)',
  csvName: 'numeri-laboratorio.csv',
  pdfName: 'numeri-laboratorio.pdf',
  sourceTitle: 'Da dove vengono',
  source: 'Dalle pubblicazioni di ogni città su questa piattaforma: solo somme, mai i dati di una persona.',
};
