import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';
import { root } from '#libs/platform';

const ui = join(root, 'node_modules', 'swagger-ui-dist');

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger', deepLinking: true });`;
const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Know-Who API</title>
    <link rel="stylesheet" href="/api/ui/swagger-ui.css" />
    <script defer src="/api/ui/swagger-ui-bundle.js"></script>
    <script defer src="/api/ui/start.js"></script>
  </head>
  <body><div id="swagger"></div></body>
</html>`;

/** The API describes itself at /api/openapi.json, for people at /api; nothing inline, so the page's policy holds there too. */
export function describeApi(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.get('/api/openapi.json', async () => {
    document ??= createDocument(app);
    return document;
  });
  fastify.get('/api', async (_, reply) => reply.type('text/html; charset=utf-8').send(html));
  fastify.get('/api/ui/start.js', async (_, reply) => reply.type('text/javascript').send(start));
  for (const [name, type] of [
    ['swagger-ui.css', 'text/css'],
    ['swagger-ui-bundle.js', 'text/javascript'],
  ] as const) {
    fastify.get(`/api/ui/${name}`, async (_, reply) => reply.type(type).send(readFileSync(join(ui, name))));
  }
}

function createDocument(app: NestFastifyApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setTitle('Know-Who API')
    .setDescription('Everything the pages can do. Sign in with an API token from your account page.')
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, options);
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([path]) => path.startsWith('/api/')),
  );
  return document;
}
