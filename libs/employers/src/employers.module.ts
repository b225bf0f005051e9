import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { employersEntities } from './entities.ts';

/** Needs `Outbox` from the process's MailModule. */
@Module({ imports: [TypeOrmModule.forFeature(employersEntities)] })
export class EmployersModule {}
