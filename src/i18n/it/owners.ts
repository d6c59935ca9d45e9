/** Who at the desk sees to an entry. */
export const owners = {
  title: 'Chi la cura',
  text: 'La persona dello sportello che la ricontrolla, quando la scheda non ha un’e-mail a cui chiedere o nessuno risponde.',
  field: 'Persona dello sportello',
  byRules: 'Come dicono le regole',
  save: 'Salva chi la cura',
  chosen: (name: string) => `La cura ${name}: scelta per questa scheda.`,
  ruled: (name: string) => `La cura ${name}, secondo le regole della città.`,
  none: 'Nessuno allo sportello la cura ancora.',
  seenTo: (name: string) => `La cura ${name}`,
  nobody: 'Non la cura nessuno',
  without: (entries: number) =>
    entries === 1
      ? 'Una scheda non la cura nessuno: chi risponde per la città sceglie una persona.'
      : `${entries} schede non le cura nessuno: chi risponde per la città sceglie una persona.`,
  all: 'Tutte',
  mine: 'Le mie',
  whose: 'Quali schede',
  emptyMine: 'Nessuna delle schede che curi è da verificare oggi.',
  toRules: 'Chi cura quali schede',
  rulesTitle: 'Chi cura quali schede',
  rulesLead:
    'Ogni scheda è di chi è stato scelto per lei; altrimenti di chi cura il suo quartiere, poi il suo tipo di aiuto, poi tutto il resto.',
  rulesCaption: 'Le regole, nell’ordine in cui valgono',
  columns: { what: 'Schede', who: 'Chi le cura', act: 'Togli' },
  by: {
    quarter: (name: string) => `Del quartiere ${name}`,
    help: (name: string) => `Aiuto: ${name}`,
    rest: 'Tutte le altre',
  },
  noRules: 'Ancora nessuna regola: le schede sono di chi viene scelto una per una.',
  add: 'Aggiungi o cambia una regola',
  which: 'Quali schede',
  remove: 'Togli',
  removeThis: (what: string) => `Togli la regola: ${what}`,
  saveRule: 'Salva la regola',
  saved: 'Salvato.',
  choose: { quali: 'Scegli quali schede.', persona: 'Scegli una persona dello sportello.' },
};
