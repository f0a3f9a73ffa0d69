// Search and filters of the list of scenarios. Without this script, the list is there and nothing else works on it.
'use strict';

const search = document.getElementById('q');
const filters = document.querySelector('.filters');
const count = document.getElementById('count');
const none = document.getElementById('none');
const clear = document.getElementById('clear');
const boxes = [...filters.querySelectorAll('input')];
const keys = [...new Set(boxes.map(box => box.name))];

// Letter case and accents do not count.
const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const rows = [...document.querySelectorAll('.row')].map(element => ({
  element,
  link: element.querySelector('a'),
  text: plain(`${element.dataset.status} ${element.textContent} ${element.dataset.more}`),
  values: Object.fromEntries(keys.map(key => [key, new Set((element.dataset[key] ?? '').split('\n'))])),
}));
const groups = [...document.querySelectorAll('.group')].map(element => ({
  element,
  number: element.querySelector('.n'),
  rows: rows.filter(row => element.contains(row.element)),
}));

function chosen() {
  return keys.map(key => [key, boxes.filter(box => box.name === key && box.checked).map(box => box.value)])
    .filter(([, values]) => values.length > 0);
}

function update() {
  const words = plain(search.value).split(/\s+/).filter(word => word !== '');
  const choice = chosen();
  const hits = rows.filter(row => words.every(word => row.text.includes(word)));
  const passes = (row, without) =>
    choice.every(([key, values]) => key === without || values.some(value => row.values[key].has(value)));

  const shown = new Set(hits.filter(row => passes(row, null)));
  for (const row of rows) row.element.hidden = !shown.has(row);
  for (const group of groups) {
    const visible = group.rows.filter(row => shown.has(row)).length;
    group.element.hidden = visible === 0;
    group.number.textContent = visible;
  }

  // Behind each value stands what it would show beside the choice in the other filters.
  for (const key of keys) {
    const numbers = new Map();
    for (const row of hits) {
      if (passes(row, key)) for (const value of row.values[key]) numbers.set(value, (numbers.get(value) ?? 0) + 1);
    }
    for (const box of boxes.filter(box => box.name === key)) {
      const number = numbers.get(box.value) ?? 0;
      box.parentElement.querySelector('.n').textContent = number;
      box.parentElement.classList.toggle('empty', number === 0 && !box.checked);
    }
  }

  const isWhole = words.length === 0 && choice.length === 0;
  const all = rows.length === 1 ? '1 scenario' : `${rows.length} scenarios`;
  count.textContent = isWhole ? all : `${shown.size} of ${all}`;
  none.hidden = shown.size > 0;
  clear.hidden = isWhole;
  const values = choice.reduce((sum, [, chosenValues]) => sum + chosenValues.length, 0);
  filters.querySelector('.chosen').textContent = values > 0 ? `(${values})` : '';
  remember(choice);
}

// The choice is in the address, so that it can be sent to a colleague and is there again after a step back.
function remember(choice) {
  const state = new URLSearchParams(choice.flatMap(([key, values]) => values.map(value => [key, value])));
  if (search.value.trim() !== '') state.set('q', search.value.trim());
  const hash = state.toString();
  if (hash === location.hash.slice(1)) return;
  history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash);
}

function recall() {
  const hash = location.hash.slice(1);
  if (hash !== '' && !hash.includes('=')) return;
  const state = new URLSearchParams(hash);
  search.value = state.get('q') ?? '';
  for (const box of boxes) box.checked = state.getAll(box.name).includes(box.value);
  update();
}

function move(event) {
  const links = rows.filter(row => !row.element.hidden).map(row => row.link);
  const at = links.indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== search) return;
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1;
  if (next >= links.length) return;
  event.preventDefault();
  (next < 0 ? search : links[next]).focus();
}

search.addEventListener('input', update);
filters.addEventListener('change', update);
window.addEventListener('hashchange', recall);
document.querySelector('.search').addEventListener('submit', event => {
  event.preventDefault();
  const visible = rows.filter(row => !row.element.hidden);
  if (visible.length === 1) visible[0].link.click();
});
filters.addEventListener('submit', event => event.preventDefault());
clear.addEventListener('click', () => {
  search.value = '';
  for (const box of boxes) box.checked = false;
  update();
  search.focus();
});

// No single letters: they would get in the way of those who speak to their browser or their screen reader (WCAG 2.1.4).
document.addEventListener('keydown', event => {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    move(event);
  } else if (event.key === 'Escape' && document.activeElement === search && search.value !== '') {
    event.preventDefault();
    search.value = '';
    update();
  }
});

// On a narrow screen the filters would push the scenarios off it.
if (matchMedia('(max-width: 48rem)').matches) filters.querySelector('details').open = false;

document.documentElement.classList.add('live');
recall();
