// Validates every OperationOutcome in a folder against FHIR R4, and shows first that the validator can say no.
// Usage: node validate.mjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fhir from 'fhir';

const folder = process.argv[2] ?? join(import.meta.dirname ?? '.', '..', '..', 'artifacts', 'outcomes');
const validator = new fhir.Fhir();
// The parser of 4.12.0 only knows the shape of resources; text rules of FHIR that it does not check are checked here.
// FHIR binds `details` to its own value set as an example only; BaRS uses the NHS code system there, as the standard says.
const isExampleBinding = m => m.location.endsWith('.details') && m.message.includes('not found in value set');
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

function complaints(text) {
  const resource = JSON.parse(text);
  const found = validator.validate(resource, { errorOnUnexpected: true }).messages.filter(m => m.severity !== 'info' && !isExampleBinding(m)).map(m => `${m.location}: ${m.message}`);
  if (resource.resourceType !== 'OperationOutcome') found.push('not an OperationOutcome');
  for (const issue of resource.issue ?? []) {
    if (typeof issue.diagnostics !== 'string' || issue.diagnostics.trim() === '' || forbidden.test(issue.diagnostics)) found.push('diagnostics are no FHIR string');
  }
  return found;
}

// Planted defects: each must be found, or the check checks nothing.
const good = '{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"timeout","diagnostics":"x"}]}';
const planted = [
  good.replace('"timeout"', '"time-out"'),
  good.replace('"error"', '"eror"'),
  good.replace('"severity":"error",', ''),
  good.replace('"issue":[{', '"issue":[{"colour":"red",'),
  '{"resourceType":"OperationOutcome"}',
  good.replace('"x"', '"\\u0007"'),
];
if (complaints(good).length > 0) throw new Error(`The validator refuses a valid outcome: ${complaints(good)}`);
planted.forEach((text, i) => { if (complaints(text).length === 0) throw new Error(`Planted defect ${i + 1} was not found.`); });

const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort();
let failed = 0;
for (const name of files) {
  const found = complaints(readFileSync(join(folder, name), 'utf8'));
  if (found.length > 0) {
    failed++;
    console.error(`${name}: ${found.join('; ')}`);
  }
}

console.log(`FHIR R4 validation: ${files.length - failed} of ${files.length} outcomes valid; ${planted.length} planted defects found.`);
process.exit(failed > 0 || files.length === 0 ? 1 : 0);
