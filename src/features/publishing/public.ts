/** What other features, the command line and whoever wires the product may use of what cities tell. */
export { answerPdf } from './answer-pdf.ts';
export { cityReport } from './city-report.ts';
export { Definition } from './definition.tsx';
export { definitionBlocks } from './definition-blocks.ts';
export { figureText } from './figure-text.ts';
export { figuresCsv } from './figures-csv.ts';
export type { CityPage } from './city-pages.ts';
export { latestFigures, latestFiguresOf, latestFiguresOnPage } from './latest-figures.ts';
export type { Publication, PublishedCity } from './model.ts';
export { FigureQuery } from './figure-query.tsx';
export { recomputeFigure, type PublishedFigureKey, type RecomputedFigure } from './recompute-figure.ts';
export { publishFigures, type PublishOutcome } from './publish-figures.ts';
export { tellCity } from './tell-city.ts';
export { readToldReadings } from './told-readings-store.ts';
export { holdTelling } from './told-store.ts';
export { publishingRoutes } from './routes.tsx';
