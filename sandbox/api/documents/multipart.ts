/** Finds the file in a multipart body: the part named `file`. Source: RFC 7578. */

/** Reads the part named `file`; undefined when there is none. */
export function readMultipartFile(
  contentType: string,
  body: Uint8Array,
): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = `--${boundary}`;
  for (let start = bytes.indexOf(mark); start >= 0;) {
    const next = bytes.indexOf(mark, start + mark.length);
    if (next < 0) return undefined;
    const headEnd = bytes.indexOf("\r\n\r\n", start);
    const head = bytes.toString("utf8", start, headEnd);
    if (headEnd >= 0 && headEnd < next && head.includes('name="file"')) {
      const name = /filename="((?:[^"\\]|\\.)*)"/.exec(head)?.[1] ?? "";
      return { name, bytes: Uint8Array.from(bytes.subarray(headEnd + 4, next - 2)) };
    }
    start = next;
  }
  return undefined;
}
