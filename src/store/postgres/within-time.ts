/** What this needs of a connection of the driver. */
export interface Client {
  query(text: string, values: readonly unknown[]): Promise<unknown>;
  /** Ends it at once where a statement is under way. */
  end(): Promise<void>;
}

/**
 * Ends a connection on which a statement does not come back in time: a server that hangs refuses nothing, and
 * what waits for it would wait for ever. The pool makes the next one anew.
 */
export function withinTime(client: Client, limitMs: () => number): void {
  const query = client.query.bind(client);
  client.query = async (text, values) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void client.end();
    }, limitMs());
    try {
      return await query(text, values);
    } catch (error) {
      throw isLate ? new Error('the database does not answer', { cause: error }) : error;
    } finally {
      clearTimeout(timer);
    }
  };
}
