export { common } from './common.ts';
export { ui } from './ui.ts';
export { vocabulary } from './vocabulary.ts';
export { municipalities } from './municipalities.ts';
export { people } from './people.ts';
export { information } from './information.ts';
