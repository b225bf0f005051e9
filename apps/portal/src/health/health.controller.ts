import { Controller, Get } from '@nestjs/common';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { Anyone } from '../http/access.ts';
import { paths } from '../paths.ts';

/** For whoever watches the process. */
@Controller()
export class HealthController {
  constructor(
    private readonly db: DataSource,
    private readonly redis: Redis,
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
    return { status: 'up', database: 'up', redis: this.redis.status === 'ready' ? 'up' : 'away' };
  }
}
