/** Plain HTML that never looks like the real Fortnox. */

const style = `
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 36rem; margin: 3rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff; }
  .mark { background: #5b2a86; color: #fff; padding: .5rem .75rem; font-weight: 600; }
  fieldset { border: 1px solid #8a8a8a; margin: 1rem 0; } label { display: block; padding: .15rem 0; }
  select, button { font: inherit; padding: .4rem .8rem; } select { width: 100%; }
  .approve { background: #5b2a86; color: #fff; border: 1px solid #5b2a86; }
  table { border-collapse: collapse; } th, td { border: 1px solid #8a8a8a; padding: .2rem .5rem; text-align: left; }
  td.amount { text-align: right; font-variant-numeric: tabular-nums; }`;

/** Renders a page that says what it is; `main` is HTML already. */
export function renderPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><title>${title} – Fortnox-sandlåda</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><p class="mark">Fortnox-sandlåda: påhittade företag på den här datorn, inte Fortnox</p>
<main>${main}</main></body></html>`;
}

/** Makes text safe inside HTML. */
export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
