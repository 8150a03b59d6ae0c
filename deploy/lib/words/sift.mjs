// Reads words as people write them, writes the ordinary ones: folded to a-z, sorted, each once, nothing that is an insult.
// node sift.mjs FOLDER REPORT < raw > words; FOLDER has stems.txt and kept.txt, REPORT gets what was left out and what stayed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, report] = process.argv.slice(2);
const lines = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
const from = (name) => lines(readFileSync(join(folder, name), 'utf8')).flatMap((line) => line.split(/\s+/));

// Letters that Unicode does not take apart into a plain one and a mark.
const PLAIN = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };
const fold = (text) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[łøđðþßæœı]/g, (letter) => PLAIN[letter]);

const LONGEST = 24;
const TWO = new Set(from('two-letters.txt'));
const wordLike = (word) =>
  /^[a-z]+$/.test(word) &&
  word.length <= LONGEST &&
  (word.length > 2 || (word.length === 2 ? TWO.has(word) : 'aio'.includes(word))) &&
  !/(.)\1\1/.test(word) &&
  (word.length > 3 || /[aeiouwy]/.test(word) || ABBREVIATIONS.has(word));
const ABBREVIATIONS = new Set(from('own-words.txt'));

const raw = new Set();
for (const line of lines(readFileSync(0, 'utf8'))) {
  for (const part of fold(line).split(/[^a-z'’]+/u)) {
    const joined = /['’]s?$/.test(part) ? [] : [part.replace(/['’]/g, '')];
    for (const word of [...joined, ...part.split(/['’]/)]) if (wordLike(word)) raw.add(word);
  }
}

const stems = from('stems.txt').filter((stem) => !stem.startsWith('='));
const whole = from('stems.txt').filter((stem) => stem.startsWith('=')).map((stem) => stem.slice(1));
const kept = from('kept.txt');
const keptWords = new Set(kept.filter((word) => !word.includes('*')));
const keptParts = kept.filter((word) => word.includes('*')).map((part) => part.replaceAll('*', ''));

/** A whole word with what English adds to it: wanted are "fags" and "shagging", not "fagus" or "shagreen". */
const ENDINGS = ['', 's', 'es', 'ed', 'er', 'ers', 'ing', 'ings', 'in', 'y', 'ie', 'ies', 'ier', 'iest'];
const family = (word) => {
  const doubled = word + word.at(-1);
  const bare = word.replace(/[ey]$/, '');
  return [word, doubled, bare].flatMap((start) => ENDINGS.map((end) => start + end)).filter((w) => w.length >= word.length);
};
const families = new Set(whole.flatMap(family));

const stemOf = (word) => stems.find((stem) => word.includes(stem)) ?? (families.has(word) ? '=' : undefined);
const isKept = (word) => keptWords.has(word) || keptParts.some((part) => word.includes(part) && !stems.some((stem) => word.replaceAll(part, '-').includes(stem)));

const out = [];
const dropped = [];
const stayed = [];
for (const word of [...raw].sort()) {
  const stem = stemOf(word);
  if (!stem) out.push(word);
  else if (isKept(word)) {
    out.push(word);
    stayed.push(`${stem}\t${word}`);
  } else dropped.push(`${stem}\t${word}`);
}
writeFileSync(`${report}.dropped`, dropped.sort().join('\n') + '\n');
writeFileSync(`${report}.kept`, stayed.sort().join('\n') + '\n');
process.stdout.write(out.join('\n') + '\n');
