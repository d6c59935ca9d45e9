/** What a page saved as PDF says of itself. */
export const savedPage = {
  savedFrom: 'Questa pagina è di',
  formLeftOut: 'In questa pagina c’è un modulo da compilare: lo trovi sul sito, all’indirizzo qui sotto.',
};
