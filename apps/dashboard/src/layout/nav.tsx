import { IconBook2, IconInbox, IconId, IconUsers, type MessageKey, useWords, Wordmark } from '@groundwork/ui';
import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import { mayDo, type Permission, type Viewer } from '../features/viewer';
import { paths } from '../paths';
import classes from './frame.module.css';

interface Place {
  readonly to: string;
  readonly label: MessageKey;
  readonly icon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
  readonly needs: Permission;
}
const places: readonly Place[] = [
  { to: paths.today, label: 'nav.today', icon: IconInbox, needs: 'today:read' },
  { to: paths.couples, label: 'nav.couples', icon: IconUsers, needs: 'couples:read' },
  { to: paths.exercises, label: 'nav.library', icon: IconBook2, needs: 'exercises:read' },
  { to: paths.staff, label: 'nav.staff', icon: IconId, needs: 'staff:manage' },
];

export const Nav = ({ viewer }: { readonly viewer: Viewer }) => {
  const { text } = useWords();
  return (
    <nav className={classes.nav} aria-label={text('nav.label')} data-print="hide">
      <span className={classes.brand}>
        <Wordmark />
      </span>
      <ul className={classes.places} role="list">
        {places
          .filter(({ needs }) => mayDo(viewer, needs))
          .map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <NavLink to={to} className={classes.place}>
                <Icon size={19} aria-hidden />
                {text(label)}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
};
