// Makes TARGET/frontend: style sheet, typeface, scripts and pictures, ready to serve.
// Does nothing when no input has changed since the last run: a Java developer should not feel it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const work = join(target, "frontend-work");
const out = join(target, "frontend");

const hashOf = (files) => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(here.length)).update("\0").update(readFileSync(file));
  return hash.digest("hex");
};

const filesIn = (folder) =>
  readdirSync(join(here, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

const said = (stamp) => (existsSync(stamp) ? readFileSync(stamp, "utf8") : "");

const recipe = ["package.json", "package-lock.json", ".npmrc"].map((name) => join(here, name));
const packages = hashOf(recipe);
const packagesStamp = join(work, "packages.stamp");
const everything = hashOf([...recipe, join(here, "build.js"), ...filesIn("styles"), ...filesIn("static")]);
const everythingStamp = join(work, "everything.stamp");

if (said(everythingStamp) === everything) process.exit(0);

mkdirSync(work, { recursive: true });
if (said(packagesStamp) !== packages) {
  for (const file of recipe) cpSync(file, join(work, file.slice(here.length)));
  // No script of a package runs on the machine that builds.
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: work,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  writeFileSync(packagesStamp, packages);
}

const modules = join(work, "node_modules");
const sass = await import(pathToFileURL(join(modules, "sass", "sass.node.mjs")));
const style = sass.compile(join(here, "styles", "lantern.scss"), {
  loadPaths: [modules, work],
  quietDeps: true,
  style: "compressed",
});

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, "fonts"), { recursive: true });
writeFileSync(join(out, "lantern.css"), style.css);
cpSync(join(here, "static"), out, { recursive: true });
cpSync(join(modules, "htmx.org/dist/htmx.min.js"), join(out, "htmx.min.js"));
const typeface = join(modules, "@fontsource-variable/atkinson-hyperlegible-next");
for (const part of ["latin-wght-normal", "latin-ext-wght-normal", "latin-wght-italic", "latin-ext-wght-italic"]) {
  const file = `atkinson-hyperlegible-next-${part}.woff2`;
  cpSync(join(typeface, "files", file), join(out, "fonts", file));
}
// Printed reports embed the same typeface; the program that makes them reads no woff2.
const printed = join(modules, "@expo-google-fonts/atkinson-hyperlegible-next");
for (const weight of ["400Regular", "700Bold"]) {
  cpSync(join(printed, weight, `AtkinsonHyperlegibleNext_${weight}.ttf`), join(out, "fonts", `report-${weight}.ttf`));
}
cpSync(join(typeface, "LICENSE"), join(out, "fonts", "LICENSE.txt"));
// Pages ask for files with this behind them, so that a browser may keep each version for ever.
writeFileSync(join(out, "version.txt"), everything.slice(0, 12));
writeFileSync(everythingStamp, everything);
