/** What somebody wrote, and the keys of the services that a person at the desk would name. */
export interface JudgedQuery {
  readonly words: string;
  readonly answers: readonly string[];
}

/** `asked('pasti a domicilio', 'pasti-a-casa mensa')`: the answers by the keys that their source gives them. */
export function asked(words: string, answers: string): JudgedQuery {
  return { words, answers: answers.split(' ') };
}
