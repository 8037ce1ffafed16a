/**
 * One listener for every shortcut of the page. Single keys count only outside fields and dialogs and can
 * be turned off; a later binding wins over an earlier; `g o` is two keys in order.
 */
export type KeyBindings = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const sequenceTimeoutMs = 1500;
const stack: KeyBindings[] = [];
let singleKeysOn = true;
let prefix: { readonly key: string; readonly atMs: number } | null = null;

/** Adds bindings over those that there are, or under them all, and returns what takes them away. */
export function bindKeys(bindings: KeyBindings, place: "over" | "under" = "over"): () => void {
  if (stack.length === 0) document.addEventListener("keydown", onKeyDown);
  if (place === "over") stack.push(bindings);
  else stack.unshift(bindings);
  return () => {
    const index = stack.lastIndexOf(bindings);
    if (index >= 0) stack.splice(index, 1);
    if (stack.length === 0) document.removeEventListener("keydown", onKeyDown);
  };
}

/** Turns the single keys on or off; keys held with Ctrl, and Escape, always work. */
export function setSingleKeys(on: boolean): void {
  singleKeysOn = on;
}

/** Names a key press the way bindings do: `j`, `Enter`, `mod+k`. */
export function keyName(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // With AltGr (or Option on a Mac) many keyboards write [ and ]: the sign is then the key.
  if (event.altKey && /^[^\p{L}\p{N}]$/u.test(key)) return key;
  if (event.altKey) return `alt+${key}`;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const name = keyName(event);
  const isSingle = !name.includes("+") && name !== "Escape";
  if (isSingle && (!singleKeysOn || isTaken(name, event.target) || isDialogOpen())) return;
  const held = takePrefix(event.timeStamp);
  const run = held === null ? find(name) : find(`${held} ${name}`);
  if (run !== undefined) {
    event.preventDefault();
    run(event);
  } else if (isSingle && stack.some((bindings) => startsSequence(bindings, name))) {
    prefix = { key: name, atMs: event.timeStamp };
  }
}

function takePrefix(nowMs: number): string | null {
  const held = prefix !== null && nowMs - prefix.atMs < sequenceTimeoutMs ? prefix.key : null;
  prefix = null;
  return held;
}

function find(name: string): KeyBindings[string] | undefined {
  return stack.findLast((bindings) => bindings[name] !== undefined)?.[name];
}

function startsSequence(bindings: KeyBindings, name: string): boolean {
  return Object.keys(bindings).some((key) => key.startsWith(`${name} `));
}

/** A field takes every key; a button, link or tab takes those that press or move it. */
function isTaken(name: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (
    target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio])")
  )
    return true;
  const pressesOrMoves = name === "Enter" || name === " " || name.startsWith("Arrow");
  return pressesOrMoves && target.matches("a[href], button, summary, input, [role=tab]");
}

function isDialogOpen(): boolean {
  return (
    document.querySelector("[role=dialog][aria-modal=true], [role=menu], [role=listbox]:not([hidden])") !==
    null
  );
}
