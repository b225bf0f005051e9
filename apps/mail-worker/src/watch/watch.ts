import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Canaries } from '#libs/mail';
import { Config } from '#libs/platform';
import { Metrics } from './metrics.ts';

/** Seconds after which mail counts as standing still. */
const patience = 60;

/** Tells operators whether mail moves: not whether the servers answer, but whether a canary has come through. */
@Injectable()
export class Watch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('watch');
  private server: Server | undefined;

  constructor(
    private readonly config: Config,
    private readonly canaries: Canaries,
    private readonly metrics: Metrics,
  ) {}

  /** @throws Error when the port is taken */
  async onApplicationBootstrap(): Promise<void> {
    const { workerPort, host } = this.config;
    if (workerPort === undefined) return;
    const server = createServer((request, response) => {
      this.answer(request.url ?? '', response).catch(error => {
        this.log.error(error);
        response.writeHead(503).end();
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(workerPort, host, resolve);
    });
    this.server = server;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
  }

  private async answer(url: string, response: ServerResponse): Promise<void> {
    if (url === '/health/live') json(response, 200, { status: 'ok' });
    else if (url === '/health/ready') await this.tellReady(response);
    else if (url === '/metrics') {
      const { type, text } = await this.metrics.read();
      response.writeHead(200, { 'content-type': type }).end(text);
    } else json(response, 404, { status: 'unknown' });
  }

  private async tellReady(response: ServerResponse): Promise<void> {
    const age = await this.canaries.age().catch(() => null);
    const moves = age !== null && age < patience;
    json(response, moves ? 200 : 503, {
      status: moves ? 'ok' : 'mail stands still',
      canaryAge: age === null ? null : Math.round(age),
    });
  }
}

const json = (response: ServerResponse, status: number, body: object) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
