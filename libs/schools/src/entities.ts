import { MentorRequest } from './mentor-requests/mentor-request.entity.ts';
import { RequestedStudent } from './mentor-requests/requested-student.entity.ts';
import { Schools1795000300000 } from './migrations/schools-1795000300000.ts';
import { WhomTheyWishFor1795000610000 } from './migrations/whom-they-wish-for-1795000610000.ts';
import { Student } from './students/student.entity.ts';

export const schoolsEntities = [MentorRequest, RequestedStudent, Student];
export const schoolsMigrations = [Schools1795000300000, WhomTheyWishFor1795000610000];
