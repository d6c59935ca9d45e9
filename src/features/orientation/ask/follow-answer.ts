import { isChoice, isValue, none } from '../../../domain/eligibility/facts.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { readAnswer } from './read-answer.ts';
import { isAskable, without, withAnswer, type AskableFact, type State } from './state.ts';

/** Where a form leads: on with what it said, to one question again, to the results, or back to the beginning. */
export type Step =
  | { readonly kind: 'on' | 'results' | 'start'; readonly state: State }
  | { readonly kind: 'again'; readonly state: State; readonly fact: AskableFact; readonly refused?: string };

/** What the button that was pressed means. Whoever sends none goes on. */
export function followAnswer(state: State, form: FormFields): Step {
  const action = form.text('azione');
  const [verb, about = ''] = action.split(':');
  const asked = form.text('domanda');
  const fact = isAskable(asked) ? asked : undefined;
  if (verb === 'capo') return { kind: 'start', state: { topics: [], asked: [], answers: {} } };
  if (verb === 'cambia' && isAskable(about)) return { kind: 'again', state, fact: about };
  if (verb === 'indietro') return back(state, fact);
  if (verb === 'tutte') return { kind: 'results', state };
  if (verb === 'continua' || verb === 'comincia') return { kind: 'on', state };
  if (fact === undefined) return { kind: verb === 'risultati' ? 'results' : 'on', state };
  if (verb === 'salta') return { kind: 'on', state: withAnswer(state, fact) };
  if (verb === 'nessuno' && !isChoice(fact) && isValue(fact, none))
    return { kind: 'on', state: withAnswer(state, fact, none) };
  const typed = form.text('valore');
  const value = readAnswer(fact, typed);
  if (verb === 'risultati')
    return { kind: 'results', state: value === undefined ? state : withAnswer(state, fact, value) };
  if (value === undefined) return { kind: 'again', state, fact, refused: typed };
  return { kind: 'on', state: withAnswer(state, fact, value) };
}

/** To the question before this one, or to the beginning. */
function back(state: State, from: AskableFact | undefined): Step {
  const before = state.asked.filter((fact) => fact !== from).at(-1);
  if (before === undefined) return { kind: 'start', state };
  return { kind: 'again', state: from === undefined ? state : without(state, from), fact: before };
}
