import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { rostersEntities } from './entities.ts';
import { Imports } from './imports/imports.ts';

@Module({ imports: [TypeOrmModule.forFeature(rostersEntities)], providers: [Imports], exports: [Imports] })
export class RostersModule {}
