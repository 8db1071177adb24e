export { CoupleWorkspaceModule } from './couple-workspace.module';
export { CoupleWorkspaceView } from './couple-workspace';
export { CoupleWorkspace } from './couple-workspace.types';
