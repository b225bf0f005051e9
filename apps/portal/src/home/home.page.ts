import { Controller, Get } from '@nestjs/common';
import { Anyone } from '../http/access.ts';
import { page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf } from '../http/ask.ts';
import { paths } from '../paths.ts';

/** The front door: what Know-Who is, or where one's own work waits. */
@Controller()
export class HomePage {
  @Get(paths.home)
  @Anyone()
  show(@AskOf() { actor }: Ask) {
    if (!actor) return page('home/welcome', { title: 'home.welcome.title' });
    if (actor.may('cohorts.read')) return seeOther(paths.cohorts);
    if (actor.may('students.read')) return seeOther(paths.students);
    if (actor.may('organisations.manage')) return seeOther(paths.organisations);
    return seeOther(paths.ownCohorts);
  }
}
