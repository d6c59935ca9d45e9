/** Data for other systems: HSDS, its Italian profile, the page that tells of it. */
export const hsds = {
  taxonomies: {
    kindsOfHelp: { name: 'Tipi di aiuto', description: 'In che cosa aiuta il servizio, con le parole di WILL.' },
    audiences: { name: 'Per chi', description: 'A chi si rivolge il servizio, con le parole di WILL.' },
    answerKinds: {
      name: 'Tipi di risposta',
      description: 'Chi dà il servizio e a quali condizioni: pubblico, accreditato, a pagamento, gratuito, tra vicini.',
    },
  },
};
