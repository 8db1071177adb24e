export { CaseloadMove } from './caseload-move.entity';
export { Handover } from './handover.entity';
