import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import {
  AskableQuery,
  MentorRequestInput,
  MentorRequests,
  type MentorRequestView,
  type Student,
} from '#libs/schools';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { paths, to } from '../paths.ts';
import { askChoices, emptyAsk } from './ask-form.ts';

/** What a school asks of employers. */
@Controller()
export class MentorRequestsPage {
  constructor(private readonly requests: MentorRequests) {}

  @Get(paths.mentorRequests)
  @May('mentor-requests.read')
  async list(@Who() actor: Actor) {
    return page('schools/mentor-requests', {
      title: 'schools.requests.title',
      rows: (await this.requests.list(actor)).map(row),
      add: paths.newMentorRequest,
    });
  }

  @Get(paths.newMentorRequest)
  @May('mentor-requests.file')
  async showNew(@AskOf() { actor, query }: Ask) {
    const cohorts = await this.requests.openCohorts(actor as Actor);
    const { search } = AskableQuery.catch({ search: '' }).parse(query);
    const { students, total } = await this.requests.askable(actor as Actor, { search });
    const choices = askChoices(cohorts, students);
    return page('schools/new-mentor-request', {
      title: 'schools.request.newTitle',
      ...choices,
      ...(search ? { nobody: 'schools.request.nobodyFound' } : {}),
      links: {
        requests: paths.mentorRequests,
        new: paths.newMentorRequest,
        students: paths.students,
        add: paths.newStudent,
      },
      isMany: search !== '' || total > students.length,
      isPart: total > students.length,
      ...{ shown: choices.students.length, total },
      form: formOf({ search, ...emptyAsk(cohorts, students) }),
    });
  }

  @Post(paths.mentorRequests)
  @May('mentor-requests.file')
  @FormOf('showNew')
  async file(
    @Who() actor: Actor,
    @Body({ schema: MentorRequestInput }) input: z.output<typeof MentorRequestInput>,
  ) {
    const requestId = await this.requests.file(actor, input);
    return seeOther(to(paths.mentorRequest, { requestId }), 'request-filed');
  }

  @Get(paths.mentorRequest)
  @May('mentor-requests.read')
  async show(@Who() actor: Actor, @Param('requestId') requestId: string) {
    const { request, cohort, employer, named } = await this.requests.read(actor, requestId);
    return page('schools/mentor-request', {
      title: 'schools.request.title',
      titleValues: { cohort },
      ...{ employer, note: request.note, filedAt: request.filedAt },
      format: `people.formats.${request.format}`,
      isFiled: request.state === 'filed',
      students: named.map(studentRow),
      withdrawal: to(paths.mentorRequestWithdrawal, { requestId }),
    });
  }

  @Post(paths.mentorRequestWithdrawal)
  @May('mentor-requests.file')
  async withdraw(@Who() actor: Actor, @Param('requestId') requestId: string) {
    await this.requests.withdraw(actor, requestId);
    return seeOther(to(paths.mentorRequest, { requestId }), 'request-withdrawn');
  }
}

const row = ({ request, cohort, employer, students }: MentorRequestView) => ({
  href: to(paths.mentorRequest, { requestId: request.id }),
  ...{ cohort, employer, students, filedAt: request.filedAt },
  stateLabel: `schools.requests.${request.state}`,
  stateKind: request.state === 'filed' ? 'good' : '',
});

const studentRow = (student: Student) => ({
  href: to(paths.student, { studentId: student.id }),
  name: student.displayName,
  hasConsent: student.hasConsent(),
  active: student.activeMentors,
  wanted: student.mentorsWanted,
});
