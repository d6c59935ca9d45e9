/** What is known of the cities' context: only what a source says; the rest stays blank. Lines as the lab's coordinator imports them. */
export const knownContext = [
  'bergamo;over-64-share;0,25;2020-12-31;https://secondowelfare.devts.elicos.it/governi-locali/enti-locali/il-contributo-del-progetto-will-per-affrontare-linvecchiamento-a-bergamo',
];

/** Made up, as Monza's people are. */
export const madeUpContext = [
  'monza;population;120000;2026-01-01;Dato di prova',
  'monza;over-64-share;0,24;2026-01-01;Dato di prova',
];
