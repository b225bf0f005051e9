import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import type { Answer } from '#libs/matching-engine';

/** Packed for the database: what twenty thousand students could have best fits a packet then. */
export const packAnswer = (answer: Answer): Promise<Buffer> =>
  promisify(gzip)(serialize(answer), { level: 1 });

export const unpackAnswer = async (packed: Buffer): Promise<Answer> =>
  deserialize(await promisify(gunzip)(packed)) as Answer;
