/**
 * The skills for change, as the sources that WILL leans on name them, and no more: what they call skills and attitudes without
 * saying which stays empty, for the lab to fill with its own. Codes are for ever; a change of the list is a next version.
 */
export const skillsVersion = 1;

export const skillKinds = ['knowledge', 'skill', 'attitude'] as const;
export type SkillKind = (typeof skillKinds)[number];

/** Roles whose skills a source names. */
export const skillRoles = ['welfare-community-manager', 'community-manager'] as const;
export type SkillRole = (typeof skillRoles)[number];

export const skillCodes = [
  'welfare-glossary',
  'welfare-law',
  'context-analysis',
  'community-organizing',
  'management-of-place',
  'change-management',
] as const;
export type SkillCode = (typeof skillCodes)[number];

export interface Skill {
  readonly code: SkillCode;
  readonly kind: SkillKind;
  readonly role: SkillRole;
}

/** Where each role's skills can be read. */
export const sourceOfRole: Readonly<Record<SkillRole, string>> = {
  'welfare-community-manager':
    'https://www.secondowelfare.it/welcom-manager-del-welfare-di-comunita/conoscenze-competenze-e-atteggiamenti-cosa-serve-al-manager-del-welfare-di-comunita',
  'community-manager': 'https://secondowelfare.devts.elicos.it/?p=12630',
};

export const skills: readonly Skill[] = [
  { code: 'welfare-glossary', kind: 'knowledge', role: 'welfare-community-manager' },
  { code: 'welfare-law', kind: 'knowledge', role: 'welfare-community-manager' },
  { code: 'context-analysis', kind: 'knowledge', role: 'welfare-community-manager' },
  { code: 'community-organizing', kind: 'skill', role: 'community-manager' },
  { code: 'management-of-place', kind: 'skill', role: 'community-manager' },
  { code: 'change-management', kind: 'skill', role: 'community-manager' },
];

export function isSkillCode(code: string): code is SkillCode {
  return skillCodes.some((one) => one === code);
}

/** A module or a self-assessment works on no more than these: a form that takes a minute. */
export const mostSkills = 12;
