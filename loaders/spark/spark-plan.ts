/** One step of a plan: a SELECT, and the name under which later steps read its rows. */
export interface SparkStage {
  readonly table: string;
  readonly sql: string;
  /** The folder of Parquet files that the step's rows are kept in; without it they are there for later steps only. */
  readonly keep?: string;
}

/** What Spark is to do, Parquet in and Parquet out. Paths may be URLs that the cluster knows. */
export interface SparkPlan {
  /** Parquet files or folders, by the name under which stages read them. */
  readonly inputs: Readonly<Record<string, readonly string[]>>;
  /** In order; each may read the inputs and what came before it. */
  readonly stages: readonly SparkStage[];
  /**
   * How many parts the rows of students are split into, by a hash of student_key, or of the number `sid` that stands for
   * it, one Parquet file each. A student's
   * rows are all in one part, so that parts are computed apart from each other; results are the same for any number.
   */
  readonly shards: number;
}
