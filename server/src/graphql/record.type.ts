import 'reflect-metadata';
import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { VisibilityEnum } from './enums.ts';
import { DateTimeScalar } from './scalars.ts';

const resolveType = (value: { __typename: string }) => value.__typename;

@InterfaceType('Node', { description: 'Whatever has an id of its own.', resolveType })
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Opaque, and stable for the life of the record.' })
  id!: string;
}

/** `owner`, `evidence` and `changes` are added, once for all records, by the records module. */
@InterfaceType('Record', {
  implements: NodeInterface,
  description: 'Whatever is kept: owned, dated, evidenced, with its history.',
  resolveType,
})
export abstract class RecordInterface extends NodeInterface {
  @Field(() => Int, { description: 'Which version of the record this is; it goes back with an update.' })
  revision!: number;

  @Field(() => VisibilityEnum, { description: 'Who may see it.' })
  visibility!: string;

  @Field(() => Boolean, { description: 'True where it is made up, to show what the Atlas does.' })
  isIllustrative!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the Atlas first recorded it.' })
  recordedAt!: string;
}
