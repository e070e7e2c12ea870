import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { IdArg } from '../../graphql/arguments.ts';
import { SubjectService } from './subject.service.ts';
import { SubjectExtract } from './subject.type.ts';
import { subjectDocument } from './subject-document.ts';

@Resolver(() => SubjectExtract)
export class SubjectResolver {
  @Query(() => SubjectExtract, {
    nullable: true,
    description:
      'Everything held of a person of your council; null where there is none you may see. Also at /export/subject/<id>.json and .html.',
  })
  async subjectExtract(@Ctx() context: Context, @IdArg('id', 'The person.') id: string): Promise<SubjectExtract | null> {
    const extract = await context.use(SubjectService).extract(id);
    if (extract === undefined) return null;
    return { id: extract.id, at: extract.at, by: extract.by, json: JSON.stringify(extract), html: subjectDocument(extract) };
  }
}
