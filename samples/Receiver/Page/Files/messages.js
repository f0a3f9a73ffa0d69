// Messages as a sender makes them. The patient is nobody: the number is given to no one.
const system = 'https://fhir.nhs.uk/CodeSystem/';
const patient = () => ({
  resourceType: 'Patient',
  identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9000000009' }],
  contact: [contact(1), contact(2)],
});
const contact = rank => ({
  extension: [{ url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank', valuePositiveInt: rank }],
  name: { family: 'Contact' },
});
const location = () => ({
  resourceType: 'Location',
  extension: [{
    url: 'https://fhir.nhs.uk/StructureDefinition/LocationExtension',
    extension: [
      { url: 'UPRN', valueString: '10000000001' },
      { url: 'eastings', valueString: '429900' },
      { url: 'northings', valueString: '433600' },
    ],
  }],
  address: { line: ['1 Example Street'], postalCode: 'ZZ99 3WZ' },
});

export const booking = (slot = crypto.randomUUID()) => {
  const message = bundle('booking-request', {
    resourceType: 'Appointment',
    status: 'booked',
    slot: [{ reference: `Slot/${slot}` }],
    participant: [{ actor: {}, status: 'accepted' }],
  });
  find(message, 'Appointment').participant[0].actor.reference = add(message, patient());
  return message;
};

export const referral = (useCase = 'a1t1', kind = 'referral', planStatus = 'completed', encounterStatus = 'finished') => {
  const message = bundle('servicerequest-request', {
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'plan',
    category: [{
      coding: [
        { system: `${system}message-category-servicerequest`, code: kind },
        { system: `${system}usecases-categories-bars`, code: useCase },
      ],
    }],
  });
  const request = find(message, 'ServiceRequest');
  request.subject = { reference: add(message, patient()) };
  request.encounter = { reference: add(message, { resourceType: 'Encounter', status: encounterStatus, class: { code: 'EMER' } }) };
  const plan = { resourceType: 'CarePlan', status: planStatus, intent: 'plan', subject: request.subject };
  request.basedOn = [{ reference: add(message, plan) }];
  const directCare = { coding: [{ system: `${system}consent-categories-bars`, code: 'DRC' }] };
  add(message, { resourceType: 'Consent', status: 'active', category: [directCare] });
  add(message, location());
  return message;
};

export const validation = () => referral('a4t1', 'validation', 'active', 'triaged');

// A later message about what the receiver answered with.
export const update = accepted => change(structuredClone(accepted), message => {
  message.id = crypto.randomUUID();
  find(message, 'MessageHeader').reason.coding[0].code = 'update';
});

export const cancellation = accepted => change(update(accepted), message => {
  find(message, 'MessageHeader').definition += '-cancelled';
  (find(message, 'Appointment') ?? {}).status = 'cancelled';
  (find(message, 'ServiceRequest') ?? {}).status = 'revoked';
});

export const find = (message, type) => message.entry.map(entry => entry.resource).find(resource => resource.resourceType === type);

export const without = (message, type) => change(message, () => {
  message.entry = message.entry.filter(entry => entry.resource.resourceType !== type);
});

// With the resource of a type changed.
export const using = (message, type, act) => change(message, () => act(find(message, type)));

export const change = (message, act) => {
  act(message);
  return message;
};

const add = (message, resource) => {
  const fullUrl = `urn:uuid:${crypto.randomUUID()}`;
  resource.meta = { lastUpdated: '2026-01-05T09:00:00Z' };
  message.entry.push({ fullUrl, resource });
  return fullUrl;
};

const bundle = (event, focus) => {
  const message = { resourceType: 'Bundle', id: crypto.randomUUID(), meta: { versionId: '1.1.0' }, type: 'message', entry: [] };
  const header = {
    resourceType: 'MessageHeader',
    eventCoding: { system: `${system}message-events-bars`, code: event },
    source: { endpoint: 'https://sender.example' },
    reason: { coding: [{ system: `${system}message-reason-bars`, code: 'new' }] },
    definition: `https://fhir.nhs.uk/MessageDefinition/bars-message-${event}`,
  };
  add(message, header);
  header.focus = [{ reference: add(message, focus) }];
  return message;
};
