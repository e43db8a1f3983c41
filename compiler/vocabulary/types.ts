export { durationInMilliseconds } from './time.ts';
export { booleanValue, scoreValue } from './value-types.ts';
