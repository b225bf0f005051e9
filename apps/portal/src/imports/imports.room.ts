import { Module } from '@nestjs/common';
import { EmployersModule } from '#libs/employers';
import { RostersModule } from '#libs/rosters';
import { ImportPage } from './import.page.ts';
import { ImportsApi } from './imports.api.ts';
import { RejectedRows } from './rejected-rows.ts';
import { UploadPage } from './upload.page.ts';

@Module({
  imports: [EmployersModule, RostersModule],
  providers: [RejectedRows],
  controllers: [ImportPage, ImportsApi, UploadPage],
})
export class ImportsRoom {}
