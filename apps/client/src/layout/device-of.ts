import type { PageData } from '../browser/page-data';
import type { MyTask } from '../my-task';

/** What a page of an open step needs to keep words on the device, and to send what was kept there before. */
export const deviceOf = ({ id, deviceKey }: MyTask): PageData['device'] =>
  deviceKey ? { step: id, key: deviceKey } : undefined;
