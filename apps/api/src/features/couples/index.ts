export { CareTeamMember, type CareTeamRole } from './care-team-member.entity';
export { CareTeamRoles, ContactChannels, CoupleStatuses, RuptureKinds, Stages } from './couple-enums';
export { CoupleEvent, StageChange, type EventKind } from './couple-history.entity';
export { CoupleRecordService } from './couple-record.service';
export { Couple, coupleStatuses, stages, type CoupleStatus, type Stage } from './couple.entity';
export { CoupleRecordModule } from './couple-record.module';
export { NamedPartner } from './named-partner';
export { ContactPreference, Partner, PartnerContact, type ContactChannel } from './partner.entity';
export { Rupture, type RuptureKind } from './rupture.entity';
