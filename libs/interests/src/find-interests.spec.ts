import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findInterests } from './find-interests.ts';
import { clusters } from './framework.ts';
import { isInterest } from './is-interest.ts';
import { nameOf } from './names.ts';
import { isTooLong } from './tags.ts';

const everyId = clusters().flatMap(cluster => [cluster.id, ...cluster.subclusters]);

describe('Finding interests in what a person wrote', () => {
  it('knows every cluster and sub-cluster by its id and by its name', () => {
    for (const id of everyId) {
      expect(findInterests(id)).toEqual([id]);
      expect(findInterests(nameOf(id, 'en'))).toEqual([id]);
    }
  });

  it('does not mind case, accents, ampersands or missing commas', () => {
    expect(findInterests('ARTS ENTERTAINMENT AND DESIGN')).toEqual(['arts-entertainment-design']);
    expect(findInterests('tecnologia')).toEqual(findInterests('Tecnología'));
  });

  it('tells a list apart although names have commas of their own', () => {
    expect(findInterests('Arts, Entertainment, & Design, IT, Web & Cloud')).toEqual([
      'arts-entertainment-design',
      'digital-technology',
      'digital-technology/web-cloud',
    ]);
    expect(findInterests('education/teaching-training-facilitation, agriculture')).toEqual([
      'education/teaching-training-facilitation',
      'agriculture',
    ]);
  });

  it.each([
    ['IT', 'digital-technology'],
    ['I.T.', 'digital-technology'],
    ['tech', 'digital-technology'],
    ['Health', 'healthcare-human-services'],
    ['finance', 'financial-services'],
    ['Media', 'arts-entertainment-design/media-production-broadcasting'],
    ['Derecho', 'public-service-safety/judicial-systems'],
  ])('understands %s', (word, id) => expect(findInterests(word)).toEqual([id]));

  it('keeps what it does not know as a free tag', () => {
    expect(findInterests('Robotics Club ; health\nchess|Chess')).toEqual([
      'tag:robotics club',
      'healthcare-human-services',
      'tag:chess',
    ]);
  });

  it('finds nothing in an empty cell', () => {
    expect(findInterests(' ; ,, - \n')).toEqual([]);
  });

  it('finds only interests, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text =>
        findInterests(text).every(one => isInterest(one) || isTooLong(one)),
      ),
    );
  });

  it('finds the same again in the ids that it found', () => {
    const words = fc.constantFrom(...everyId, 'chess', 'IT', 'Robotics Club');
    fc.assert(
      fc.property(fc.array(words), list => {
        const found = findInterests(list.join(';'));
        expect(findInterests(found.join(', '))).toEqual(found);
      }),
    );
  });
});
