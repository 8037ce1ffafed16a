/**
 * One door to the server: JSON in and out, checked against the contract. A session that has ended opens
 * the sign-in dialog and the request is sent again afterwards; it was never carried out.
 */
import type { z } from "zod";
import { refusal } from "#wire/problem.ts";
import { ConnectionLostError, RefusalError, UnexpectedAnswerError } from "./failures.ts";
import { waitForSignIn } from "./signInGate.ts";

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** True where a missing session is an answer (the first page, the sign-in itself). */
  readonly withoutSession?: boolean;
}

/** Sends a request and reads its answer by the contract's schema. */
export async function request<T>(
  schema: z.ZodType<T>,
  path: string,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(path, options);
  return readAnswer(schema, response);
}

/** Sends a request whose answer has no body. */
export async function order(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

/** A file that the server made, with the name that it gave it. */
export interface FetchedFile {
  readonly name: string;
  readonly content: Blob;
}

/** Fetches a file whose making may be refused. */
export async function fetchFile(path: string): Promise<FetchedFile> {
  const response = await send(path, {});
  const named = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get("content-disposition") ?? "");
  return { name: decodeURIComponent(named?.[1] ?? ""), content: await response.blob() };
}

async function send(path: string, options: RequestOptions): Promise<Response> {
  const response = await fetchOnce(path, options);
  if (response.status === 401 && options.withoutSession !== true) {
    await waitForSignIn();
    return send(path, options);
  }
  if (!response.ok) throw await readRefusal(response);
  return response;
}

async function fetchOnce(path: string, { method = "GET", body, signal }: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method,
      credentials: "same-origin",
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ConnectionLostError("No answer from the server.", { cause });
  }
}

/** Reads a refusal by the contract; anything else is unexpected. */
async function readRefusal(response: Response): Promise<RefusalError | UnexpectedAnswerError> {
  const json: unknown = await response.json().catch(() => null);
  const parsed = refusal.safeParse(json);
  if (parsed.success) return new RefusalError(parsed.data.problem, response.status, parsed.data.problems);
  if (response.status === 401) return new RefusalError({ kind: "not-signed-in", data: {} }, 401);
  return new UnexpectedAnswerError(`HTTP ${response.status}`, response.headers.get("x-request-id"));
}

async function readAnswer<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
  const json: unknown = await response.json().catch(() => null);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UnexpectedAnswerError(parsed.error.message, response.headers.get("x-request-id"));
}
