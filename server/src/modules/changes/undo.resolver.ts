import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Edited } from '../../audit/editing.ts';
import type { Context } from '../../context.ts';
import { InheritedAsAt } from '../../graphql/as-at.ts';
import { UserError } from '../../graphql/payload.ts';
import { RecordInterface } from '../../graphql/record.type.ts';
import type { UserErrorDetail } from '../../user-errors.ts';
import { NodeService } from '../records/node.service.ts';
import { UndoService } from './undo.service.ts';

@ObjectType({ description: 'What became of an undo.' })
export class UndoPayload {
  id!: string | null;

  @Field(() => [UserError], { description: 'What stood in the way; empty where it was done.' })
  userErrors!: UserErrorDetail[];

  @Field(() => ID, { nullable: true, description: 'The entry the undo made in the history, which can be undone in turn.' })
  changeId!: string | null;
}

@Resolver(() => UndoPayload)
export class UndoResolver {
  @Mutation(() => UndoPayload, {
    description:
      'Takes back what you did last to a record, and all that the same edit wrote, as new changes. Stewards may undo what others did.',
  })
  undoChange(@Ctx() context: Context, @Arg('id', () => ID, { description: 'The entry of the history.' }) id: string) {
    return context.use(UndoService).undo(id);
  }

  @FieldResolver(() => RecordInterface, {
    nullable: true,
    description: 'The record as it now is; null where it was taken out, is a Node that is no Record, or there are userErrors.',
  })
  async record(@Root() { id }: Edited, @Ctx() context: Context, @InheritedAsAt() asAt: string, @Info() { schema }: GraphQLResolveInfo) {
    const found = id === null ? null : await context.use(NodeService).find(id, asAt);
    const type = found && schema.getType(found.__typename);
    return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Record') ? found : null;
  }
}
