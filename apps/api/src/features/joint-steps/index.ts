export { JointAgreement, JointDraft, JointResponse, JointStep } from './joint-step.entities';
