import type { OrganisationKind, Sector } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { OrderDirectionEnum, OrganisationKindEnum, SectorEnum } from '../../graphql/enums.ts';
import type { Direction } from '../../graphql/keyset.ts';

@InputType({ description: 'Which organisations; all conditions hold together, and one that is empty holds for all.' })
export class OrganisationFilter {
  @Field(() => String, {
    nullable: true,
    description: 'Words of its name, other names or register numbers; the beginning of a word is enough.',
  })
  text?: string | null;

  @Field(() => [OrganisationKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: OrganisationKind[] | null;

  @Field(() => [SectorEnum], { nullable: true, description: 'In one of these sectors.' })
  sectors?: Sector[] | null;

  @Field(() => ID, { nullable: true, description: 'Based in, governing or serving this area or one inside it.' })
  within?: string | null;

  @Field(() => ID, { nullable: true, description: 'Working in this area or one inside it.' })
  serves?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Working on one of these themes or a part of one; with `serves`, on that theme in that area.',
  })
  themes?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what is made up, or only what is real.' })
  isIllustrative?: boolean | null;
}

export const OrganisationOrderFieldEnum = { NAME: 'NAME', KIND: 'KIND', SECTOR: 'SECTOR', RECORDED_AT: 'RECORDED_AT' } as const;
export type OrganisationOrderField = keyof typeof OrganisationOrderFieldEnum;
registerEnumType(OrganisationOrderFieldEnum, {
  name: 'OrganisationOrderField',
  description: 'What organisations are ordered by.',
  valuesConfig: {
    NAME: { description: 'By name, “the” left aside.' },
    KIND: { description: 'By kind, then by name.' },
    SECTOR: { description: 'By sector, then by name.' },
    RECORDED_AT: { description: 'By when they were recorded.' },
  },
});

@InputType({ description: 'How organisations are ordered: by name unless told.' })
export class OrganisationOrder {
  @Field(() => OrganisationOrderFieldEnum, { description: 'By what.' })
  field!: OrganisationOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: Direction;
}
