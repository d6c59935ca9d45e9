/** That a professional cannot come to their groups any more, or can again. */
export const poolOperator = {
  link: 'Chi viene non può più venire',
  title: (operator: string) => `${operator}: può venire?`,
  stopTitle: 'Non può più venire',
  groups: (n: number) => (n === 1 ? 'Riguarda 1 gruppo attivo.' : `Riguarda ${n} gruppi attivi, non solo questo.`),
  facts: [
    'Da quel giorno i gruppi si fermano, e gli incontri fermi non si pagano.',
    'Le famiglie e l’ente lo sanno subito, con una lettera.',
    'Cerchiamo chi può venire al suo posto: decidono le famiglie, e prima vedono il prezzo.',
    'Se in tre settimane non si riparte, il gruppo si chiude e le famiglie tornano in attesa.',
    'Le proposte non ancora firmate sono ritirate.',
  ],
  from: 'Primo giorno in cui non viene',
  fromHint: 'Da oggi a 90 giorni. Fino ad allora i gruppi vanno avanti come sempre.',
  fromWrong: 'Scegli un giorno da oggi a 90 giorni',
  stop: (operator: string) => `${operator} non può più venire`,
  away: (operator: string, from: string) => `${operator} non viene più. Primo giorno senza: ${from}`,
  awayText: 'Le famiglie sono avvisate. Nella pagina di ogni gruppo vedi chi abbiamo proposto al suo posto.',
  backTitle: 'Può venire di nuovo',
  backText: 'I gruppi ancora fermi riprendono subito. Dove le famiglie hanno già detto sì a un altro, resta l’altro.',
  back: (operator: string) => `${operator} può venire di nuovo`,
  awaySince: (from: string) => `Primo giorno senza: ${from}`,
};
