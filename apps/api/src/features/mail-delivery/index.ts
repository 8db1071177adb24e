export { deliverMessage, type Delivering } from './deliver-message';
export { MailSender } from './mail-sender';
