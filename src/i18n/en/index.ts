export { common } from './common.ts';
export { ui } from './ui.ts';
export { vocabulary } from './vocabulary.ts';
export { municipalities } from './municipalities.ts';
