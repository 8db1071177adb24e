import { Button, type ButtonProps } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { IconChevronDown } from './icons';
import { Layer } from './layer';
import classes from './popout.module.css';

interface PopoutProps extends Pick<
  ButtonProps,
  'variant' | 'leftSection' | 'className' | 'color' | 'size' | 'disabled'
> {
  /** What the button says; `name` replaces it for who can't see it. */
  readonly label: ReactNode;
  readonly name?: string;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}
/** Pixels that stay free beside a panel. */
const edge = 8;

/** A panel that reaches past the screen, as on a phone, moves back into it. */
const keepInView = (panel: HTMLDivElement | null) => {
  if (!panel) return;
  const { left, right } = panel.getBoundingClientRect();
  const end = document.documentElement.clientWidth - edge;
  const shift = left < edge ? edge - left : Math.min(0, end - right);
  panel.style.translate = `${Math.round(shift)}px`;
};

/** A button that opens a small panel beneath it. Esc, a press elsewhere, or leaving with Tab closes it. */
export const Popout = ({ label, name, align = 'start', children, ...button }: PopoutProps) => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    close();
  };
  return (
    <div
      ref={root}
      className={classes.root}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // Only a move to another element counts; the window losing the focus is none.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Button
        {...button}
        ref={opener}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        rightSection={<IconChevronDown size={16} aria-hidden />}
        onClick={() => setOpen((now) => !now)}
      >
        {label}
      </Button>
      {open && (
        <div ref={keepInView} id={id} className={classes.panel} data-align={align}>
          <Layer>{typeof children === 'function' ? children(close) : children}</Layer>
        </div>
      )}
    </div>
  );
};
