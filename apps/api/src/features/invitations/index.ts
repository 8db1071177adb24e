export { deliverInvitation, type InvitationDelivering } from './deliver-invitation';
export { Invitation } from './invitation.entity';
export { invitationToken } from './invitation-token';
