import { skills, sourceOfRole } from '../../../domain/training/skills.ts';
import { messages, type Language } from '../../../i18n/index.ts';
import type { NamedSkill } from './model.ts';
import type { AddedSkill } from './skill-store.ts';

/** Every skill in the words of a language: those of the catalogue in its order, then what the lab added. */
export function nameSkills(language: Language, added: readonly AddedSkill[]): NamedSkill[] {
  const t = messages(language).training.skills;
  return [
    ...skills.map(({ code, kind, role }) => ({
      code,
      kind,
      role,
      name: t.names[code],
      source: sourceOfRole[role],
      added: false,
      retired: false,
    })),
    ...added.map(({ code, kind, name, source, retired }) => ({
      code,
      kind,
      role: null,
      name: name[language],
      source,
      added: true,
      retired,
    })),
  ];
}

/** Those of a module or a self-assessment, in the order of the whole. */
export function skillsOf(all: readonly NamedSkill[], codes: readonly string[]): NamedSkill[] {
  return all.filter(({ code }) => codes.includes(code));
}
