import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#libs/platform';

export interface UploadedFile {
  fileName: string;
  bytes: Buffer;
}

/** What one upload may weigh, bytes: 50 000 rows are about 10 MB. */
export const uploadLimit = 20_000_000;

/**
 * The file of a request: a form's, or the whole body as text/csv. Reading stops where it becomes too large.
 * @throws Refusal 'no-file', 'file-too-large', 'broken-upload' where its parts cannot be told apart
 */
export const TheFile = createParamDecorator((_: unknown, context: ExecutionContext) =>
  fileOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** A spreadsheet sent as it is, for programs. */
export function takeSpreadsheets(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    ['text/csv', 'text/tab-separated-values'],
    { parseAs: 'buffer', bodyLimit: uploadLimit },
    (_, body, done) => done(null, body),
  );
}

/** An email as it came, for the program that reads the bounce mailbox. */
export function takeMessages(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: 10_000_000 },
    (_, body, done) => done(null, body),
  );
}

async function fileOf(request: FastifyRequest): Promise<UploadedFile> {
  if (Buffer.isBuffer(request.body)) return { fileName: 'upload.csv', bytes: request.body };
  if (!request.isMultipart()) throw new Refusal('no-file', 'invalid');
  try {
    const part = await request.file();
    const bytes = await part?.toBuffer();
    if (!part || !bytes || (bytes.length === 0 && !part.filename)) throw new Refusal('no-file', 'invalid');
    return { fileName: part.filename, bytes };
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
      throw new Refusal('file-too-large', 'too-large', { values: { max: uploadLimit } });
    if (error instanceof Refusal) throw error;
    throw new Refusal('broken-upload', 'malformed');
  }
}
