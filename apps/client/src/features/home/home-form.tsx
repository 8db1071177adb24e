import type { ReactNode } from 'react';

import { chosenName, homeName } from '../../layout/input-names';
import type { MyHome } from './my-home';

interface HomeFormProps {
  readonly home: MyHome;
  readonly action: string;
  /** The step or the offer that it is about. */
  readonly chosen?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Every form of a partner's page names whose page it was, so that it does nothing in the other partner's session. */
export const HomeForm = ({ home, action, chosen, className, children }: HomeFormProps) => (
  <form className={className} method="post" action={action} noValidate autoComplete="off">
    <input type="hidden" name={homeName} value={home.id} />
    {chosen !== undefined && <input type="hidden" name={chosenName} value={chosen} />}
    {children}
  </form>
);
