import {
  freeId,
  needsEvidence,
  nodeKinds,
  strengths,
  withoutNode,
  type Theory,
} from '../../../domain/outcomes/theory-of-change.ts';
import type { FormFields } from '../../../platform/http/form.ts';
import { isInLibrary } from '../../../domain/outcomes/library.ts';

export type TheoryChange = { readonly change: (theory: Theory) => Theory } | { readonly wrong: readonly string[] };

/** Reads the form of one step: a new one, or the one it names. */
export function readNode(form: FormFields): TheoryChange {
  const kind = nodeKinds.find((one) => one === form.text('tipo'));
  const text = form.text('testo');
  if (kind === undefined || text === '' || text.length > 200)
    return { wrong: [...(kind === undefined ? ['tipo'] : []), ...(text === '' || text.length > 200 ? ['testo'] : [])] };
  const id = form.text('passo');
  return {
    change: ({ nodes, arrows }) => {
      if (nodes.some((node) => node.id === id))
        return { arrows, nodes: nodes.map((node) => (node.id === id ? { id, kind, text } : node)) };
      return { arrows, nodes: [...nodes, { id: freeId('n', nodes), kind, text }] };
    },
  };
}

/** Reads the form of one arrow, between two different steps that are there. */
export function readArrow(
  form: FormFields,
  theory: Theory,
  knows: (code: string) => boolean = isInLibrary,
): TheoryChange {
  const [from, to] = [form.text('da'), form.text('a')];
  const isNode = (id: string) => theory.nodes.some((node) => node.id === id);
  const assumption = form.text('perche');
  const strength = strengths.find((one) => one === form.text('forza'));
  const code = form.text('indicatore');
  const wrong = [
    ...(isNode(from) ? [] : ['da']),
    ...(isNode(to) && from !== to ? [] : ['a']),
    ...(assumption === '' || assumption.length > 500 ? ['perche'] : []),
    ...(strength === undefined ? ['forza'] : []),
    ...(strength !== undefined && needsEvidence({ strength, evidence: form.text('prove') }) ? ['prove'] : []),
    ...(code === '' || knows(code) ? [] : ['indicatore']),
  ];
  if (wrong.length > 0 || strength === undefined) return { wrong };
  const id = form.text('freccia');
  const said = {
    from,
    to,
    assumption,
    evidence: form.text('prove').slice(0, 500),
    strength,
    ...(code === '' ? {} : { indicator: code }),
  };
  return {
    change: ({ nodes, arrows }) => {
      if (arrows.some((arrow) => arrow.id === id))
        return { nodes, arrows: arrows.map((arrow) => (arrow.id === id ? { id, ...said } : arrow)) };
      return { nodes, arrows: [...arrows, { id: freeId('a', arrows), ...said }] };
    },
  };
}

/** Takes away the step or the arrow that the form names. */
export function readRemoval(form: FormFields): (theory: Theory) => Theory {
  const [node, arrow] = [form.text('passo'), form.text('freccia')];
  return (theory) => {
    const kept = node === '' ? theory : withoutNode(theory, node);
    return { ...kept, arrows: kept.arrows.filter(({ id }) => id !== arrow) };
  };
}
