/**
 * What must be there before `npm start`, `npm test` and `npm run bokslut`: the dependencies, the built web, and for
 * tests a browser. Plain JavaScript that any Node from 20 runs, because the pinned Node comes with the dependencies.
 * Silent when nothing is to be done, and never a word on standard output: commands answer there.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const pinnedNode = join(modules, ".bin", process.platform === "win32" ? "node.cmd" : "node");
const web = join(root, "dist", "web");
const chromium = "/usr/bin/chromium";
const neededMajor = 24;

const mode = process.argv[2] ?? "start";
process.chdir(root);
installDependencies();
linkNode();
checkNode();
if (mode !== "cli") buildWeb();
if (mode === "test") installChromium();

function installDependencies() {
  const stamp = join(modules, ".installed-lock");
  const wanted = hashOf(["package-lock.json"]);
  if (readIfThere(stamp) === wanted) return;
  if (!isInstalled()) {
    say("Installing dependencies (npm ci) …");
    // Development packages build the web, whatever NODE_ENV says; nothing here needs an install script.
    const what = ["--include=dev", "--include=optional", "--ignore-scripts"];
    npm(["ci", ...what, "--no-audit", "--no-fund", "--loglevel=error"]);
  }
  writeFileSync(stamp, wanted);
}

/** Compares npm's own record of what it has installed, by whatever command, with the lock file. */
function isInstalled() {
  const record = readIfThere(join(modules, ".package-lock.json"));
  if (record === "") return false;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(readFileSync("package-lock.json", "utf8"))).every(
    ([path, locked]) => path === "" || isForAnother(locked) || installed[path]?.version === locked.version,
  );
}

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string[] }} Locked
 * @param {string} text @returns {Record<string, Locked>}
 */
function packagesOf(text) {
  /** @type {(text: string) => { packages: Record<string, Locked> }} */
  const parse = JSON.parse;
  return parse(text).packages;
}

/** Optional packages are programs for one kind of machine. @param {Locked} locked */
function isForAnother({ optional = false, os, cpu, libc = ["glibc"] }) {
  const isOurs = os?.includes(process.platform) === true && cpu?.includes(process.arch) === true;
  return optional && !(isOurs && libc.includes("glibc"));
}

/** Some npm versions drop the link to the pinned Node together with its siblings for other machines. */
function linkNode() {
  const own = join(modules, `node-${process.platform}-${process.arch}`, "bin", "node");
  if (!existsSync(own)) return;
  if (existsSync(pinnedNode) && realpathSync(pinnedNode) === realpathSync(own)) return;
  rmSync(pinnedNode, { force: true });
  symlinkSync(relative(dirname(pinnedNode), own), pinnedNode);
}

function checkNode() {
  if (existsSync(pinnedNode)) return;
  if (Number(process.versions.node.split(".")[0]) >= neededMajor) return;
  const machine = `${process.platform}-${process.arch}`;
  fail(`Node ${neededMajor} is needed: none comes for ${machine}, and this is ${process.version}.`);
}

function buildWeb() {
  const stamp = join(root, "dist", "web.sources");
  const wanted = hashOf([
    "package-lock.json",
    "vite.config.ts",
    ...sourcesIn("src/web"),
    ...sourcesIn("src/wire"),
  ]);
  if (readIfThere(stamp) === wanted && existsSync(join(web, "index.html"))) return;
  say("Building the web …");
  const [made, old] = [`${web}.new`, `${web}.old`];
  const vite = join(modules, "vite", "bin", "vite.js");
  run(existsSync(pinnedNode) ? pinnedNode : process.execPath, [
    vite,
    "build",
    "--logLevel",
    "warn",
    "--outDir",
    made,
    "--emptyOutDir",
  ]);
  // Exchanged whole, so that a server that is running never meets half a web.
  mkdirSync(dirname(web), { recursive: true });
  rmSync(old, { recursive: true, force: true });
  if (existsSync(web)) renameSync(web, old);
  renameSync(made, web);
  rmSync(old, { recursive: true, force: true });
  writeFileSync(stamp, wanted);
}

function installChromium() {
  if (existsSync(chromium)) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    say(`The browser tests need ${chromium}: install Chromium, e.g. apt-get install chromium.`);
    return;
  }
  say("Installing Chromium (apt-get) …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], env);
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"], env);
}

/** Runs the very npm that runs this, or the one on the path. @param {string[]} args */
function npm(args) {
  const self = process.env["npm_execpath"];
  if (self !== undefined && /\.c?js$/.test(self)) run(process.execPath, [self, ...args]);
  else run(process.platform === "win32" ? "npm.cmd" : "npm", args);
}

/** Runs a program with all it says on standard error; ends everything when it fails. @param {string} command @param {string[]} args */
function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: ["ignore", 2, 2], env });
  if (status !== 0)
    fail(`${command} ${args.join(" ")} failed${error === undefined ? "" : `: ${error.message}`}.`);
}

/** @param {string[]} paths */
function hashOf(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** What the build is made of. @param {string} directory */
function sourcesIn(directory) {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((name) => join(directory, name))
    .filter((path) => !path.includes(".test.") && statSync(path).isFile())
    .sort();
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** @param {string} sentence */
function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** @param {string} sentence @returns {never} */
function fail(sentence) {
  say(sentence);
  process.exit(1);
}
