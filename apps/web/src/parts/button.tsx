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

/** Every button of the client: 44 px, one filled in a row. */
export function Button({ look = 'plain', icon, on, waiting, className, ...rest }: ButtonProps): ReactNode {
  return (
    <AriaButton
      {...rest}
      {...(on === undefined ? {} : { 'aria-pressed': on })}
      isPending={waiting ?? false}
      className={className ? `button ${className}` : 'button'}
      data-look={look}
      {...(icon ? { 'data-icon': '' } : {})}
      {...(on ? { 'data-pressed-on': '' } : {})}
    />
  );
}
