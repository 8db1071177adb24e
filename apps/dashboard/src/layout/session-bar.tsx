import { Anchor, hasUnsaved, useWords } from '@groundwork/ui';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { signInPath, useSessionKnown } from '../features/viewer';
import { paths } from '../paths';
import classes from './frame.module.css';

/**
 * When the session is over: to the sign-in page and back. A page that holds unsaved text stays,
 * and says how to sign in without losing it.
 */
export const SessionBar = () => {
  const { text } = useWords();
  const known = useSessionKnown();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [staying, setStaying] = useState(false);
  useEffect(() => {
    if (known) {
      setStaying(false);
    } else if (hasUnsaved()) {
      setStaying(true);
    } else {
      void navigate(signInPath(pathname + search), { replace: true });
    }
  }, [known, navigate, pathname, search]);
  return (
    <div role="status">
      {staying && (
        <p className={classes.session}>
          {text('session.over')}{' '}
          <Anchor href={paths.signIn} target="_blank">
            {text('session.signInElsewhere')}
          </Anchor>
        </p>
      )}
    </div>
  );
};
