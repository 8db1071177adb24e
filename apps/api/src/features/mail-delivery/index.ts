export { deliverMessage, type Delivering } from './deliver-message';
export { composeAccountMail, composeStaffMail, type AccountMailKind } from './mail';
export { MailRefused, MailSender, type Patience } from './mail-sender';
