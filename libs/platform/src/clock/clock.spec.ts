import { expect, it } from '@jest/globals';
import { SystemClock } from '#libs/platform';

it('tells the time', () => {
  expect(new SystemClock().now()).toBeInstanceOf(Date);
});
