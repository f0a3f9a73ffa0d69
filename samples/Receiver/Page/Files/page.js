import { groups } from './requests.js';

const failures = document.getElementById('failures');
const answer = document.getElementById('answer');
const panel = answer.closest('section');

for (const [title, requests] of groups) {
  const list = element('ul');
  failures.append(element('h2', title), list);
  for (const [id, name, request] of requests) {
    const button = element('button', element('span', id, 'id'), element('span', name), element('span', '', 'status'));
    button.type = 'button';
    button.addEventListener('click', () => fire(button, request));
    list.append(element('li', button));
  }
}

async function fire(button, request) {
  failures.querySelector('[aria-current]')?.removeAttribute('aria-current');
  button.setAttribute('aria-current', 'true');
  try {
    // On a narrow screen the answer is not beside the buttons.
    panel.scrollIntoView({ block: 'nearest' });
    const sent = typeof request === 'function' ? await request(send) : request;
    const response = await send(sent);
    button.querySelector('.status').textContent = response.status;
    show(sent, response, await response.text());
  } catch (error) {
    answer.replaceChildren(element('p', `The receiver did not answer: ${error.message}`));
  }
}

function send({ method = 'GET', path, headers = {}, body }) {
  const all = {
    'X-Request-ID': crypto.randomUUID(),
    'X-Correlation-ID': crypto.randomUUID(),
    Accept: 'application/fhir+json',
    ...headers,
  };
  if (body !== undefined)
    all['Content-Type'] ??= 'application/fhir+json';
  return fetch(path, {
    method,
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)),
    body: typeof body === 'object' ? JSON.stringify(body) : body,
  });
}

function show({ method = 'GET', path, body }, response, text) {
  const sent = typeof body === 'object' ? JSON.stringify(body) : body;
  answer.replaceChildren(
    element('p', element('code', `${method} /${path}`)),
    element('h3', `${response.status} ${response.statusText}`),
    element('pre', [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')),
    element('h3', 'Body'),
    element('pre', pretty(text)),
    ...(sent === undefined ? [] : [element('h3', 'What was sent'), element('pre', pretty(sent))]));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// With text as text: nothing that the receiver answers becomes markup.
function element(name, ...content) {
  const made = document.createElement(name);
  if (name === 'span' && content.length === 2)
    made.className = content.pop();
  made.append(...content);
  return made;
}
