import type { StaffPlacesFragment } from '../../generated/graphql';

export type StaffPlace = StaffPlacesFragment['places'][number];
