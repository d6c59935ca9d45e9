/** The catalogue as open data: what there is to take and how. */
export const openData = {
  title: 'Dati aperti',
  lead: (city: string) => `Il catalogo dei servizi di ${city} è di tutti: prendilo, usalo, fanne qualcosa.`,
  sheetName: 'Servizi',
  files: 'Scarica il catalogo',
  filesText: 'Ogni file contiene tutto il catalogo com’è adesso. Non serve registrarsi.',
  fileColumn: 'File',
  aboutColumn: 'A che cosa serve',
  formats: {
    csv: {
      name: 'Tabella (CSV)',
      about: 'Un servizio per riga, con le parole che vedi nelle schede. Si apre con qualsiasi programma.',
    },
    xlsx: { name: 'Foglio di calcolo (XLSX)', about: 'La stessa tabella per Excel o LibreOffice.' },
    hsds: {
      name: 'HSDS 3.1 (JSON)',
      about:
        'Lo standard internazionale dei servizi sociali: servizi, enti, luoghi, orari, prezzi, uno dentro l’altro.',
    },
    'hsds-tabular': {
      name: 'HSDS 3.1 in tabelle (ZIP)',
      about: 'Lo stesso contenuto in tabelle collegate, con la loro descrizione (data package).',
    },
    'cpsv-ap': {
      name: 'CPSV-AP_IT (JSON-LD)',
      about: 'Dati collegati con il vocabolario italiano dei servizi pubblici.',
    },
    geojson: { name: 'Mappa (GeoJSON)', about: 'Dove sono i servizi, per le mappe.' },
    ics: { name: 'Calendario (iCalendar)', about: 'Gli orari di apertura, per i calendari.' },
  },
  interface: 'Interfaccia per programmi',
  interfaceText:
    'Gli stessi dati, sempre aggiornati, con le ricerche e i filtri di HSDS 3.1. È aperta a tutti, senza chiavi.',
  interfaceLink: 'Indirizzo dell’interfaccia HSDS',
  contractLink: 'La sua descrizione (OpenAPI)',
  terms: 'Come usarli',
  licence:
    'Sono dati del Comune con licenza Creative Commons Attribuzione 4.0: basta citarlo. Un servizio che viene da altri porta con sé la licenza della sua fonte.',
  protectedPlaces: 'Gli indirizzi protetti (case rifugio, case di accoglienza) non ci sono: c’è solo il quartiere.',
  hoursTerms:
    'Nei calendari le feste e le chiusure sono segnate per poco più di un anno: scarica di nuovo il file ogni tanto.',
  again:
    'Un programma che torna a prenderli manda l’ETag o la data che ha già ricevuto: finché nulla è cambiato, la risposta è 304 e il file non si scarica di nuovo.',
  formulas:
    'Nelle tabelle un testo che comincia con =, +, - o @ ha davanti un apostrofo, perché nessun programma lo esegua.',
  madeUp: 'I dati di questa città sono inventati, per prova.',
  footer: 'Dati aperti',
};
