export { ConfidentialityAcceptance, LinkSession, PartnerPin, TaskLink } from './link.entities';
