export { CareTeamMember } from './care-team-member.entity';
export { Couple } from './couple.entity';
export { CoupleEvent, StageChange } from './couple-history.entity';
export { ContactPreference, Partner, PartnerContact } from './partner.entity';
export { Rupture } from './rupture.entity';
