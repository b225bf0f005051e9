import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/accounts';
import { Words } from '#libs/platform';
import { Imports } from '#libs/rosters';
import { Download } from '../http/answers.ts';
import { problemIn } from './say-problem.ts';

/** What must be put right in a spreadsheet, as a spreadsheet. */
@Injectable()
export class RejectedRows {
  constructor(
    private readonly imports: Imports,
    private readonly words: Words,
  ) {}

  async download(actor: Actor, importId: string, locale: string): Promise<Download> {
    const file = await this.imports.rejected(
      actor,
      importId,
      problem => problemIn(locale, problem).sentence,
      this.words.say(locale, 'imports.preview.why'),
    );
    return new Download('rejected.csv', 'text/csv; charset=utf-8', file);
  }
}
