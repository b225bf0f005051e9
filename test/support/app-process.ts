import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#libs/platform';

export interface AppSettings {
  databaseUrl: string;
  redisUrl: string;
  smtpUrl?: string;
  port?: number;
  /** Other settings, as in config/env.example. */
  more?: Record<string, string>;
}

/** One of the three as operators run it: a process of its own, from dist/. */
export class AppProcess {
  readonly ended: Promise<void>;
  /** What it logged. */
  log = '';

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise(resolve => child.on('exit', () => resolve()));
    child.stdout?.on('data', text => {
      this.log += text;
    });
  }

  static start(app: 'portal' | 'mail-worker' | 'matching-worker', settings: AppSettings): AppProcess {
    const env = {
      ...process.env,
      DATABASE_URL: settings.databaseUrl,
      REDIS_URL: settings.redisUrl,
      SMTP_URL: settings.smtpUrl ?? 'smtp://127.0.0.1:1',
      SECRET: 'a secret for tests, thirty-two characters',
      LOG_LEVEL: 'debug',
      MAIL_QUIET_HOURS: 'off',
      PORT: String(settings.port ?? 3000),
      ...settings.more,
    };
    const main = join(root, 'dist', 'apps', app, 'src', 'main.js');
    return new AppProcess(spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] }));
  }

  /** @param signal SIGKILL: it can do nothing any more; SIGTERM: it ends what it has begun */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
