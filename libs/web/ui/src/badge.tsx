import type { ComponentType, ReactNode } from 'react';
import classes from './badge.module.css';

export type Tone = 'new' | 'attention' | 'steady' | 'paused' | 'safety' | 'brand';

interface BadgeProps {
  readonly tone: Tone;
  /** Never the colour alone: each badge has an icon and a word. */
  readonly icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  readonly children: ReactNode;
}
export const Badge = ({ tone, icon: Icon, children }: BadgeProps) => (
  <span className={classes.badge} data-tone={tone}>
    <Icon size={14} aria-hidden />
    <span>{children}</span>
  </span>
);
