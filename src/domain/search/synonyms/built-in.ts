import { careWords } from './care.ts';
import { familyWords } from './family.ts';
import { meansWords } from './means.ts';
import type { SynonymGroup } from './model.ts';

/**
 * The groups that every city starts with, in the words that people say at a desk; English ones for who does not write
 * Italian. A city changes them, switches them off, and adds its own.
 */
export const builtInSynonyms: readonly SynonymGroup[] = [...careWords, ...familyWords, ...meansWords];
