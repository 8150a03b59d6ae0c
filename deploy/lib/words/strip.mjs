// Takes the markup off a text. node strip.mjs html|brown < text, or: node strip.mjs mail FILE ...
import { readFileSync } from 'node:fs';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', mdash: '—', ndash: '–', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”', hellip: '…' };

const html = (text) =>
  text
    .replace(/<(script|style|head|nav|pre)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?(p|div|li|h\d|tr|br|dd|dt|table|ul|ol|section)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, hex) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (all, name) => ENTITIES[name] ?? all)
    .replace(/[ \t]+/g, ' ')
    .replace(/\n\s*\n+/g, '\n');

/** Brown's samples are words with their part of speech behind a stroke, punctuation as a word of its own. */
const brown = (text) =>
  text
    .replace(/(\S+)\/[^\s/]+(?=\s|$)/g, '$1')
    .replace(/``|''/g, '"')
    .replace(/ +([.,;:?!])/g, '$1');

/** A letter's own words: no headers, no quoted lines, no encoded parts, no signature. */
const mail = (text) =>
  html(text.replace(/^[\s\S]*?\r?\n\r?\n/, '').split(/\n-- ?\n/)[0])
    .split('\n')
    .filter((line) => !/^\s*[>|]|^[A-Za-z-]+: |^--|^[A-Za-z0-9+/=]{60,}$|https?:/.test(line))
    .join('\n');

const [kind, ...files] = process.argv.slice(2);
if (kind === 'mail') for (const file of files) process.stdout.write(mail(readFileSync(file, 'latin1')) + '\n');
else process.stdout.write({ html, brown }[kind](readFileSync(0, 'utf8')));
