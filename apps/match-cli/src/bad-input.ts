/** What is wrong with what somebody gave us, in lines that name the file and the place in it. */
export class BadInput extends Error {
  readonly lines: string[];

  constructor(...lines: string[]) {
    super(lines.join('\n'));
    this.name = 'BadInput';
    this.lines = lines;
  }
}
