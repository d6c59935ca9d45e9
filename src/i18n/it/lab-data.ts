/** The lab's open data: what there is, whose it is, how to take it. */
export const labData = {
  title: 'Dati aperti del laboratorio',
  lead: 'I numeri pubblicati dalle città, mese per mese, quelli dei rapporti e del cambiamento, i cataloghi dei servizi: scaricali e usali liberamente.',
  tableCaption: 'Gli insiemi di dati',
  dataset: 'Dati',
  holder: 'Di chi sono',
  modified: 'Aggiornati il',
  files: 'File',
  fileOf: (type: string, dataset: string) => `${type}: ${dataset}`,
  figuresTitle: (city: string) => `Numeri pubblicati: ${city}`,
  figuresAbout: (city: string) =>
    `Gruppi attivi, famiglie, ore e risparmio a ${city}, come la città li ha pubblicati. I numeri di meno di cinque famiglie restano coperti.`,
  monthsTitle: (city: string) => `Indicatori mese per mese: ${city}`,
  monthsAbout: (city: string) =>
    `Tutti i mesi che ${city} ha pubblicato, per ogni indicatore, come li ha pubblicati l’ultima volta: numeratore, denominatore, unità, fonte e versione della definizione. Dove dietro ci sono meno di cinque famiglie il numero è coperto.`,
  catalogueTitle: (city: string) => `Catalogo dei servizi: ${city}`,
  catalogueAbout: (city: string) => `I servizi di ${city}: che cosa danno, a chi, dove, quando e a che prezzo.`,
  changeTitle: (city: string) => `Come va il cambiamento: ${city}`,
  changeAbout: (city: string) =>
    `Che cosa dicono ogni sei mesi uffici e partner di ${city}: opportunità, ostacoli, aiuti, competenze. Solo totali; dove ci sono da una a quattro persone il numero è coperto. Di ciò che sta fra due giri: quanti passi erano fermi, quanti sono ripartiti, quanti moduli hanno seguito almeno cinque persone.`,
  reportTitle: (number: number) => `Cifre del rapporto, versione ${number}`,
  reportAbout: (number: number) => `Ogni numero stampato nella versione ${number} del rapporto, con la data del dato.`,
  madeUp: 'Sono dati di prova, inventati.',
  catalogueOfAll: 'Per i portali di dati',
  catalogueText: 'La descrizione di tutti i dati, nel profilo italiano DCAT-AP_IT, a un indirizzo che resta.',
  catalogueAction: 'Catalogo DCAT-AP_IT (JSON-LD)',
  licenceTitle: 'Come usarli',
  licence: 'La licenza è Creative Commons Attribuzione 4.0 (CC BY 4.0): basta citare la fonte.',
  small: 'Sono solo somme. I numeri di meno di cinque famiglie non ci sono, e c’è scritto che sono coperti.',
};
