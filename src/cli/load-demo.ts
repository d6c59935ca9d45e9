import type { Services } from '../services.ts';

export async function loadDemo(services: Services, onStep: (step: string) => void): Promise<void> {
  void services;
  onStep('');
  await Promise.resolve();
}
