import { expect, it } from '@jest/globals';
import { windowTexts } from './windows.ts';

it('says windows as a reader does', () => {
  const windows = [
    { day: 1, from: '15:00', to: '16:30' },
    { day: 7, from: '23:00', to: '24:00' },
  ];
  expect(windowTexts(windows, 'en').map(text => text.replaceAll(/\s/g, ' '))).toEqual([
    'Monday 3:00 – 4:30 PM',
    'Sunday 11:00 – 11:59 PM',
  ]);
  expect(windowTexts(windows, 'es')[0]?.replaceAll(/\s/g, ' ')).toMatch(/^lunes 15:00/);
});
