import { describe, expect, it } from '@jest/globals';
import { RecurringWork } from './recurring/recurring-work.ts';
import { refuseGaps, ScheduleProcessor } from './schedule.processor.ts';
import { schedule } from './schedule.ts';

const nobody = [{}, {}, {}, {}, {}, {}] as never as ConstructorParameters<typeof RecurringWork>;

describe('the schedule', () => {
  it('has somebody for each name, else the worker does not start', () => {
    expect(() => refuseGaps(['sweep-sessions', 'forgotten'], { 'sweep-sessions': () => undefined })).toThrow(
      'Nobody does this when its time has come: forgotten',
    );
  });

  it('starts as it stands', () => {
    const work = new RecurringWork(...nobody);
    expect(() => new ScheduleProcessor(work)).not.toThrow();
    expect(Object.keys(work.handlers).sort()).toEqual(Object.keys(schedule).sort());
  });

  it('refuses a job that is not in it', async () => {
    const processor = new ScheduleProcessor(new RecurringWork(...nobody));
    await expect(processor.process({ name: 'toString' } as never)).rejects.toThrow('toString');
  });
});
