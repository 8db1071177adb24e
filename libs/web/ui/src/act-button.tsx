import { Button, type ButtonProps, type ElementProps, Loader } from '@mantine/core';
import type { MouseEvent } from 'react';
import { useSlow } from './use-slow';

export interface ActButtonProps extends ButtonProps, ElementProps<'button', keyof ButtonProps> {
  /** The act is under way: further presses do nothing, and after a moment the button shows it. */
  readonly busy: boolean;
}
/** A button for something that takes a moment. It keeps the focus while it is busy. */
export const ActButton = ({ busy, onClick, leftSection, ...rest }: ActButtonProps) => {
  const slow = useSlow(busy);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <Button
      {...rest}
      onClick={press}
      aria-disabled={busy || undefined}
      aria-busy={slow || undefined}
      leftSection={slow ? <Loader size={16} color="currentColor" /> : leftSection}
    />
  );
};
