import { ClinicRow } from '@groundwork/database';
import { Check, Column, Entity } from 'typeorm';
import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType()
export class UrgentHelp {
  @Field()
  label: string;

  @Field()
  number: string;
}

/** The tenant. Its `id` is its `clinicId`. */
@ObjectType()
@Entity('clinic')
@Check('clinic_is_its_own', 'clinic_id = id')
export class Clinic extends ClinicRow {
  @Field(() => ID)
  override id: string;

  @Field()
  @Column('text')
  name: string;

  /** IANA name. */
  @Field()
  @Column('text')
  timeZone: string;

  /** BCP 47 tag. */
  @Field()
  @Column('text')
  locale: string;

  @Field({ description: 'A demo clinic works without a second factor and says so on every page.' })
  @Column('boolean', { default: false })
  demo: boolean;

  @Field(() => [UrgentHelp])
  @Column('jsonb')
  urgentHelp: UrgentHelp[];
}
