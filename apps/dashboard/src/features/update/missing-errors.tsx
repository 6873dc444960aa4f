import { useContext, useMemo } from 'react';
import { FormErrorsContext } from '../../ui/form-errors.js';
import type { SaidField } from './project-values.js';

/** Says at its field what is missing, beside what the API refused. */
export function MissingErrors({
  missing,
  children,
}: {
  missing: readonly SaidField[];
  children: React.ReactNode;
}) {
  const refused = useContext(FormErrorsContext);
  const errors = useMemo(
    () => ({
      ...refused,
      fields: [
        ...refused.fields,
        ...missing.map((field) => ({ field: `input.${field}`, code: 'REQUIRED' as const })),
      ],
    }),
    [refused, missing],
  );
  return <FormErrorsContext value={errors}>{children}</FormErrorsContext>;
}
