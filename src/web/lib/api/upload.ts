/** Sends a file with its progress, which fetch cannot tell. */
import type { z } from "zod";
import { refusal } from "#wire/problem.ts";
import { ConnectionLostError, RefusalError, UnexpectedAnswerError } from "./failures.ts";
import { waitForSignIn } from "./signInGate.ts";

export interface Upload<T> {
  readonly path: string;
  readonly file: File;
  readonly schema: z.ZodType<T>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (sentBytes: number, totalBytes: number) => void;
}

/** Sends the file as multipart field `file` and reads the answer by the contract. */
export async function sendFile<T>(upload: Upload<T>): Promise<T> {
  const answer = await sendOnce(upload);
  if (answer.status === 401) {
    await waitForSignIn();
    return sendFile(upload);
  }
  const json = readJson(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    const parsed = upload.schema.safeParse(json);
    if (parsed.success) return parsed.data;
    throw new UnexpectedAnswerError(parsed.error.message, answer.reference);
  }
  const refused = refusal.safeParse(json);
  if (refused.success) throw new RefusalError(refused.data.problem, answer.status);
  throw new UnexpectedAnswerError(`HTTP ${answer.status}`, answer.reference);
}

interface RawAnswer {
  readonly status: number;
  readonly text: string;
  readonly reference: string | null;
}

function sendOnce<T>({ path, file, signal, onProgress }: Upload<T>): Promise<RawAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>();
  const xhr = new XMLHttpRequest();
  xhr.open("POST", path);
  xhr.setRequestHeader("accept", "application/json");
  xhr.upload.onprogress = (event) => onProgress?.(event.loaded, event.total);
  xhr.onload = () => {
    resolve({ status: xhr.status, text: xhr.responseText, reference: xhr.getResponseHeader("x-request-id") });
  };
  xhr.onerror = () => {
    reject(new ConnectionLostError("No answer from the server."));
  };
  xhr.onabort = () => {
    reject(new DOMException("The upload was cancelled.", "AbortError"));
  };
  signal?.addEventListener("abort", () => {
    xhr.abort();
  });
  const form = new FormData();
  form.append("file", file);
  xhr.send(form);
  return promise;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
