export { Mailed } from './mailed.types';
export {
  askedForKinds,
  Message,
  messageKinds,
  messageProblems,
  pageKinds,
  reminderKinds,
  messageStates,
  type MessageKind,
  type MessageProblem,
  type MessageState,
} from './message.entity';
export { MessagePlanModule } from './message-plan.module';
export { MessagePlanService } from './message-plan.service';
export { findReach, isSameMailbox, isSharedMailbox } from './reach';
export { firstSafeInstant } from './safe-hours';
