import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SHEET_LIMITS, SHEET_NAMES } from '@atlas/shared/inputs';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { ErrorCode } from '../errors.ts';
import { importSheets } from '../modules/imports/council-sheet/import-sheets.ts';
import { templateCsv, templateWorkbook } from '../modules/imports/council-sheet/template.ts';
import { ImportError } from '../modules/imports/engine/refusal.ts';
import type { Executor } from '../neo4j/executor.ts';
import type { RateLimits } from './rate-limits.ts';
import { ONLY_VIEWING } from './read-only.ts';

/** One workbook, or a CSV file for each sheet. */
const MOST_FILES = SHEET_NAMES.length;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STATUS: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/**
 * Serves a council's own spreadsheet: the template and its example at `GET /import/council-sheet/…`, and `POST /import/council-sheet`, which
 * takes the files as multipart/form-data and tells each row's fate; with `?apply=true` it brings them in.
 */
export async function registerImports(
  app: FastifyInstance,
  {
    executor,
    contextOf,
    rateLimits,
  }: { executor: Executor; contextOf: (request: FastifyRequest) => Promise<Context>; rateLimits: RateLimits },
): Promise<void> {
  app.get<{ Params: { file: string } }>('/import/council-sheet/:file', async (request, reply) => {
    const [, which, sheet, ending] = /^(template|example)(?:-(\w+))?\.(xlsx|csv)$/.exec(request.params.file) ?? [];
    const isFilled = which === 'example';
    await rateLimits.take(await contextOf(request), 'exports');
    reply.header(
      'content-disposition',
      `attachment; filename="${isFilled ? 'example' : 'template'}${sheet === undefined ? '' : `-${sheet}`}.${ending}"`,
    );
    if (ending === 'xlsx' && sheet === undefined) return reply.type(WORKBOOK).send(await templateWorkbook(isFilled));
    const name = SHEET_NAMES.find((each) => each === sheet);
    if (ending === 'csv' && name !== undefined) return reply.type('text/csv; charset=utf-8').send(templateCsv(name, isFilled));
    reply.removeHeader('content-disposition');
    const known = ['template.xlsx', 'example.xlsx', ...SHEET_NAMES.map((each) => `template-${each}.csv`)];
    return reply.code(404).send({ message: `There is no such template. There are: ${known.join(', ')}.` });
  });

  await app.register(async (scope) => {
    const limits = { fileSize: SHEET_LIMITS.bytes, files: MOST_FILES, fields: 0, parts: MOST_FILES, headerPairs: 50 };
    await scope.register(multipart, { limits, throwFileSizeLimit: false });
    scope.post<{ Querystring: { apply?: string } }>('/import/council-sheet', async (request, reply) => {
      try {
        refuseOtherSites(request);
        const context = await contextOf(request);
        const { principal } = context;
        if (principal?.viewing !== undefined) return fail(reply, 403, 'FORBIDDEN', ONLY_VIEWING);
        context.require('import:run');
        await rateLimits.take(context, 'imports');
        const ownerId = context.ownerFor('import:run');
        if (principal === undefined || ownerId === undefined)
          return fail(reply, 403, 'FORBIDDEN', 'You work for no council that could keep these records. An administrator can add one.');
        if (!context.mayEverywhere('import:run', ownerId))
          return fail(
            reply,
            403,
            'FORBIDDEN',
            'Your role is for some areas, and a spreadsheet may hold others: ask somebody whose role is not.',
          );
        return await withFiles(request, (paths) =>
          importSheets(executor, {
            paths,
            ownerId,
            by: { principalId: principal.id, by: principal.name },
            onHidden: ({ what, subjectId }) => context.tell('hidden-conflict', { what, subjectId }),
            mayOpen: context.may('record:share', ownerId),
            dryRun: request.query.apply !== 'true',
          }),
        );
      } catch (error) {
        if (error instanceof ImportError) return fail(reply, 400, 'BAD_USER_INPUT', `${error.message} ${error.remedy}`);
        if (!(error instanceof GraphQLError) || error.extensions.code === 'RATE_LIMITED') throw error;
        const code = error.extensions.code as ErrorCode;
        return fail(reply, STATUS[code] ?? 400, code, error.message);
      }
    });
  });
}

const fail = (reply: FastifyReply, status: number, code: ErrorCode, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code } }] });

/** A form of another site can send files with this site's cookie, but no header of its own. */
function refuseOtherSites(request: FastifyRequest): void {
  if (request.headers['x-atlas-request'] !== undefined) return;
  throw new ImportError('This request lacks the header X-Atlas-Request.', 'Send it with any value, such as “import”.');
}

/** Keeps the files of a request while the work lasts. @throws {ImportError} where there are none, or one is too large */
async function withFiles<T>(request: FastifyRequest, work: (paths: readonly string[]) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new ImportError('This request carries no file.', 'Send the spreadsheet as multipart/form-data.');
  const folder = await mkdtemp(join(tmpdir(), 'atlas-upload-'));
  try {
    const paths: string[] = [];
    for await (const part of request.files()) {
      const own = join(folder, String(paths.length));
      await mkdir(own);
      const path = join(own, safeName(part.filename));
      await pipeline(part.file, createWriteStream(path));
      if (part.file.truncated)
        throw new ImportError(
          `${safeName(part.filename)} is larger than ${SHEET_LIMITS.bytes / 1_000_000} MB.`,
          'Take out pictures and unused sheets, or send it in parts.',
        );
      paths.push(path);
    }
    if (paths.length === 0) throw new ImportError('This request carries no file.', 'Choose the spreadsheet first.');
    return await work(paths);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a browser says a file is called, as a name that is safe to keep it under. */
const safeName = (given: string | undefined) =>
  basename((given ?? '').replaceAll('\\', '/'))
    .replaceAll(/[^\p{L}\p{N} ._()-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-100) || 'spreadsheet';
