import { createContext, useContext, useEffect } from 'react';
import type { CombinedError } from 'urql';
import { errorMessage } from '#domain/shared/error-messages.js';
import type { FieldError } from '#domain/shared/errors.js';
import { errorOf } from '../lib/errors.js';
import { useFormat } from '../lib/format.js';

/** What a form knows of its last refusal, and which of its fields stand on the page to say it. */
export interface FormErrors {
  readonly fields: readonly FieldError[];
  readonly placed: Set<string>;
}

/** The refusals of the form round a field. */
export const FormErrorsContext = createContext<FormErrors>({ fields: [], placed: new Set() });

/** The sentence with which the API refused a field, named as in `extensions.fields` (`input.email`); else undefined. */
export function useFieldError(name: string): string | undefined {
  const { fields, placed } = useContext(FormErrorsContext);
  const { language } = useFormat();
  useEffect(() => {
    placed.add(name);
    return () => void placed.delete(name);
  }, [placed, name]);
  const refused = fields.find(({ field }) => field === name);
  return refused && errorMessage(refused.code, language, refused.params);
}

/** The fields that an answer refused; none without an error. */
export function fieldsOf(error: CombinedError | null | undefined): readonly FieldError[] {
  return error ? errorOf(error).fields : [];
}
