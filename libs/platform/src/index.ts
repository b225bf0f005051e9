export { Clock, SystemClock } from './clock/clock.ts';
