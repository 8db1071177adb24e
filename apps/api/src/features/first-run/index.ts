export { firstRunCode } from './first-run-code';
export { FirstRunModule } from './first-run.module';
export { FirstRunService } from './first-run.service';
