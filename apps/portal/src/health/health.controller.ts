import { Controller, Get } from '@nestjs/common';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { Config } from '#libs/platform';
import { Anyone } from '../http/access.ts';
import { paths } from '../paths.ts';

/** For whoever watches the process. */
@Controller()
export class HealthController {
  constructor(
    private readonly db: DataSource,
    private readonly redis: Redis,
    private readonly config: Config,
  ) {}

  @Get(paths.live)
  @Anyone()
  live() {
    return { status: 'up' };
  }

  /** Ready as long as the database answers; without Redis pages work, and jobs wait for the workers' sweeps. */
  @Get(paths.ready)
  @Anyone()
  async ready() {
    await this.db.query('select 1');
    const { installation } = this.config;
    const redis = this.redis.status === 'ready' ? 'up' : 'away';
    return { status: 'up', installation, database: 'up', redis };
  }
}
