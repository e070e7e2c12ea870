import { type KeepingStart, keepingStarts, type LawfulBasis, lawfulBases, type Sphere, spheres } from '@atlas/shared/personal-data';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.ts';

const LawfulBasisEnum = enumOf('LawfulBasis', 'The lawful basis of UK GDPR that something is held on.', lawfulBases);
const KeepingStartEnum = enumOf('KeepingStart', 'What the months of keeping are counted from.', keepingStarts);
const SphereEnum = enumOf('Sphere', 'Whether something is about somebody at work or in private.', spheres);

@ObjectType({ description: 'Why something about people is held, and for how long: to be shown beside the field.', simpleResolvers: true })
export class PersonalDataPurpose {
  @Field(() => String, { description: 'The kind of record, such as Person.' })
  record!: string;

  @Field(() => [String], { description: 'The fields of it, as the graph calls them.' })
  properties!: readonly string[];

  @Field(() => String, { description: 'What they hold.' })
  what!: string;

  @Field(() => SphereEnum, { description: 'At work or in private.' })
  sphere!: Sphere;

  @Field(() => String, { description: 'What they are held for.' })
  purpose!: string;

  @Field(() => LawfulBasisEnum, { description: 'The lawful basis.' })
  basis!: LawfulBasis;

  @Field(() => String, { description: 'The same in the words of the regulation.' })
  basisText!: string;

  @Field(() => Int, { description: 'For how many months it is kept.' })
  months!: number;

  @Field(() => KeepingStartEnum, { description: 'What these are counted from.' })
  from!: KeepingStart;
}
