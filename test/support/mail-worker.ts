import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '#libs/platform';

const main = join(root, 'dist', 'apps', 'mail-worker', 'src', 'main.js');

/** A mail worker as operators run it: a process of its own, from dist/. */
export class MailWorkerProcess {
  readonly ended: Promise<void>;
  /** What it logged. */
  log = '';

  private constructor(private readonly child: ChildProcess) {
    this.ended = new Promise(resolve => child.on('exit', () => resolve()));
    child.stdout?.on('data', text => {
      this.log += text;
    });
  }

  static start(settings: { databaseUrl: string; redisUrl: string; smtpUrl: string }): MailWorkerProcess {
    const env = {
      ...process.env,
      DATABASE_URL: settings.databaseUrl,
      REDIS_URL: settings.redisUrl,
      SMTP_URL: settings.smtpUrl,
      SECRET: 'a secret for tests, thirty-two characters',
      LOG_LEVEL: 'debug',
    };
    return new MailWorkerProcess(
      spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] }),
    );
  }

  /** @param signal SIGKILL: it can do nothing any more; SIGTERM: it ends what it has begun */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    this.child.kill(signal);
    await this.ended;
  }
}
