import { currentWork, type Scope, type Work } from '@groundwork/database';
import { StepUpNeeded } from './errors';
import type { ActorRole, StaffRole } from './permissions';

export type StaffActor = Extract<Scope, { kind: 'staff' }> & { readonly role: StaffRole };
export type LinkHolder = Extract<Scope, { kind: 'link' }>;
/** Who is asking: a member of staff, or a partner behind a link. */
export type Actor = StaffActor | LinkHolder;

export const actorOf = (work: Work): Actor => work.scope as Actor;

/** @throws Error outside of a unit of work. */
export const currentActor = (): Actor => actorOf(currentWork());

/** @throws Error when a partner's link is asking. */
export const currentStaff = (): StaffActor => {
  const actor = currentActor();
  if (actor.kind !== 'staff') throw new Error('A member of staff is needed here.');
  return actor;
};

/** @throws Error when a member of staff is asking. */
export const currentLinkHolder = (): LinkHolder => {
  const actor = currentActor();
  if (actor.kind !== 'link') throw new Error('A link holder is needed here.');
  return actor;
};

export const roleOf = (actor: Actor): ActorRole => (actor.kind === 'staff' ? actor.role : 'linkHolder');

/** @throws StepUpNeeded unless the member of staff has proven again, within five minutes, to be there. */
export const assertSteppedUp = (): void => {
  if (!currentStaff().steppedUp) throw new StepUpNeeded();
};
