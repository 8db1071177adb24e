export { TaskDeliveryModule } from './task-delivery.module';
export { TaskDeliveryService } from './task-delivery.service';
