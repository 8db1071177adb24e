export { MyHome } from './my-home.types';
export { StepAside } from './step-aside.entity';
