import { ArrayMaxSize, Max, MaxLength, Min } from 'class-validator';

/** A text of at most so many characters; TOO_LONG otherwise. */
export function MaxText(max: number): PropertyDecorator {
  return MaxLength(max, { context: { code: 'TOO_LONG', params: { max } } });
}

/** A list of at most so many texts, each of at most 200 characters. */
export function MaxItems(max: number): PropertyDecorator {
  const few = ArrayMaxSize(max, { context: { code: 'OUT_OF_RANGE', params: { min: 0, max } } });
  const short = MaxLength(200, { each: true, context: { code: 'TOO_LONG', params: { max: 200 } } });
  return (target, key) => {
    few(target, key);
    short(target, key);
  };
}

/** A number from `min` to `max`; OUT_OF_RANGE otherwise. */
export function Between(min: number, max: number): PropertyDecorator {
  const options = { context: { code: 'OUT_OF_RANGE', params: { min, max } } };
  const checks = [Min(min, options), Max(max, options)];
  return (target, key) => {
    for (const check of checks) check(target, key);
  };
}
