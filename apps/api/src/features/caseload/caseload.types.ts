import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { enumType } from '../../graphql/enum-type';
import { Day, Instant } from '../../graphql/scalars';
import { CoupleStatuses, NamedPartner, Stages, type CoupleStatus, type Stage } from '../couples';

export const caseloadSorts = ['name', 'lastActivity', 'dueOn', 'stage', 'newFirst'] as const;
export type CaseloadSort = (typeof caseloadSorts)[number];
const CaseloadSorts = enumType('CaseloadSort', caseloadSorts);

@InputType()
export class CaseloadFilter {
  @Field(() => String, { nullable: true, description: "Part of a partner's name." })
  @IsOptional()
  @MaxLength(80, { message: 'invalid.tooLong:80' })
  search?: string | null;

  @Field(() => [Stages], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'invalid.tooMany' })
  stages?: Stage[] | null;

  @Field(() => [CoupleStatuses], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(20, { message: 'invalid.tooMany' })
  statuses?: CoupleStatus[] | null;

  @Field(() => CaseloadSorts, { nullable: true, defaultValue: 'newFirst' })
  sort?: CaseloadSort | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  descending?: boolean | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: 'From 1.' })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'invalid.number' })
  page?: number | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'At most 100.' })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'invalid.number' })
  @Max(100, { message: 'invalid.number' })
  pageSize?: number | null;
}

@ObjectType()
export class CaseloadRow {
  @Field(() => ID)
  coupleId: string;

  @Field(() => [NamedPartner])
  partners: NamedPartner[];

  @Field(() => Stages)
  stage: Stage;

  @Field(() => CoupleStatuses)
  status: CoupleStatus;

  @Field(() => String, { nullable: true })
  leadName: string | null;

  @Field({ description: 'An exercise was assigned to them before, which can be given once more.' })
  assignedBefore: boolean;

  @Field(() => Int)
  openTasks: number;

  @Field(() => Day, { nullable: true, description: 'The earliest due day of an open task.' })
  nextDueOn: string | null;

  @Field(() => Int, { description: 'Submitted and not yet reviewed.' })
  newResponses: number;

  @Field({ description: "A response came since the viewer's last visit." })
  newSinceLastVisit: boolean;

  @Field(() => Instant, { nullable: true })
  lastResponseAt: string | null;
}

@ObjectType()
export class NewsItem {
  @Field(() => ID)
  responseId: string;

  @Field(() => ID)
  coupleId: string;

  @Field(() => ID)
  partnerId: string;

  @Field()
  partnerName: string;

  @Field(() => [String])
  coupleNames: string[];

  @Field()
  exerciseTitle: string;

  @Field(() => Instant)
  submittedAt: string;

  @Field()
  sinceLastVisit: boolean;
}

@ObjectType()
export class News {
  @Field(() => Instant, { description: 'When this was read; pass it as the next `since`.' })
  at: string;

  @Field(() => [NewsItem], { description: 'Responses that came after `since`, newest first.' })
  responses: NewsItem[];
}

@ObjectType()
export class Caseload {
  @Field(() => Int, { description: 'Couples that match the filter.' })
  total: number;

  @Field(() => Int, { description: "Couples in the viewer's care." })
  inCare: number;

  @Field(() => [CaseloadRow])
  rows: CaseloadRow[];

  @Field(() => [NewsItem], {
    description: 'Responses not yet reviewed, newest first, at most 12.',
  })
  news: NewsItem[];

  @Field(() => Instant, { nullable: true })
  lastVisitAt: string | null;
}
