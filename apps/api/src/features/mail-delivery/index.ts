export { deliverMessage, type Delivering } from './deliver-message';
export { composeStaffMail } from './mail';
export { MailRefused, MailSender, type Patience } from './mail-sender';
