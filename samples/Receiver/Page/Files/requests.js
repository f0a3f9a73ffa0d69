// What the buttons send. A request is { method, path, headers, body }; one that needs an earlier one gets send() to send it.
import { booking, cancellation, change, find, referral, update, using, validation, without } from './messages.js';

const slots = (from, to, rest = '') => ({
  path: `Slot?Schedule.actor:HealthcareService=2000099999&start=ge${from}&start=le${to}&status=free&_include=Slot:schedule`
    + `&_include:iterate=Schedule:actor:Practitioner&_include:iterate=Schedule:actor:HealthcareService${rest}`,
});
const march = ['2026-03-02T09:00:00Z', '2026-03-06T17:00:00Z'];
const search = (part, instead) => ({ path: slots(...march).path.replace(part, instead) });
const post = (body, rest = {}) => ({ method: 'POST', path: '$process-message', body, ...rest });
const withIds = (request, correlation) => ({ 'X-Request-ID': request, 'X-Correlation-ID': correlation });
const after = (first, next) => async send => post(next(await (await send(post(first()))).json()));

export const groups = [
  ['What works', [
    ['', 'What the receiver can do', { path: 'metadata' }],
    ['', 'The messages that it takes', { path: 'MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id|2000099999' }],
    ['', 'Free slots of a week', slots(...march)],
    ['', 'Book an appointment', () => post(booking())],
    ['', 'Cancel an appointment', after(booking, cancellation)],
    ['', 'Refer a patient', () => post(referral())],
    ['', 'Ask for validation', () => post(validation())],
  ]],
  ['GET /MessageDefinition', [
    ['A01', 'context is missing', { path: 'MessageDefinition' }],
    ['A02', 'context is an unknown service', { path: 'MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id|1' }],
    ['A03', 'context is malformed', { path: 'MessageDefinition?context=Leeds' }],
  ]],
  ['GET /Slot', [
    ['A08', 'no _include', search(/&_include.*/, '')],
    ['A12', 'status is missing', search('&status=free', '')],
    ['A13', 'status is unknown', search('=free', '=vacant')],
    ['A14', 'the service is missing', search('Schedule.actor:HealthcareService=2000099999&', '')],
    ['A15', 'the service is malformed', search('=2000099999', '=Leeds')],
    ['A16', 'the service is unknown', search('=2000099999', '=1')],
    ['A18', 'start has an open end', search(/&start=le[^&]*/, '')],
    ['A20', 'start covers more than a year', slots(march[0], '2028-03-06T17:00:00Z')],
    ['A21', 'start has no time zone', slots(march[0], '2026-03-06T17:00:00')],
    ['A22', 'start has the time zone of another country', slots(march[0], '2026-03-06T17:00:00%2B05:00')],
  ]],
  ['GET /Appointment and /ServiceRequest', [
    ['A23', 'no patient', { path: 'Appointment' }],
    ['A24', 'the patient is no NHS number', { path: 'Appointment?patient:identifier=Leeds' }],
    ['A25', 'the path has no id', { path: 'Appointment/' }],
    ['A26', 'the id is no GUID', { path: 'Appointment/1' }],
    ['A27', 'the id is unknown', () => ({ path: `Appointment/${crypto.randomUUID()}` })],
    ['A28', 'no patient', { path: 'ServiceRequest' }],
    ['A31', 'the id is no GUID', { path: 'ServiceRequest/1' }],
    ['A32', 'the id is unknown', () => ({ path: `ServiceRequest/${crypto.randomUUID()}` })],
  ]],
  ['POST /$process-message: the request', [
    ['A38', 'the same message again', async send => {
      const message = post(booking(), { headers: withIds(crypto.randomUUID(), crypto.randomUUID()) });
      await send(message);
      return message;
    }],
    ['A40', 'no ids', () => post(booking(), { headers: withIds(null, null) })],
    ['A41', 'the ids are no GUIDs', () => post(booking(), { headers: withIds('1', '2') })],
    ['A42', 'a Bundle.id that was received before', after(booking, accepted =>
      change(booking(), message => { message.id = accepted.id; }))],
    ['A52', 'XML', () => post('<Bundle xmlns="http://hl7.org/fhir"/>', { headers: { 'Content-Type': 'application/xml' } })],
    ['A62', 'PUT', () => ({ ...post(booking()), method: 'PUT' })],
    ['', 'no JSON', () => post('{')],
    ['', 'an Accept header without JSON', { path: 'metadata', headers: { Accept: 'text/html' } }],
    ['', 'a path that is not there', { path: 'Coverage' }],
  ]],
  ['POST /$process-message: the message', [
    ['A33', 'no contact of rank 1', () => post(using(booking(), 'Patient', patient => patient.contact.shift()))],
    ['A34', 'two contacts of rank 1', () => post(using(booking(), 'Patient', patient => { patient.contact[1] = patient.contact[0]; }))],
    ['A35', 'Bundle.meta.versionId is missing', () => post(change(booking(), message => { delete message.meta; }))],
    ['A39', 'consent is not for direct care', () => post(using(referral(), 'Consent', consent => {
      consent.category[0].coding[0].code = 'NDRC';
    }))],
    ['A43', 'the event is unknown', () => post(using(booking(), 'MessageHeader', header => { header.eventCoding.code = 'party'; }))],
    ['A44', 'the reason is unknown', () => post(using(booking(), 'MessageHeader', header => { header.reason.coding[0].code = 'whim'; }))],
    ['A45', 'CarePlan.status is active in a referral', () => post(using(referral(), 'CarePlan', plan => { plan.status = 'active'; }))],
    ['A46', 'Encounter.status is planned', () => post(using(referral(), 'Encounter', encounter => { encounter.status = 'planned'; }))],
    ['A47', 'ServiceRequest.category is unknown', () => post(referral('a1t1', 'party'))],
    ['A48', 'no use case', () => post(using(referral(), 'ServiceRequest', request => request.category[0].coding.pop()))],
    ['A49', 'an unknown use case', () => post(referral('party'))],
    ['A53', 'two Appointments', () => post(change(booking(), message => {
      message.entry.push({ resource: find(booking(), 'Appointment') });
    }))],
    ['A56', 'no Location', () => post(without(validation(), 'Location'))],
    ['A57', 'the Location has no UPRN', () => post(using(validation(), 'Location', place => place.extension[0].extension.shift()))],
    ['A58', 'the Location has no address', () => post(using(validation(), 'Location', place => {
      delete place.address;
      place.extension[0].extension.length = 1;
    }))],
    ['A60', 'CarePlan.status is completed in a validation', () => post(using(validation(), 'CarePlan', plan => {
      plan.status = 'completed';
    }))],
    ['A61', 'an answer to no request', () => post(using(validation(), 'MessageHeader', header => {
      header.eventCoding.code = 'servicerequest-response';
    }))],
  ]],
  ['POST /$process-message: what the receiver holds', [
    ['A36', 'a cancellation with another status', after(referral, accepted =>
      using(cancellation(accepted), 'ServiceRequest', request => { request.status = 'completed'; }))],
    ['A37', 'a cancellation with another category', after(referral, accepted =>
      using(cancellation(accepted), 'ServiceRequest', request => { request.category[0].coding[1].code = 'a2t1'; }))],
    ['A50', 'an update with older data', after(referral, accepted =>
      using(update(accepted), 'Patient', patient => { patient.meta.lastUpdated = '2020-01-01T00:00:00Z'; }))],
    ['A51', 'a slot that is booked', after(booking, accepted => booking(find(accepted, 'Appointment').slot[0].reference.slice(5)))],
    ['A55', 'a cancellation that differs', after(booking, accepted =>
      using(cancellation(accepted), 'Appointment', appointment => { appointment.description = 'Changed.'; }))],
  ]],
];
