import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { schoolsEntities } from './entities.ts';

@Module({ imports: [TypeOrmModule.forFeature(schoolsEntities)] })
export class SchoolsModule {}
