import { describe, expect, it } from '@jest/globals';
import { matchingJobNames } from '#libs/matching';
import { Jobs } from './jobs.ts';
import { MatchingProcessor, refuseGaps } from './matching.processor.ts';

const handlers = { run: () => undefined, 'propose-nightly': () => undefined };

describe('the matching worker', () => {
  it('does not start with a job that nobody does, that nobody asks for, or that is there twice', () => {
    expect(() => refuseGaps(['run', 'forgotten'], { run: handlers.run })).toThrow('no handler for forgotten');
    expect(() => refuseGaps(['run'], handlers)).toThrow('no job called propose-nightly');
    expect(() => refuseGaps(['run', 'run'], { run: handlers.run })).toThrow('two jobs called run');
  });

  it('starts as it stands', () => {
    const jobs = new Jobs({} as never, {} as never, {} as never);
    expect(() => new MatchingProcessor(jobs)).not.toThrow();
    expect(Object.keys(jobs.handlers).sort()).toEqual([...matchingJobNames].sort());
  });

  it('hands a job’s ids to its handler, and refuses a job that it does not know', async () => {
    const asked: string[] = [];
    const work = { perform: async (runId: string) => void asked.push(runId) };
    const processor = new MatchingProcessor(new Jobs(work as never, {} as never, {} as never));
    await processor.process({ name: 'run', data: { runId: 'r1' } } as never);
    expect(asked).toEqual(['r1']);
    await expect(processor.process({ name: 'toString', data: {} } as never)).rejects.toThrow('toString');
  });
});
