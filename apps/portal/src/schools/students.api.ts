import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/accounts';
import { Endings } from '#libs/matching';
import {
  ConsentInput,
  Consents,
  NewStudentInput,
  StudentInput,
  Students,
  StudentsQuery,
} from '#libs/schools';
import { May } from '../http/access.ts';
import { Who } from '../http/ask.ts';
import { api, paths } from '../paths.ts';
import { studentFacts } from './student-facts.ts';

@Controller()
export class StudentsApi {
  constructor(
    private readonly students: Students,
    private readonly consents: Consents,
    private readonly endings: Endings,
  ) {}

  @Get(api(paths.students))
  @May('students.read')
  async list(@Who() actor: Actor, @Query({ schema: StudentsQuery }) query: z.output<typeof StudentsQuery>) {
    const { students, next } = await this.students.list(actor, query);
    return { students: students.map(studentFacts), next };
  }

  @Post(api(paths.students))
  @May('students.edit')
  async add(@Who() actor: Actor, @Body({ schema: NewStudentInput }) input: z.output<typeof NewStudentInput>) {
    return { id: await this.students.add(actor, input) };
  }

  @Get(api(paths.student))
  @May('students.read')
  async read(@Who() actor: Actor, @Param('studentId') studentId: string) {
    return studentFacts(await this.students.read(actor, studentId));
  }

  @Put(api(paths.student))
  @May('students.edit')
  @HttpCode(204)
  async edit(
    @Who() actor: Actor,
    @Param('studentId') studentId: string,
    @Body({ schema: StudentInput }) input: z.output<typeof StudentInput>,
  ) {
    await this.students.edit(actor, studentId, input);
  }

  @Put(api(paths.consent))
  @May('students.edit')
  @HttpCode(204)
  async recordConsent(
    @Who() actor: Actor,
    @Param('studentId') studentId: string,
    @Body({ schema: ConsentInput }) input: z.output<typeof ConsentInput>,
  ) {
    await this.consents.record(actor, studentId, input);
  }

  @Post(api(paths.consentWithdrawal))
  @May('students.edit')
  @HttpCode(204)
  async withdrawConsent(@Who() actor: Actor, @Param('studentId') studentId: string) {
    await this.endings.withdrawConsent(actor, studentId);
  }
}
