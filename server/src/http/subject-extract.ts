import { idSchema } from '@atlas/shared/validation';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { SubjectService } from '../modules/privacy/subject.service.ts';
import { subjectDocument } from '../modules/privacy/subject-document.ts';
import type { RateLimits } from './rate-limits.ts';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/** Serves `GET /export/subject/<id>.json` and `.html`: everything held of a person, for those who answer access requests. */
export function registerSubjectExtract(
  app: FastifyInstance,
  { contextOf, limits }: { contextOf: (request: FastifyRequest) => Promise<Context>; limits: RateLimits },
): void {
  app.get<{ Params: { file: string } }>('/export/subject/:file', async (request, reply) => {
    const [, id = '', form] = /^(.+)\.(json|html)$/.exec(request.params.file) ?? [];
    const none = () =>
      reply.code(404).send({ message: 'There is no such person, or you may not see them: take the id from the address of their page.' });
    if (!idSchema.safeParse(id).success) return none();
    const context = await contextOf(request);
    await limits.take(context, 'exports');
    try {
      const extract = await context.use(SubjectService).extract(id);
      if (extract === undefined) return none();
      return reply
        .header('content-type', form === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8')
        .header('content-disposition', `attachment; filename="subject-${id}.${form}"`)
        .header('cache-control', 'no-store')
        .send(form === 'json' ? JSON.stringify(extract, null, 2) : subjectDocument(extract));
    } catch (error) {
      const status = error instanceof GraphQLError ? STATUS[String(error.extensions.code)] : undefined;
      if (status === undefined) throw error;
      return reply.code(status).send({ message: (error as GraphQLError).message });
    }
  });
}
