import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `main` is the one filled button of its row; `quiet` has no border until hovered */
  look?: 'main' | 'plain' | 'quiet' | 'agree' | 'danger' | 'onink';
  /** the button shows only an icon; then `aria-label` is needed */
  icon?: boolean;
  /** a toggle that is on */
  on?: boolean | undefined;
  /** under way: cannot be pressed again, and says so to a screen reader */
  waiting?: boolean;
  className?: string;
  children?: ReactNode;
}

// Not React Aria's own isPending: it leaves an announcement that is named by the button, for seconds, and where the
// answer takes the button away that is a picture without a name.
const busy = { type: 'button', onPress: undefined, 'aria-disabled': true, 'data-disabled': '' } as const;

/** Every button of the client: 44 px, one filled in a row. */
export function Button({ look = 'plain', icon, on, waiting, className, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton
      {...rest}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      {...(waiting ? busy : {})}
      className={className ? `button ${className}` : 'button'}
      data-look={look}
      {...(icon ? { 'data-icon': '' } : {})}
      {...(on ? { 'data-pressed-on': '' } : {})}
    />
  );
}
