export { Mailed } from './mailed.types';
export {
  Message,
  messageKinds,
  messageProblems,
  messageStates,
  type MessageKind,
  type MessageProblem,
  type MessageState,
} from './message.entity';
export { MessagePlanModule } from './message-plan.module';
export { MessagePlanService } from './message-plan.service';
export { findReach } from './reach';
export { firstSafeInstant } from './safe-hours';
