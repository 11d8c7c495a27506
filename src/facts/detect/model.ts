import type { Project } from "../../project.ts";
import type { Facts } from "../model.ts";

/** A value and what shows it: `backend/pyproject.toml:12`, or `default: …` for a convention that is safe. */
export interface Found<T> {
  readonly value: T;
  readonly from: string;
}

/** What could be one of several things, so that a person must say. */
export interface Unclear {
  readonly candidates: readonly string[];
}

/** What looking for a fact gives; undefined if nothing in the repository says it. */
export type Finding<T> = Found<T> | Unclear | undefined;

/** Suggestions for the answers of the same names. */
export interface SuggestedAnswers {
  readonly name: string;
  readonly description: string;
  readonly python: string;
  readonly port: number;
  /** SPDX identifier. */
  readonly licence: string;
  readonly organisation: string;
}

/** What is known of a service. Paths are relative to its root, those above it with `../`; those in `from` to the repository. */
export interface Detection {
  readonly project: { readonly [K in keyof Project]: Found<Project[K]> | undefined };
  readonly answers: { readonly [K in keyof SuggestedAnswers]: Found<SuggestedAnswers[K]> | undefined };
  /** By key of either, where it is not found: what it could be. */
  readonly candidates: Readonly<Record<string, readonly string[]>>;
}

/** A folder that looks like a Python web service, and why. */
export interface ServiceCandidate {
  /** Relative, empty for the repository itself. */
  readonly root: string;
  /** `backend/app/main.py:12` */
  readonly from: string;
  /** What stands there: `holds a fastapi application`. */
  readonly why: string;
}

/** A service in its repository. */
export interface Scope {
  readonly root: string;
  /** Before a path of the service: `backend/`, or empty. */
  readonly prefix: string;
  readonly repository: Facts;
  /** Of the service's folder alone, without other services that lie in it; paths are relative to it. */
  readonly local: Facts;
}

/** A GET route that anybody may call. */
export interface Route {
  readonly path: string;
  readonly file: string;
  readonly line: number;
  /** How many things it depends on: none is best for a probe. */
  readonly needs: number;
}

/** Whether a finding has a value. */
export function isFound<T>(finding: Finding<T>): finding is Found<T> {
  return finding !== undefined && "value" in finding;
}

/** A value at a place in the service's folder. */
export function found<T>(scope: Scope, value: T, path: string, line?: number): Found<T> {
  return foundAt(value, scope.prefix + path, line);
}

/** A value at a place in the repository. */
export function foundAt<T>(value: T, path: string, line?: number): Found<T> {
  return { value, from: line === undefined ? path : `${path}:${line}` };
}

/** A convention that holds where nothing says otherwise. */
export function byDefault<T>(value: T, reason: string): Found<T> {
  return { value, from: `default: ${reason}` };
}
