import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import { DomainError, type ErrorCode, type ErrorParams, type FieldError } from '#domain/shared/errors.js';

/** What a class-validator rule says in our words; a decorator may say it itself in its `context`. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  isNotEmpty: 'REQUIRED',
  isDefined: 'REQUIRED',
  minLength: 'REQUIRED',
  maxLength: 'TOO_LONG',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
  arrayMaxSize: 'OUT_OF_RANGE',
};

interface Said {
  readonly code?: ErrorCode;
  readonly params?: ErrorParams;
}

/** Checks the form of input objects by their class-validator decorators; refuses with INVALID_INPUT and its fields. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly checked = new Map<unknown, boolean>();

  async transform(value: unknown, { metatype, type, data }: ArgumentMetadata): Promise<unknown> {
    if (value === null || typeof value !== 'object' || type === 'custom' || !this.hasRules(metatype))
      return value;
    const input = plainToInstance(metatype as new () => object, value);
    // What must be there, the schema has seen to.
    const errors = await validate(input, {
      stopAtFirstError: true,
      forbidUnknownValues: false,
      skipMissingProperties: true,
    });
    if (errors.length > 0)
      throw new DomainError('INVALID_INPUT', {}, fieldsOf(errors, data ? `${data}.` : ''));
    return input;
  }

  /** Whether a class bears any rule; found out once. */
  private hasRules(type: unknown): boolean {
    if (typeof type !== 'function') return false;
    const known = this.checked.get(type);
    if (known !== undefined) return known;
    const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false).length > 0;
    this.checked.set(type, rules);
    return rules;
  }
}

function fieldsOf(errors: readonly ValidationError[], prefix: string): FieldError[] {
  return errors.flatMap((error) => {
    const field = `${prefix}${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((rule): FieldError => {
      const said = (error.contexts?.[rule] ?? {}) as Said;
      return {
        field,
        code: said.code ?? CODES[rule] ?? 'UNKNOWN_VALUE',
        params: said.params ?? paramsOf(error),
      };
    });
    return [...own, ...fieldsOf(error.children ?? [], `${field}.`)];
  });
}

function paramsOf({ value }: ValidationError): ErrorParams {
  return typeof value === 'string' || typeof value === 'number' ? { value: String(value).slice(0, 100) } : {};
}
