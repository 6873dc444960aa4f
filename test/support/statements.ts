import pg from 'pg';

type Query = (this: pg.Client, query: string | { readonly text?: string }, ...rest: unknown[]) => unknown;

/** The SQL texts that this process sends while `work` runs, BEGIN and COMMIT among them, in order. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (query, ...rest) {
    sent.push(typeof query === 'string' ? query : (query.text ?? ''));
    return original.call(this, query, ...rest);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return sent;
}

/** Of those, how many ask for or change rows. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const sent = await statementsDuring(work);
  return sent.filter((text) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET LOCAL ROLE)\b/.test(text)).length;
}
