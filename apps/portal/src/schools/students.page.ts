import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { nameOf } from '#libs/interests';
import { languageName } from '#libs/languages';
import { NewStudentInput, type Student, StudentInput, Students, StudentsQuery } from '#libs/schools';
import { May } from '../http/access.ts';
import { formOf, page, seeOther } from '../http/answers.ts';
import { type Ask, AskOf, Who } from '../http/ask.ts';
import { FormOf } from '../http/form.interceptor.ts';
import { nextPage } from '../http/next-page.ts';
import { paths, to } from '../paths.ts';
import { windowTexts } from '../people/windows.ts';
import { emptyStudent, referenceOf, studentChoices, studentValues } from './student-form.ts';

/** A school's students. */
@Controller()
export class StudentsPage {
  constructor(private readonly students: Students) {}

  @Get(paths.students)
  @May('students.read')
  async list(@Who() actor: Actor, @Query({ schema: StudentsQuery }) query: z.output<typeof StudentsQuery>) {
    const { students, next } = await this.students.list(actor, query);
    return page('schools/students', {
      title: 'schools.students.title',
      rows: students.map(row),
      isFiltered: Boolean(query.search || query.consent || query.after),
      next: nextPage(paths.students, query, next),
      first: query.after ? nextPage(paths.students, query, '') : null,
      consents: ['given', 'missing'].map(value => ({ value, label: `schools.consent.${value}` })),
      orders: ['newest', 'name'].map(value => ({ value, label: `schools.students.${value}` })),
      links: {
        ...{ all: paths.students, add: paths.newStudent, import: paths.studentImport },
        request: paths.newMentorRequest,
      },
      form: formOf(query),
    });
  }

  @Get(paths.newStudent)
  @May('students.edit')
  showNew(@AskOf() { locale, zone }: Ask) {
    return page('schools/edit-student', {
      title: 'schools.new.title',
      submit: 'schools.new.submit',
      action: paths.students,
      back: paths.students,
      isNew: true,
      ...studentChoices(locale),
      form: formOf(emptyStudent(zone)),
    });
  }

  @Post(paths.students)
  @May('students.edit')
  @FormOf('showNew')
  async add(@Who() actor: Actor, @Body({ schema: NewStudentInput }) input: z.output<typeof NewStudentInput>) {
    const studentId = await this.students.add(actor, input);
    return seeOther(to(paths.student, { studentId }), 'student-added');
  }

  @Get(paths.student)
  @May('students.read')
  async show(@AskOf() { actor, params, locale }: Ask) {
    const student = await this.students.read(actor as Actor, params.studentId ?? '');
    const { id: studentId, displayName, gradeBand, pathway, priority, zone, format } = student;
    const { mentorsWanted, activeMentors, consentGivenOn } = student;
    return page('schools/student', {
      title: 'schools.student.title',
      titleValues: { name: displayName },
      ...{ reference: referenceOf(student), zone, mentorsWanted, activeMentors, consentGivenOn },
      gradeBand: `schools.gradeBands.${gradeBand}`,
      pathway: `schools.pathways.${pathway}`,
      priority: `schools.priorities.${priority}`,
      ...{ area: student.area, goal: student.goal && nameOf(student.goal, locale) },
      wishes: (student.wishes ?? []).map(field => nameOf(field, locale)),
      mentorGender: student.mentorGender && `people.genders.${student.mentorGender}`,
      format: `people.formats.${format}`,
      languages: student.languages.map(code => languageName(code, locale)),
      interests: student.interests.map(interest => nameOf(interest, locale)),
      windows: windowTexts(student.week().windows(), locale),
      hasConsent: student.hasConsent(),
      links: {
        edit: to(paths.editStudent, { studentId }),
        consent: to(paths.consent, { studentId }),
        withdrawal: to(paths.consentWithdrawal, { studentId }),
      },
      form: formOf(),
    });
  }

  @Get(paths.editStudent)
  @May('students.edit')
  async showEdit(@AskOf() { actor, params, locale }: Ask) {
    const student = await this.students.read(actor as Actor, params.studentId ?? '');
    const studentId = student.id;
    return page('schools/edit-student', {
      title: 'schools.edit.title',
      titleValues: { name: student.displayName },
      submit: 'schools.edit.submit',
      action: to(paths.editStudent, { studentId }),
      back: to(paths.student, { studentId }),
      isNew: false,
      ...studentChoices(locale, student.wishes ?? []),
      form: formOf(studentValues(student)),
    });
  }

  @Post(paths.editStudent)
  @May('students.edit')
  @FormOf('showEdit')
  async edit(
    @Who() actor: Actor,
    @Param('studentId') studentId: string,
    @Body({ schema: StudentInput }) input: z.output<typeof StudentInput>,
  ) {
    await this.students.edit(actor, studentId, input);
    return seeOther(to(paths.student, { studentId }), 'saved');
  }
}

const row = (student: Student) => ({
  href: to(paths.student, { studentId: student.id }),
  displayName: student.displayName,
  reference: referenceOf(student),
  gradeBand: `schools.gradeBands.${student.gradeBand}`,
  priority: `schools.priorities.${student.priority}`,
  hasConsent: student.hasConsent(),
  activeMentors: student.activeMentors,
  mentorsWanted: student.mentorsWanted,
});
