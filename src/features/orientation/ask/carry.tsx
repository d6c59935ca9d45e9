import type { Child } from 'hono/jsx';
import { Form, HiddenField } from '../../../ui/index.ts';
import type { Ctx } from '../../context.ts';
import { fieldsOf, type State } from './state.ts';

export interface CarryProps {
  readonly ctx: Ctx;
  readonly state: State;
  readonly action: string;
  readonly label?: string | undefined;
  readonly children: Child;
}

/** A form that carries all that was answered. */
export function Carry({ ctx, state, action, label, children }: CarryProps) {
  return (
    <Form action={ctx.links.to(action)} label={label}>
      {fieldsOf(state).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      {children}
    </Form>
  );
}
