export { schoolsEntities, schoolsMigrations } from './entities.ts';
export { MentorRequest, type MentorRequestState } from './mentor-requests/mentor-request.entity.ts';
export { RequestedStudent } from './mentor-requests/requested-student.entity.ts';
export { SchoolsModule } from './schools.module.ts';
export { type GradeBand, gradeBands, type Pathway, pathways } from './students/grade-band.ts';
export { Student } from './students/student.entity.ts';
