import { Neo4jError } from 'neo4j-driver';

/** Two made the same at once: the one that came second tries again, and now finds what the first wrote. */
export async function againWhereOvertaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Neo4jError) || error.code !== 'Neo.ClientError.Schema.ConstraintValidationFailed') throw error;
    return work();
  }
}
