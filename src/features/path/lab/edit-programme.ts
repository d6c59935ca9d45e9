import type { Programme, ProgrammePhase, ProgrammeStep, StepText } from '../model.ts';
import { nextCode } from '../steps/change-step.ts';

/** The phases with one step's words changed; the code stays. */
export function withStep({ phases }: Programme, code: string, text: StepText): ProgrammePhase[] {
  return phases.map((phase) => ({
    ...phase,
    steps: phase.steps.map((step) => (step.code === code ? { code, ...text } : step)),
  }));
}

/** The phases with one step more, at the end of its phase. */
export function withNewStep({ phases }: Programme, phaseCode: string, text: StepText): ProgrammePhase[] {
  const codes = phases.flatMap(({ steps }) => steps.map(({ code }) => code));
  const step: ProgrammeStep = { code: nextCode(Number(phaseCode), codes), ...text };
  return phases.map((phase) => (phase.code === phaseCode ? { ...phase, steps: [...phase.steps, step] } : phase));
}

export function withoutStep({ phases }: Programme, code: string): ProgrammePhase[] {
  return phases.map((phase) => ({ ...phase, steps: phase.steps.filter((step) => step.code !== code) }));
}

export function stepOf({ phases }: Programme, code: string): ProgrammeStep | undefined {
  return phases.flatMap(({ steps }) => steps).find((step) => step.code === code);
}
