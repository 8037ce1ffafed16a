/**
 * The direction of imports (docs/ARCHITECTURE.md), as rules. Patterns start at any `src/` so that the fixture
 * that must fail (tests/boundaries) is judged by the same rules as the house itself.
 */
const layer = (/** @type {string} */ name) => `(^|/)src/${name}/`;
const onlyTo = (
  /** @type {string} */ from,
  /** @type {string[]} */ to,
  /** @type {string[]} */ files = [],
) => ({
  name: `${from}-imports-only-${to.join("-") || "itself"}`,
  severity: /** @type {const} */ ("error"),
  from: { path: layer(from), pathNot: "\\.test\\.tsx?$" },
  to: { path: "(^|/)src/", pathNot: [...[from, ...to].map(layer), ...files] },
});

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    onlyTo("lib", []),
    onlyTo("domain", ["lib"]),
    onlyTo("formats", ["domain", "lib"]),
    onlyTo("app", ["domain", "formats", "lib"]),
    onlyTo("adapters", ["app", "formats", "domain", "lib"]),
    onlyTo("wire", []),
    onlyTo("http", ["app", "wire", "domain", "formats", "lib"]),
    onlyTo("cli", ["app", "formats", "domain", "lib"], ["(^|/)src/operator[A-Z]?[a-zA-Z]*\\.ts$"]),
    onlyTo("web", ["wire"]),
    {
      name: "pure-layers-import-nothing-from-outside",
      severity: "error",
      from: { path: "(^|/)src/(lib|domain|formats)/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "core"] },
    },
    {
      name: "features-never-meet",
      severity: "error",
      from: { path: "(^|/)src/web/features/([^/]+)/" },
      to: { path: "(^|/)src/web/features/", pathNot: "(^|/)src/web/features/$2/" },
    },
    {
      name: "web-components-know-no-feature",
      severity: "error",
      from: { path: "(^|/)src/web/(components|lib)/" },
      to: { path: "(^|/)src/web/(app|features)/" },
    },
    {
      name: "web-lib-knows-no-component",
      severity: "error",
      from: { path: "(^|/)src/web/lib/" },
      to: { path: "(^|/)src/web/components/" },
    },
    {
      name: "features-know-no-app",
      severity: "error",
      from: { path: "(^|/)src/web/features/" },
      to: { path: "(^|/)src/web/app/" },
    },
    {
      name: "sandbox-knows-only-formats",
      severity: "error",
      from: { path: "(^|/)sandbox/", pathNot: "\\.test\\.ts$" },
      to: { path: "(^|/)src/", pathNot: ["formats", "domain", "lib"].map(layer) },
    },
    {
      name: "only-main-starts-the-sandbox",
      severity: "error",
      from: { path: "(^|/)src/", pathNot: "(^|/)src/main\\.ts$|\\.test\\.ts$" },
      to: { path: "(^|/)sandbox/" },
    },
    {
      name: "only-main-knows-everything",
      severity: "error",
      from: { path: "(^|/)src/[^/]+/" },
      // The commands that need the database reach it through a composition root of their own.
      to: { path: "(^|/)src/[^/]+\\.ts$", pathNot: "(^|/)src/operator[A-Z]?[a-zA-Z]*\\.ts$" },
    },
    {
      name: "only-commands-know-their-root",
      severity: "error",
      from: { path: "(^|/)src/", pathNot: [layer("cli"), "(^|/)src/operator"] },
      to: { path: "(^|/)src/operator[A-Z]?[a-zA-Z]*\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.node.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
