// What a sender does with an answer, as RetryClassifier of the core says it, over the same tables.
'use strict';

const table = JSON.parse(document.getElementById('table').textContent);
const key = (status, code, issue) => JSON.stringify([status, code, issue]);
const entries = new Map(table.entries.map(([status, code, issue, policy]) => [key(status, code, issue), policy]));
const find = (status, code, issue) => entries.get(key(status, code, issue));

// The number of the policy, and of the step that decides.
function classify(status, code, issue) {
  if (!(status >= 400 && status <= 599)) return [table.never, 0];
  const byStatus = find(status, null, null);
  if (code !== null) {
    const exact = issue === null ? undefined : find(status, code, issue);
    if (exact !== undefined) return [exact, 1];
    if (byStatus !== undefined && !table.policies[byStatus].retries) return [byStatus, 2];
    const byBoth = issue === null ? undefined : find(null, code, issue);
    if (byBoth !== undefined) return [byBoth, 3];
    const byCode = find(null, code, null);
    if (byCode !== undefined) return [byCode, 4];
  }
  if (byStatus !== undefined) return [byStatus, 5];
  const byIssue = issue === null ? undefined : find(null, null, issue);
  return byIssue !== undefined ? [byIssue, 6] : [table.never, 7];
}

const whys = [
  'The status is no error.',
  'Step 1: the spec knows exactly this answer.',
  'Step 2: this status is never retried.',
  'Step 3: the error code and the issue code decide.',
  'Step 4: the error code decides.',
  'Step 5: the status decides.',
  'Step 6: FHIR calls the issue code transient.',
  'Step 7: nothing is known.',
];

const fields = ['ask-status', 'ask-code', 'ask-issue'].map(id => document.getElementById(id));
const verdict = document.querySelector('.verdict');

function ask() {
  const [status, code, issue] = fields.map(field => field.value.trim());
  const [policy, step] = classify(Number(status), code === '' ? null : code, issue === '' ? null : issue);
  const { kind, label, when } = table.policies[policy];
  verdict.querySelector('.badge').className = `badge ${kind}`;
  verdict.querySelector('use').setAttribute('href', `#icon-${kind}`);
  verdict.querySelector('.label').textContent = step === 0 ? 'No error' : label;
  verdict.querySelector('.when').textContent = when;
  verdict.querySelector('.why').textContent = whys[step];
  for (const item of document.querySelectorAll('.decide > li')) {
    if (item.id === `step-${step}`) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  }
}

for (const field of fields) field.addEventListener('input', ask);
document.querySelector('.classify').addEventListener('submit', event => event.preventDefault());
document.querySelector('.ask').hidden = false;
ask();
