import { succeed } from "../../test/e2e/helpers/process.ts";
import { script } from "../../test/e2e/helpers/script.ts";

/** PostgreSQL and Redis on loopback, which stand for those that a service needs. */
export class Servers {
  readonly #postgres: URL;
  readonly #redis: URL;
  readonly #work: string;
  /** What is under way with the ports of this machine. */
  #busy: Promise<unknown> = Promise.resolve();

  private constructor(postgres: URL, redis: URL, work: string) {
    this.#postgres = postgres;
    this.#redis = redis;
    this.#work = work;
  }

  static async start(work: string): Promise<Servers> {
    const service = async (name: string): Promise<string> => {
      const { stdout } = await script(name, ["start"], { cwd: work, log: "setup" });
      return stdout.trim().split("\n").at(-1) ?? "";
    };
    await service("docker");
    return new Servers(new URL(await service("postgres")), new URL(await service("redis")), work);
  }

  /** Runs something while nothing else runs that listens on the ports of services. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#busy.then(work, work);
    this.#busy = next.catch(() => {});
    return next;
  }

  /** Values with what they stand for, on an empty database of their own. */
  async environment(id: string, values: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const name = `foreign_${id.replaceAll(/\W/g, "_")}`;
    const { username, password, hostname, port } = this.#postgres;
    const server = `${username}:${password}@${hostname}:${port}`;
    for (const statement of [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `CREATE DATABASE ${name}`]) {
      const command = ["psql", "--quiet", "--set=ON_ERROR_STOP=1", "--command", statement];
      await succeed([...command, `postgresql://${server}/postgres`], { cwd: this.#work, log: "setup" });
    }
    const meaning: Readonly<Record<string, string>> = {
      database: `${server}/${name}`,
      host: hostname,
      port,
      name,
      redis: this.#redis.host,
      redisHost: this.#redis.hostname,
      redisPort: this.#redis.port,
    };
    const filled = (text: string) => text.replaceAll(/\{(\w+)\}/g, (whole, key: string) => meaning[key] ?? whole);
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, filled(value)]));
  }
}
