import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckAnswers, FormWithErrors, WeekStep } from './gallery/asking.tsx';
import { Desk, Home, Results } from './gallery/finding.tsx';
import { LabFigures, Report } from './gallery/learning.tsx';
import { Group } from './gallery/sharing.tsx';

/** Writes pages that use every component as the product would, with all that they load, to look at: `gallery.tsx FOLDER`. */
const folder = process.argv[2];
if (folder === undefined) throw new Error('Say in which folder to write the gallery');

const pages = {
  index: <Home />,
  results: <Results />,
  'request-week': <WeekStep />,
  'request-errors': <FormWithErrors />,
  'request-check': <CheckAnswers />,
  group: <Group />,
  desk: <Desk />,
  figures: <LabFigures />,
  report: <Report />,
};

mkdirSync(join(folder, 'assets'), { recursive: true });
cpSync('assets', join(folder, 'assets'), { recursive: true });
cpSync('node_modules/bootstrap-italia/dist/fonts', join(folder, 'assets/fonts'), { recursive: true });
for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), String(await page));
console.log(`${Object.keys(pages).length} pages in ${folder}`);
