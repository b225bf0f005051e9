import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { Config } from '../config/config.ts';
import { defaultJobOptions } from './job-options.ts';
import { PatientFlows, PatientQueue, PatientWorker } from './patient.ts';

BullModule.queueClass = PatientQueue;
BullModule.flowProducerClass = PatientFlows;
BullModule.workerClass = PatientWorker;

/** The connections of one process, to be closed with it. */
const opened = Symbol('connections of the queue');

const reconnect: RedisOptions = { retryStrategy: attempts => Math.min(attempts * 100, 1_000) };

/**
 * Redis wakes workers and holds nothing else. Jobs carry ids only.
 * Who only adds jobs (`producer`) fails fast while Redis is away: the sweep of the worker finds what no job woke.
 */
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(@Inject(opened) private readonly connections: Redis[]) {}

  static forRoot({ producer }: { producer: boolean }): DynamicModule {
    const connections: Redis[] = [];
    return {
      module: QueueModule,
      providers: [{ provide: opened, useValue: connections }],
      imports: [
        BullModule.forRootAsync({
          inject: [Config],
          useFactory: (config: Config) => {
            const connection = connect(config.redisUrl, producer);
            // A worker still says through its connection how its last job ended.
            if (producer) connections.push(connection);
            return { connection, defaultJobOptions };
          },
        }),
      ],
    };
  }

  /** BullMQ leaves a connection that was given to it open. */
  onApplicationShutdown(): void {
    for (const connection of this.connections) connection.disconnect();
  }
}

function connect(url: string, producer: boolean): Redis {
  const log = new Logger('queue');
  const redis = new Redis(url, {
    ...reconnect,
    maxRetriesPerRequest: producer ? 1 : null,
    enableOfflineQueue: !producer,
  });
  let away = false;
  redis.on('error', error => {
    if (!away)
      log.warn(`Redis does not answer (${(error as { code?: string }).code ?? error.name}); waiting.`);
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.log('Redis is back.');
    away = false;
  });
  return redis;
}

/** How a worker holds a job: a killed worker's job is taken up again in under 15 s. */
export const workerOptions = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 20 } as const;
