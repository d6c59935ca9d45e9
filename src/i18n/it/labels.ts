/** The city's labels and their codes in national classifications. */
export const labels = {
  title: 'Etichette e codici nazionali',
  lead: 'Come si chiamano altrove i tipi di aiuto e i destinatari della tua città.',
  never: 'Chi cerca vede solo le parole della città: i codici servono ai rendiconti e agli altri sistemi.',
  unverified: (n: number) =>
    n === 0
      ? 'Tutti i codici sono stati verificati.'
      : n === 1
        ? 'Un codice non è verificato: leggilo nel documento ufficiale prima di usarlo.'
        : `${n} codici non sono verificati: leggili nel documento ufficiale prima di usarli.`,
  kinds: { own: 'Etichette della città', help: 'Tipi di aiuto', audience: 'Per chi' },
  ownText:
    'I nomi con cui il Comune chiama i suoi interventi, se i tipi di aiuto non bastano. Si mettono alle schede, nella pagina che le cambia.',
  ownName: 'Nome dell’etichetta',
  ownHint: 'Per esempio «Custode di quartiere».',
  addOwn: 'Aggiungi l’etichetta',
  renameTitle: 'Cambia il nome',
  rename: 'Salva il nome',
  removeTitle: 'Elimina l’etichetta',
  removeText: (entries: number) => {
    if (entries === 0) return 'Nessuna scheda ha questa etichetta. Nome e codici restano tra le versioni.';
    const from = entries === 1 ? 'da una scheda' : `da ${entries} schede`;
    return `Sparisce ${from}. Nome e codici restano tra le versioni e si possono riprendere; le schede si scelgono di nuovo.`;
  },
  removeOwn: (name: string) => `Elimina «${name}»`,
  ofEntry: 'Etichette della città',
  ofEntryHint: 'Servono ai rendiconti: chi cerca non le vede, e nessuna importazione le toglie.',
  saveOfEntry: 'Salva le etichette',
  label: 'Etichetta',
  codes: 'Codici',
  none: 'Nessun codice',
  schemes: { sioss: 'SIOSS', nomenclatore: 'Nomenclatore', istat: 'ISTAT', inps: 'INPS' },
  code: (scheme: string, code: string, name: string) => `${scheme} ${code}: ${name}`,
  verified: 'Verificato',
  notVerified: 'Non verificato',
  readIn: (reference: string) => `Letto in: ${reference}`,
  saved: 'Salvato.',
  firstTitle: 'Codici di partenza',
  firstText: 'WILL ne conosce alcuni, quasi tutti da verificare. Quello che hai già scritto resta com’è.',
  first: 'Metti i codici di partenza',
  labelTitle: (label: string) => `Codici di «${label}»`,
  labelLead: 'Un codice è verificato quando qualcuno lo ha letto nel documento ufficiale, e dice quale.',
  addTitle: 'Aggiungi o correggi un codice',
  scheme: 'Classificazione',
  codeLabel: 'Codice',
  nameLabel: 'Come si chiama là',
  reference: 'Dove l’hai letto',
  referenceHint: 'Il documento ufficiale, con articolo o pagina.',
  isVerified: 'L’ho letto nel documento ufficiale',
  save: 'Salva',
  removeThis: (scheme: string, code: string) => `Togli ${scheme} ${code}`,
  problems: {
    missing: 'Qui serve qualcosa.',
    'too-long': 'È troppo lungo.',
    taken: 'C’è già un’etichetta con questo nome.',
    'no-reference': 'Scrivi in quale documento l’hai letto.',
  },
};
