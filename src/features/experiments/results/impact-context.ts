const text = (id: string) => ({ '@id': id, '@type': 'xsd:string' });
const moment = (id: string) => ({ '@id': id, '@type': 'xsd:dateTime' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });

/**
 * What the words of the export mean. The standard's own context comes first, for readers that look for its address; every word that is used stands in the second
 * one as well, with the same meaning, so that the file reads the same where nobody can fetch the first. `will:` is our own, for what the standard has no word for.
 */
export const impactContext = [
  'https://ontology.commonapproach.org/contexts/cidsContext.jsonld',
  {
    cids: 'https://ontology.commonapproach.org/cids#',
    i72: 'http://ontology.eil.utoronto.ca/ISO21972/iso21972#',
    oep: 'http://www.w3.org/2001/sw/BestPractices/OEP/SimplePartWhole/part.owl#',
    org: 'http://ontology.eil.utoronto.ca/tove/organization#',
    prov: 'http://www.w3.org/ns/prov#',
    sch: 'http://schema.org/',
    will: 'https://w3id.org/will/ns#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    hasName: text('org:hasName'),
    hasLegalName: text('org:hasLegalName'),
    hasIdentifier: text('org:hasIdentifier'),
    hasDescription: text('cids:hasDescription'),
    hasComment: text('cids:hasComment'),
    unitDescription: text('cids:unitDescription'),
    hasNumericalValue: text('i72:hasNumericalValue'),
    startedAtTime: moment('prov:startedAtTime'),
    endedAtTime: moment('prov:endedAtTime'),
    dateCreated: moment('sch:dateCreated'),
    forOrganization: link('cids:forOrganization'),
    forOutcome: link('cids:forOutcome'),
    forIndicator: link('cids:forIndicator'),
    inputFor: link('cids:inputFor'),
    canProduce: link('cids:canProduce'),
    usesOutput: link('cids:usesOutput'),
    usedByIndicator: link('cids:usedByIndicator'),
    hasInput: link('cids:hasInput'),
    hasActivity: link('cids:hasActivity'),
    hasOutput: link('cids:hasOutput'),
    hasOutcome: link('cids:hasOutcome'),
    hasIndicator: link('cids:hasIndicator'),
    hasIndicatorReport: link('cids:hasIndicatorReport'),
    hasTarget: link('cids:hasTarget'),
    hasBaseline: link('cids:hasBaseline'),
    value: link('i72:value'),
    unit_of_measure: link('i72:unit_of_measure'),
  },
] as const;
