/** Wherever a figure is worked out again for whoever reads it: what its page says. */
export const askedAgain = {
  section: 'Rifatto adesso',
  told: 'Che cosa è stato detto',
  how: 'Come si conta',
  query: 'La domanda ai dati',
  queryLabel: 'La domanda in SQL',
  outcomes: {
    same: 'Lo stesso conto, rifatto adesso, dà lo stesso valore.',
    moved: 'Lo stesso conto, rifatto adesso, dà un altro valore.',
    photograph: 'È una fotografia che si conserva: le risposte sono cancellate, e il conto non si può rifare.',
  },
  marks: { same: 'lo stesso valore', moved: 'un altro valore', photograph: 'fotografia che si conserva' },
  small: 'Uno spostamento che direbbe di meno di cinque persone, da solo o per differenza, non si dice mai.',
  notTold: 'Il valore nuovo lo dice la città, quando racconta di nuovo.',
  again: 'Rifatto',
  link: (what: string) => `Rifai il conto: ${what}`,
  code: (files: string) => `Il calcolo è nel codice aperto: ${files}.`,
};
