// What we make of XML: hostile input, values as text, lists; and what we write. https://www.w3.org/TR/xml/
import { describe, expect, it } from '@jest/globals';
import { failureOf } from './connected.js';
import { writeEnvelope } from '../../../src/systems/kareo-pm/envelope.js';
import { recordOf, rowsOf } from '../../../src/systems/kareo-pm/read-record.js';
import { readXml, XmlError } from '../../../src/systems/kareo-pm/read-xml.js';

const header = { CustomerKey: 'k', User: 'u', Password: 'p&<>"\'' };

describe('reading XML', () => {
  it.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an entity of its own', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an unknown entity', '<a>&x;</a>'],
    ['a billion laughs', '<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><l>&b;</l>'],
    ['20,000 open elements', '<a>'.repeat(20_000)],
    ['20,000 nested elements', '<a>'.repeat(20_000) + '</a>'.repeat(20_000)],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
    ['a page of HTML', '<html><body><br>busy</body></html>'],
    ['a lone surrogate', '<a>&#xD800;</a>'],
  ])('refuses %s', (_what, document) => {
    expect(() => readXml(document)).toThrow(XmlError);
  });

  it('keeps every value as the text it is', () => {
    const root = readXml(
      '<r><zip>02134</zip><big>12345678901234567890</big><yes>True</yes><e>1e5</e><s> two  blanks </s><x>&lt;&amp;&#65;&#x42;</x><c><![CDATA[a &amp; b]]></c></r>',
    );
    expect(recordOf(root)).toEqual({
      zip: '02134',
      big: '12345678901234567890',
      yes: 'True',
      e: '1e5',
      s: ' two  blanks ',
      x: '<&AB',
      c: 'a &amp; b',
    });
  });

  it('keeps a list of one a list, an amount named like a list an amount, and leaves out what is nil or empty', () => {
    const root = readXml(
      '<Patient xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><ID>1</ID><Charges>40.00</Charges><Age i:nil="true"/><SSN></SSN>' +
        '<Cases><PatientCaseData><PatientCaseID>2</PatientCaseID><InsurancePolicies/></PatientCaseData></Cases></Patient>',
    );
    expect(recordOf(root)).toEqual({ ID: '1', Charges: '40.00', Cases: [{ PatientCaseID: '2' }] });
  });

  it('drops placeholder rows', () => {
    const list = readXml('<Patients><PatientData><ID/></PatientData><PatientData><ID>7</ID></PatientData></Patients>');
    expect(rowsOf(list, 'ID')).toEqual([{ ID: '7' }]);
  });
});

describe('writing envelopes', () => {
  it('orders members by bytes, header first, and escapes what is said', () => {
    const text = writeEnvelope('GetCharges', header, {
      Filter: { b: 1, PostDate: 'x', NPI: '1', Notes: '<&>' },
      Fields: {},
    });
    expect(text).toContain('<Password>p&amp;&lt;&gt;&quot;&apos;</Password>');
    expect(text).toMatch(/<request><RequestHeader>.*<\/RequestHeader><Fields><\/Fields><Filter>/);
    expect(text).toContain('<NPI>1</NPI><Notes>&lt;&amp;&gt;</Notes><PostDate>x</PostDate><b>1</b>');
  });

  it('wraps UpdatePatient in UpdatePatientReq, and names list items by operation', () => {
    const patient = { Cases: [{ Policies: [{ PolicyNumber: '1' }] }] };
    expect(writeEnvelope('UpdatePatient', header, { Patient: patient })).toContain('<UpdatePatientReq><RequestHeader>');
    expect(writeEnvelope('UpdatePatient', header, { Patient: patient })).toContain(
      '<Cases><PatientCaseUpdateReq><Policies><InsurancePolicyUpdateReq>',
    );
    expect(writeEnvelope('CreatePatient', header, { Patient: patient })).toContain(
      '<Cases><PatientCaseCreateReq><Policies><InsurancePolicyCreateReq>',
    );
  });

  it('puts the members of two operations into the namespace without a slash', () => {
    const text = writeEnvelope('GetServiceLocations', header, { Fields: {}, Filter: { ID: '3' } });
    expect(text).toContain('<GetServiceLocations xmlns="http://www.kareo.com/api/schemas/">');
    expect(text).toContain('<Filter xmlns="http://www.kareo.com/api/schemas">');
  });

  it('writes ids of a primitive list in their own namespace, and the derived member of an employer last', () => {
    const text = writeEnvelope('CreateAppointment', header, { Appointment: { ResourceIds: [7, 8] } });
    expect(text).toContain(
      '<ResourceIds xmlns:a="http://schemas.microsoft.com/2003/10/Serialization/Arrays"><a:long>7</a:long><a:long>8</a:long>',
    );
    const employer = { Employer: { EmploymentStatus: 'E', ZipCode: '1', EmployerName: 'W' } };
    expect(writeEnvelope('UpdatePatient', header, { Patient: employer })).toContain(
      '<EmployerName>W</EmployerName><ZipCode>1</ZipCode><EmploymentStatus>E</EmploymentStatus>',
    );
  });

  it('refuses a text that XML cannot say, and names the member', async () => {
    const failure = await failureOf(
      Promise.resolve().then(() => writeEnvelope('UpdatePatient', header, { Patient: { FirstName: 'a\u0000b' } })),
    );
    expect([failure.failureClass, failure.reasons[0]?.field]).toEqual(['data', 'FirstName']);
  });
});
