import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** Where in the dialogue something happens. `dot`: after the final dot, before the reply. */
export type Phase = 'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot';

/** What the server does there: answers with this line, hangs up, or stays silent. */
export type Reaction = `${number} ${string}` | 'drop' | 'hang';

export type Script = Partial<Record<Phase, Reaction>>;

const usual: Record<Exclude<Phase, 'body'>, string> = {
  greeting: '220 scripted',
  ehlo: '250 scripted',
  mail: '250 sender ok',
  rcpt: '250 recipient ok',
  data: '354 go ahead',
  dot: '250 taken',
};

/** A mail server that does as it is told, phase by phase, and keeps what it took. */
export class ScriptedSmtpServer {
  /** Messages whose final dot arrived and that were not refused; the server may not have said so. */
  readonly taken: string[] = [];
  /** Where it hung, in order. */
  readonly hung: Phase[] = [];
  connections = 0;
  private readonly sockets = new Set<Socket>();
  private readonly waiting: Socket[] = [];
  private constructor(
    private readonly server: Server,
    private script: (message: number, connection: number) => Script,
  ) {}

  /** @param script what to do for the n-th message on the m-th connection, counted from 0 */
  static async start(
    script: Script | ((message: number, connection: number) => Script) = {},
  ): Promise<ScriptedSmtpServer> {
    const server = createServer();
    const scripted = new ScriptedSmtpServer(server, typeof script === 'function' ? script : () => script);
    server.on('connection', socket => scripted.talk(socket));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return scripted;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  follow(script: Script): void {
    this.script = () => script;
  }

  /** Lets those after whose final dot it hung know that their messages were taken. */
  release(): void {
    for (const socket of this.waiting.splice(0)) socket.write(`${usual.dot}\r\n`);
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise(resolve => this.server.close(resolve));
  }

  private messages = 0;

  private talk(socket: Socket): void {
    const connection = this.connections++;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket)).on('error', () => undefined);
    let script = this.script(this.messages, connection);
    let inBody = false;
    let received = '';
    const react = (phase: Exclude<Phase, 'body'>): boolean => {
      const reaction = script[phase] ?? usual[phase];
      if (reaction === 'drop') socket.destroy();
      else if (reaction === 'hang') this.hung.push(phase);
      else socket.write(`${reaction}\r\n`);
      return reaction === usual[phase];
    };
    const endOfBody = (message: string) => {
      inBody = false;
      this.messages++;
      if (script.dot === 'hang') this.waiting.push(socket);
      if (react('dot') || script.dot === 'drop' || script.dot === 'hang') this.taken.push(message);
      script = this.script(this.messages, connection);
    };
    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') react('ehlo');
      else if (verb === 'MAIL') react('mail');
      else if (verb === 'RCPT') react('rcpt');
      else if (verb === 'DATA') inBody = react('data');
      else if (verb === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    };
    socket.on('data', chunk => {
      received += chunk.toString('latin1');
      if (inBody && script.body) {
        if (script.body === 'drop') socket.destroy();
        else if (script.body === 'hang') socket.pause();
        return;
      }
      for (;;) {
        const end = inBody ? received.indexOf('\r\n.\r\n') : received.indexOf('\r\n');
        if (end < 0) return;
        const part = received.slice(0, end);
        received = received.slice(end + (inBody ? 5 : 2));
        if (inBody) endOfBody(part);
        else command(part);
      }
    });
    react('greeting');
  }
}
