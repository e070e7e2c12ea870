import { idSchema } from '@atlas/shared/validation';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import { InformationService } from '../modules/information/information.service.ts';
import { releaseCsv, releaseDocument, releaseJson } from '../modules/information/release-document.ts';
import type { RateLimits } from './rate-limits.ts';

const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };
const FORMS = {
  html: { type: 'text/html', write: releaseDocument },
  json: { type: 'application/json', write: releaseJson },
  csv: { type: 'text/csv', write: releaseCsv },
} as const;

/** Serves `GET /export/information/<id>.html`, `.json` and `.csv`: what was released to a request for information, for those who answer them. */
export function registerInformationRelease(
  app: FastifyInstance,
  { contextOf, limits }: { contextOf: (request: FastifyRequest) => Promise<Context>; limits: RateLimits },
): void {
  app.get<{ Params: { file: string } }>('/export/information/:file', async (request, reply) => {
    const [, id = '', form] = /^(.+)\.(html|json|csv)$/.exec(request.params.file) ?? [];
    const none = () => reply.code(404).send({ message: 'There is no such request, you may not see it, or it is not released yet.' });
    if (!idSchema.safeParse(id).success || form === undefined) return none();
    const context = await contextOf(request);
    await limits.take(context, 'exports');
    try {
      const released = await context.use(InformationService).released(id);
      if (released === undefined) return none();
      context.tell('exported', { what: 'information-release', subjectId: id });
      const { type, write } = FORMS[form as keyof typeof FORMS];
      return reply
        .header('content-type', `${type}; charset=utf-8`)
        .header('content-disposition', `attachment; filename="information-${id}.${form}"`)
        .header('cache-control', 'no-store')
        .send(write(released));
    } catch (error) {
      const status = error instanceof GraphQLError ? STATUS[String(error.extensions.code)] : undefined;
      if (status === undefined) throw error;
      return reply.code(status).send({ message: (error as GraphQLError).message });
    }
  });
}
