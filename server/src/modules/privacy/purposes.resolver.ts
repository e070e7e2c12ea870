import { lawfulBases, PERSONAL_FIELDS } from '@atlas/shared/personal-data';
import { Arg, Query, Resolver } from 'type-graphql';
import { PersonalDataPurpose } from './purposes.type.ts';

@Resolver(() => PersonalDataPurpose)
export class PurposeResolver {
  @Query(() => [PersonalDataPurpose], {
    description: 'Why what is held about people is held, by kind of record and field. Open to anybody.',
  })
  personalDataPurposes(
    @Arg('record', () => String, { nullable: true, description: 'Only those of this kind of record, such as Person.' }) record:
      | string
      | null,
  ): PersonalDataPurpose[] {
    const wanted = record === null || record === undefined ? PERSONAL_FIELDS : PERSONAL_FIELDS.filter((field) => field.record === record);
    return wanted.map((field) => ({ ...field, basisText: lawfulBases.labels[field.basis] }));
  }
}
