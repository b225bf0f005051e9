import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Consents } from './consent/consents.ts';
import { schoolsEntities } from './entities.ts';
import { MentorRequests } from './mentor-requests/mentor-requests.ts';
import { Students } from './students/students.ts';

const services = [Consents, MentorRequests, Students];

@Module({ imports: [TypeOrmModule.forFeature(schoolsEntities)], providers: services, exports: services })
export class SchoolsModule {}
