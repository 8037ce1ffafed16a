/** Recognises what is no table at all: bytes of a file, a web page. */

/** Control characters but tab, line feed, carriage return and form feed, and what stands for a byte that is no text. */
const controlCharacter = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/g;
const htmlPage = /^\s*(<!doctype\s+html|<html[\s>]|<\?xml[\s>]|<(head|body|table|div)[\s>])/i;

/** A stray control character is a slip; many of them are a file of another kind. */
export function isNotText(text: string): boolean {
  if (/^(%PDF-|PK\u0003\u0004)/.test(text)) return true;
  const count = text.match(controlCharacter)?.length ?? 0;
  return count > 0 && (count > 10 || count * 50 > text.length);
}

/** Tells whether the text is the source of a web page. */
export function isHtml(text: string): boolean {
  return htmlPage.test(text);
}
