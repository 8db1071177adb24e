export { CoupleWorkspaceModule } from './couple-workspace.module';
export { CoupleWorkspaceView } from './couple-workspace';
export { CoupleWorkspace } from './couple-workspace.types';
export { JointStepStates, type JointStepState } from './joint-step-card.types';
