/** A public repository, and what a person would know of the service in it. Nothing of its code is here. */
export interface Entry {
  /** `owner/name` on GitHub; the clone lies in a folder called `name`. */
  readonly repo: string;
  readonly commit: string;
  /** What it is, for the table: manager, framework, what is there already. */
  readonly layout: string;
  /** Flags beside the components: where the service is, what cannot be told from the files. */
  readonly flags: readonly string[];
  /**
   * Variables that the application is started with. In the values, `{database}` stands for `postgres:postgres@host:port/name` of a
   * database that is made for it, `{host}`, `{port}` and `{name}` for its parts, `{redis}` for `host:port` of Redis, and
   * `{redisHost}` and `{redisPort}` for the parts.
   */
  readonly environment: Readonly<Record<string, string>>;
  /** A command in the image that makes the database's tables. */
  readonly migrate?: readonly string[];
  /** Folders in the image that the application itself writes to; elsewhere the container is read-only. */
  readonly writable?: readonly string[];
  /** What the reader of the table has to know, such as what the application lacks. */
  readonly note?: string;
}

/** One line of the table: by column, what came of it. */
export interface Row {
  readonly entry: Entry;
  readonly root: string;
  readonly manager: string;
  readonly cells: Readonly<Record<string, string>>;
}
