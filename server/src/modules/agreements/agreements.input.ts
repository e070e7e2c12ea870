import type { AgreementKind, AgreementStage } from '@atlas/shared/vocabulary';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { AgreementKindEnum, AgreementStageEnum, OrderDirectionEnum } from '../../graphql/enums.ts';
import type { Direction } from '../../graphql/keyset.ts';
import { DateScalar } from '../../graphql/scalars.ts';

@InputType({ description: 'Which agreements; all conditions hold together, and one that is empty holds for all.' })
export class AgreementFilter {
  @Field(() => String, { nullable: true, description: 'Words of its title or reference; the beginning of a word is enough.' })
  text?: string | null;

  @Field(() => [AgreementKindEnum], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: AgreementKind[] | null;

  @Field(() => [AgreementStageEnum], { nullable: true, description: 'In one of these stages on the day asked for.' })
  stages?: AgreementStage[] | null;

  @Field(() => ID, { nullable: true, description: 'To which this organisation is a party.' })
  party?: string | null;

  @Field(() => ID, { nullable: true, description: 'Covering this area or one inside it.' })
  within?: string | null;

  @Field(() => [ID], { nullable: true, description: 'On one of these themes or a part of one.' })
  themes?: string[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose last day is before this one.' })
  endsBefore?: string | null;
}

export const AgreementOrderFieldEnum = { TITLE: 'TITLE', STARTS_ON: 'STARTS_ON', ENDS_ON: 'ENDS_ON', VALUE: 'VALUE' } as const;
export type AgreementOrderField = keyof typeof AgreementOrderFieldEnum;
registerEnumType(AgreementOrderFieldEnum, {
  name: 'AgreementOrderField',
  description: 'What agreements are ordered by.',
  valuesConfig: {
    TITLE: { description: 'By title.' },
    STARTS_ON: { description: 'By first day; those without one count as latest.' },
    ENDS_ON: { description: 'By last day; those without one count as latest.' },
    VALUE: { description: 'By value; those without one count as smallest.' },
  },
});

@InputType({ description: 'How agreements are ordered: by title unless told.' })
export class AgreementOrder {
  @Field(() => AgreementOrderFieldEnum, { description: 'By what.' })
  field!: AgreementOrderField;

  @Field(() => OrderDirectionEnum, { defaultValue: 'ASC', description: 'Which way.' })
  direction!: Direction;
}
