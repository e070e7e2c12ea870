import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../graphql/connection.ts';
import { NodeInterface } from '../../graphql/record.type.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';

const ImportStateEnum = { RUNNING: 'RUNNING', SUCCEEDED: 'SUCCEEDED', FAILED: 'FAILED', UNDOING: 'UNDOING', UNDONE: 'UNDONE' } as const;
registerEnumType(ImportStateEnum, {
  name: 'ImportState',
  description: 'How far an import came.',
  valuesConfig: {
    RUNNING: { description: 'It is at work.' },
    SUCCEEDED: { description: 'The file was read to its end.' },
    FAILED: { description: 'It failed or died; the same file again takes it up.' },
    UNDOING: { description: 'What it wrote is being taken back; where that died, undo it again.' },
    UNDONE: { description: 'What it wrote was taken back.' },
  },
});

@ObjectType({ implements: NodeInterface, description: 'One reading of a register into the Atlas.', simpleResolvers: true })
export class ImportRun extends NodeInterface {
  @Field(() => String, { description: 'Which kind of file it read.' })
  profile!: string;

  @Field(() => String, { description: 'The file’s name.' })
  fileName!: string;

  @Field(() => ImportStateEnum, { description: 'How far it came.' })
  state!: string;

  @Field(() => DateTimeScalar, { description: 'When it started.' })
  startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is at work.' })
  finishedAt!: string | null;

  @Field(() => Int, { description: 'Rows read.' })
  rowsRead!: number;

  @Field(() => Int, { description: 'Records created.' })
  created!: number;

  @Field(() => Int, { description: 'Records changed.' })
  changed!: number;

  @Field(() => Int, { description: 'Records that were as the file has them.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Records of another origin, left as they are and linked to.' })
  linked!: number;

  @Field(() => Int, { description: 'Rows of which nothing was taken.' })
  rejected!: number;

  @Field(() => Int, { description: 'Fields left out of rows that were taken.' })
  fieldsLeftOut!: number;
}

export const ImportRunConnection = connectionType('ImportRun', () => ImportRun);
