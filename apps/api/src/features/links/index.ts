export { ConfidentialityAcceptance, LinkSession, PartnerPin, TaskLink } from './link.entities';
export { Assigned, MintedLink } from './link.types';
export { LinksService } from './links.service';
export { LinkSignInService } from './link-sign-in.service';
export { LinksModule } from './links.module';
export { shownOnce } from './shown-once';
export { landingUrl, linkUrl, mintLink, type FreshLink } from './mint-link';
export { stillLocked } from './still-locked';
